package netherkin.network.frame;

import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv6Address;

/**
 * An IPv6 packet (RFC 8200).
 *
 * @param dscp 0 to 63
 * @param ecn 0 to 3
 * @param nextHeader of the fixed header; if {@code extensions} is not empty it names the first of them
 * @param extensions extension headers as on the wire
 * @param protocol of the payload, behind all extension headers
 */
public record Ipv6(
        int dscp,
        int ecn,
        int flowLabel,
        int nextHeader,
        int hopLimit,
        Ipv6Address source,
        Ipv6Address destination,
        Bytes extensions,
        int protocol,
        Payload payload)
        implements IpPacket {
    public static final int HEADER_LENGTH = 40;
    public static final int DEFAULT_HOP_LIMIT = 64;
    private static final int FRAGMENT_HEADER = 44;

    /** A packet as a host sends it: hop limit 64, flow label 0, no extension headers. */
    public static Ipv6 of(Ipv6Address source, Ipv6Address destination, int protocol, Payload payload) {
        return new Ipv6(0, 0, 0, protocol, DEFAULT_HOP_LIMIT, source, destination, Bytes.EMPTY, protocol, payload);
    }

    @Override
    public Ipv6 withEcn(int newEcn) {
        return new Ipv6(
                dscp, newEcn, flowLabel, nextHeader, hopLimit, source, destination, extensions, protocol, payload);
    }

    @Override
    public Ipv6 withDestination(IpAddress newDestination) {
        Ipv6Address to = (Ipv6Address) newDestination;
        return new Ipv6(dscp, ecn, flowLabel, nextHeader, hopLimit, source, to, extensions, protocol, payload);
    }

    @Override
    public int timeToLive() {
        return hopLimit;
    }

    @Override
    public Ipv6 withTimeToLive(int newHopLimit) {
        return new Ipv6(
                dscp, ecn, flowLabel, nextHeader, newHopLimit, source, destination, extensions, protocol, payload);
    }

    @Override
    public Ipv6 withPayload(Payload newPayload) {
        return new Ipv6(
                dscp, ecn, flowLabel, nextHeader, hopLimit, source, destination, extensions, protocol, newPayload);
    }

    public Ipv6 withFlowLabel(int newFlowLabel) {
        return new Ipv6(
                dscp, ecn, newFlowLabel, nextHeader, hopLimit, source, destination, extensions, protocol, payload);
    }

    /** Whether there is a fragment header, be it behind other extension headers (RFC 8200 §4.5). */
    @Override
    public boolean isFragment() {
        int header = nextHeader;
        int at = 0;
        while (at + 8 <= extensions.length()) {
            if (header == FRAGMENT_HEADER) {
                return true;
            }
            header = extensions.u8(at);
            at += 8 + 8 * extensions.u8(at + 1);
        }
        return false;
    }

    @Override
    public int length() {
        return HEADER_LENGTH + extensions.length() + payload.length();
    }

    @Override
    public EthernetFrame tenantFrame() {
        return payload.tenantFrame();
    }
}
