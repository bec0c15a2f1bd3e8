package netherkin.network.device;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Igmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;

/** Frames that carry IGMP: TTL 1, precedence Internetwork Control, and the Router Alert option (RFC 3376 §4, RFC 2113). */
final class IgmpFrames {
    private static final int INTERNETWORK_CONTROL = 48;
    private static final Bytes ROUTER_ALERT = Bytes.of((byte) 0x94, (byte) 4, (byte) 0, (byte) 0);

    private IgmpFrames() {}

    static EthernetFrame of(Igmp message, MacAddress mac, Ipv4Address source, Ipv4Address destination) {
        Ipv4 packet = new Ipv4(
                INTERNETWORK_CONTROL,
                0,
                0,
                true,
                false,
                0,
                1,
                IpProtocol.IGMP,
                Checksum.RIGHT,
                source,
                destination,
                ROUTER_ALERT,
                message);
        return new EthernetFrame(destination.multicastMac(), mac, EtherType.IPV4, packet);
    }

    /** The message in a frame whose checksums are right, or null. */
    static Igmp in(EthernetFrame frame) {
        boolean isIgmp = frame.etherType() == EtherType.IPV4
                && frame.payload() instanceof Ipv4 ip
                && ip.checksum() == Checksum.RIGHT
                && ip.payload() instanceof Igmp igmp
                && igmp.checksum() == Checksum.RIGHT;
        return isIgmp ? (Igmp) ((Ipv4) frame.payload()).payload() : null;
    }

    /** The group that an IPv4 packet goes to, or null if the frame carries none that goes to one. */
    static Ipv4Address groupOf(EthernetFrame frame) {
        boolean toGroup = frame.etherType() == EtherType.IPV4
                && frame.payload() instanceof Ipv4 ip
                && ip.destination().isMulticast();
        return toGroup ? ((Ipv4) frame.payload()).destination() : null;
    }
}
