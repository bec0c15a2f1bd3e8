package netherkin.network.frame;

import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;

/**
 * An IPv4 packet (RFC 791).
 *
 * @param dscp 0 to 63
 * @param ecn 0 to 3
 * @param fragmentOffset in units of 8 bytes
 * @param checksum {@link Checksum#RIGHT}, or the wrong value that was read
 * @param options as on the wire, padded to a multiple of 4 bytes
 */
public record Ipv4(
        int dscp,
        int ecn,
        int identification,
        boolean dontFragment,
        boolean moreFragments,
        int fragmentOffset,
        int timeToLive,
        int protocol,
        int checksum,
        Ipv4Address source,
        Ipv4Address destination,
        Bytes options,
        Payload payload)
        implements IpPacket {
    public static final int HEADER_LENGTH = 20;
    public static final int DEFAULT_TTL = 64;

    /** A packet as a host sends it: TTL 64, identification 0, DF as given. */
    public static Ipv4 of(
            Ipv4Address source, Ipv4Address destination, int protocol, boolean dontFragment, Payload payload) {
        return new Ipv4(
                0,
                0,
                0,
                dontFragment,
                false,
                0,
                DEFAULT_TTL,
                protocol,
                Checksum.RIGHT,
                source,
                destination,
                Bytes.EMPTY,
                payload);
    }

    @Override
    public Ipv4 withTimeToLive(int newTimeToLive) {
        return new Ipv4(
                dscp,
                ecn,
                identification,
                dontFragment,
                moreFragments,
                fragmentOffset,
                newTimeToLive,
                protocol,
                Checksum.RIGHT,
                source,
                destination,
                options,
                payload);
    }

    public Ipv4 withDestination(Ipv4Address newDestination) {
        return new Ipv4(
                dscp,
                ecn,
                identification,
                dontFragment,
                moreFragments,
                fragmentOffset,
                timeToLive,
                protocol,
                Checksum.RIGHT,
                source,
                newDestination,
                options,
                payload);
    }

    @Override
    public Ipv4 withDestination(IpAddress newDestination) {
        return new Ipv4(
                dscp,
                ecn,
                identification,
                dontFragment,
                moreFragments,
                fragmentOffset,
                timeToLive,
                protocol,
                Checksum.RIGHT,
                source,
                (Ipv4Address) newDestination,
                options,
                payload);
    }

    @Override
    public Ipv4 withEcn(int newEcn) {
        return withTrafficClass(dscp, newEcn);
    }

    /** With another DSCP and ECN. */
    public Ipv4 withTrafficClass(int newDscp, int newEcn) {
        return new Ipv4(
                newDscp,
                newEcn,
                identification,
                dontFragment,
                moreFragments,
                fragmentOffset,
                timeToLive,
                protocol,
                Checksum.RIGHT,
                source,
                destination,
                options,
                payload);
    }

    public Ipv4 withIdentification(int newIdentification) {
        return new Ipv4(
                dscp,
                ecn,
                newIdentification,
                dontFragment,
                moreFragments,
                fragmentOffset,
                timeToLive,
                protocol,
                Checksum.RIGHT,
                source,
                destination,
                options,
                payload);
    }

    /** One of the pieces of this packet, or with offset 0 and none to follow the whole of it. */
    public Ipv4 asFragment(int newOffset, boolean more, Payload piece) {
        return new Ipv4(
                dscp,
                ecn,
                identification,
                dontFragment,
                more,
                newOffset,
                timeToLive,
                protocol,
                Checksum.RIGHT,
                source,
                destination,
                options,
                piece);
    }

    @Override
    public Ipv4 withPayload(Payload newPayload) {
        return new Ipv4(
                dscp,
                ecn,
                identification,
                dontFragment,
                moreFragments,
                fragmentOffset,
                timeToLive,
                protocol,
                Checksum.RIGHT,
                source,
                destination,
                options,
                newPayload);
    }

    public int headerLength() {
        return HEADER_LENGTH + options.length();
    }

    @Override
    public boolean isFragment() {
        return moreFragments || fragmentOffset != 0;
    }

    @Override
    public int length() {
        return headerLength() + payload.length();
    }

    @Override
    public EthernetFrame tenantFrame() {
        return payload.tenantFrame();
    }
}
