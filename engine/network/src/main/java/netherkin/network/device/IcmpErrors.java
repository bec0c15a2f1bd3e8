package netherkin.network.device;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.topology.Port;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.wire.FrameEncoder;

/** ICMP that a router sends in its own name, back the way the packet came. */
final class IcmpErrors {
    /** Bytes of the packet that an error quotes behind its header (RFC 792). */
    private static final int QUOTED = 8;
    /** Unreachable, source quench, redirect, time exceeded, parameter problem (RFC 792). */
    private static final List<Integer> ERRORS = List.of(Icmp.UNREACHABLE, 4, 5, Icmp.TIME_EXCEEDED, 12);

    private IcmpErrors() {}

    /** An ICMP error about a packet, where one may be sent. */
    static void complain(
            int type, Ipv4 about, Ipv4Address from, Sighting arrival, Reaction out, Port port, MacAddress mac) {
        complain(type, 0, about, from, arrival, out, port, mac);
    }

    /** The same with a code. */
    static void complain(
            int type,
            int code,
            Ipv4 about,
            Ipv4Address from,
            Sighting arrival,
            Reaction out,
            Port port,
            MacAddress mac) {
        if (mayComplain(about)) {
            Icmp error = new Icmp(type, code, Checksum.RIGHT, 0, quote(about));
            send(Ipv4.of(from, about.source(), IpProtocol.ICMP, false, error), arrival, out, port, mac);
        }
    }

    /** "Fragmentation needed", with the MTU that a packet did not fit into (RFC 1191 §4). */
    static void tooLong(Ipv4 about, int mtu, Ipv4Address from, Sighting arrival, Reaction out, MacAddress mac) {
        if (mayComplain(about)) {
            Icmp error =
                    new Icmp(Icmp.UNREACHABLE, Icmp.FRAGMENTATION_NEEDED, Checksum.RIGHT, mtu & 0xffff, quote(about));
            Ipv4 ip = Ipv4.of(from, about.source(), IpProtocol.ICMP, false, error);
            send(ip, arrival, out, arrival.port(), mac);
        }
    }

    /** Never about an ICMP error, a broadcast, a later fragment, or a packet that is nobody's in particular (RFC 1122 §3.2.2). */
    private static boolean mayComplain(Ipv4 about) {
        boolean isError = about.protocol() == IpProtocol.ICMP
                && about.payload() instanceof Icmp icmp
                && ERRORS.contains(icmp.type());
        boolean toOne =
                !about.destination().isMulticast() && !about.destination().isLimitedBroadcast();
        boolean fromOne = !about.source().isMulticast()
                && !about.source().isLimitedBroadcast()
                && !about.source().equals(Ipv4Address.ZERO);
        return !isError && toOne && fromOne && about.fragmentOffset() == 0;
    }

    /** A reply to a packet that was addressed to the router. */
    static void reply(Ipv4 to, Icmp reply, Sighting arrival, Reaction out, Port port, MacAddress mac) {
        send(Ipv4.of(to.destination(), to.source(), IpProtocol.ICMP, false, reply), arrival, out, port, mac);
    }

    private static void send(Ipv4 ip, Sighting arrival, Reaction out, Port port, MacAddress mac) {
        EthernetFrame frame = new EthernetFrame(arrival.frame().source(), mac, EtherType.IPV4, ip);
        Packet packet = isOfUnderlay(arrival)
                ? Packet.underlay(frame)
                : Packet.fresh(frame, arrival.packet().network());
        out.send(port, packet);
    }

    /** Whether the underlay speaks to itself there: about envelopes, and pieces of them, to VTEPs. */
    static boolean isOfUnderlay(Sighting arrival) {
        boolean envelope =
                arrival.frame().isEnvelope() || arrival.frame().payload() instanceof Ipv4 ip && ip.isFragment();
        return arrival.packet().has(Packet.UNDERLAY)
                || envelope && arrival.port().isUnderlay();
    }

    private static Bytes quote(Ipv4 about) {
        EthernetFrame frame = new EthernetFrame(MacAddress.ZERO, MacAddress.ZERO, EtherType.IPV4, about);
        byte[] whole = FrameEncoder.encode(frame);
        int quoted = Math.min(about.length(), about.headerLength() + QUOTED);
        return Bytes.of(whole, EthernetFrame.HEADER_LENGTH, quoted);
    }
}
