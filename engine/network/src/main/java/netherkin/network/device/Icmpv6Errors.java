package netherkin.network.device;

import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv6;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.wire.FrameEncoder;

/** ICMPv6 that a router sends in its own name, back the way the packet came (RFC 4443). */
final class Icmpv6Errors {
    /** No error is longer than what every link takes (RFC 4443 §2.4 c). */
    private static final int LONGEST = 1280;

    private static final int FIRST_INFORMATIONAL = 128;
    private static final int UNUSED = 4;
    /** Code of "unreachable". */
    private static final int ADDRESS_UNREACHABLE = 3;

    private Icmpv6Errors() {}

    /** What says in ICMPv6 what {@code type} says in ICMP. */
    static void complain(
            int type, int code, Ipv6 about, Ipv6Address from, MacAddress mac, Sighting arrival, Reaction out) {
        int same = type == Icmp.TIME_EXCEEDED ? Icmpv6.TIME_EXCEEDED : Icmpv6.UNREACHABLE;
        error(same, code == Icmp.HOST_UNREACHABLE ? ADDRESS_UNREACHABLE : 0, 0, about, from, mac, arrival, out);
    }

    /** "Packet too big", with the MTU that it did not fit into (RFC 4443 §3.2). */
    static void tooLong(Ipv6 about, int mtu, Ipv6Address from, MacAddress mac, Sighting arrival, Reaction out) {
        error(Icmpv6.PACKET_TOO_BIG, 0, mtu, about, from, mac, arrival, out);
    }

    /** The reply to an echo request that was addressed to the router. */
    static void reply(Ipv6 to, Icmpv6 request, MacAddress mac, Sighting arrival, Reaction out) {
        Icmpv6 reply = new Icmpv6(Icmpv6.ECHO_REPLY, 0, Checksum.RIGHT, request.body());
        send(Ipv6.of(to.destination(), to.source(), IpProtocol.ICMPV6, reply), mac, arrival, out);
    }

    /** Never about an ICMPv6 error or what is nobody's in particular (RFC 4443 §2.4 e). */
    private static void error(
            int type,
            int code,
            int word,
            Ipv6 about,
            Ipv6Address from,
            MacAddress mac,
            Sighting arrival,
            Reaction out) {
        boolean isError = about.protocol() == IpProtocol.ICMPV6
                && !(about.payload() instanceof Icmpv6 icmp && icmp.type() >= FIRST_INFORMATIONAL);
        boolean toMany = about.destination().isMulticast() && type != Icmpv6.PACKET_TOO_BIG;
        boolean fromNobody = about.source().isMulticast() || about.source().isUnspecified();
        if (!isError && !toMany && !fromNobody) {
            Icmpv6 error = new Icmpv6(type, code, Checksum.RIGHT, body(word, about));
            send(Ipv6.of(from, about.source(), IpProtocol.ICMPV6, error), mac, arrival, out);
        }
    }

    private static void send(Ipv6 ip, MacAddress mac, Sighting arrival, Reaction out) {
        EthernetFrame frame = new EthernetFrame(arrival.frame().source(), mac, EtherType.IPV6, ip);
        Packet packet = IcmpErrors.isOfUnderlay(arrival)
                ? Packet.underlay(frame)
                : Packet.fresh(frame, arrival.packet().network());
        out.send(arrival.port(), packet);
    }

    /** Four bytes, and as much of the packet as fits. */
    private static Bytes body(int word, Ipv6 about) {
        byte[] whole = FrameEncoder.encode(new EthernetFrame(MacAddress.ZERO, MacAddress.ZERO, EtherType.IPV6, about));
        int room = LONGEST - Ipv6.HEADER_LENGTH - Icmpv6.HEADER_LENGTH - UNUSED;
        int quoted = Math.min(about.length(), room);
        byte[] body = new byte[UNUSED + quoted];
        for (int i = 0; i < UNUSED; i++) {
            body[i] = (byte) (word >>> 24 - 8 * i);
        }
        System.arraycopy(whole, EthernetFrame.HEADER_LENGTH, body, UNUSED, quoted);
        return Bytes.of(body);
    }
}
