package netherkin.network.print;

import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.wire.PacketView;

/** IPv4, and what IP packets of either version carry. */
final class Ipv4Printer {
    private static final int IPV4_IN_IP = 4;
    private static final int IPV6_IN_IP = 41;
    private static final int NO_NEXT_HEADER = 59;

    private Ipv4Printer() {}

    static void packet(Printout out, PacketView view) {
        out.enter("ip");
        out.add(out.linkLevel ? "" : "IP ");
        int version = view.u8(0) >>> 4;
        if (version != 4) {
            out.add(version == 6 ? "IP6, wrong link-layer encapsulation" : "IP" + version)
                    .invalid();
            return;
        }
        view.require(0, Ipv4.HEADER_LENGTH);
        int header = (view.u8(0) & 0xf) * 4;
        if (header < Ipv4.HEADER_LENGTH) {
            out.add("bad-hlen ").add(header);
            return;
        }
        int length = view.u16(2);
        if (view.reported() < length) {
            out.add("truncated-ip - ").add(length - view.reported()).add(" bytes missing! ");
        }
        if (length < header) {
            out.add("bad-len ").add(length);
            return;
        }
        PacketView packet = view.claiming(length);
        int fragment = packet.u16(6);
        int protocol = packet.u8(9);
        Endpoints ends = new Endpoints(Printout.ipv4(packet, 12), Printout.ipv4(packet, 16), false);
        if ((fragment & 0x1fff) == 0) {
            boolean ported = protocol == IpProtocol.TCP || protocol == IpProtocol.UDP;
            out.add(ported ? "" : ends.text());
            payload(out, protocol, behind(packet, header), ends, (fragment & 0x2000) != 0);
        } else {
            out.add(ends.text()).add("ip-proto-").add(protocol);
        }
    }

    /** What follows a header, even if not all of the header was captured. */
    private static PacketView behind(PacketView packet, int header) {
        return packet.has(0, header)
                ? packet.from(header)
                : packet.from(packet.captured()).first(0);
    }

    static void payload(Printout out, int protocol, PacketView view, Endpoints ends, boolean fragmented) {
        switch (protocol) {
            case IpProtocol.ICMP:
                IcmpPrinter.icmp(out, view);
                break;
            case IpProtocol.IGMP:
                IgmpPrinter.igmp(out, view);
                break;
            case IpProtocol.UDP:
                UdpPrinter.udp(out, view, ends, fragmented);
                break;
            case IpProtocol.TCP:
                TcpPrinter.tcp(out, view, ends);
                break;
            case IpProtocol.ICMPV6:
                Icmpv6Printer.icmp(out, view);
                break;
            case IpProtocol.GRE:
                TunnelPrinter.gre(out, view);
                break;
            case IPV4_IN_IP:
                packet(out, view);
                break;
            case IPV6_IN_IP:
                Ipv6Printer.packet(out, view);
                break;
            case NO_NEXT_HEADER:
                out.add("no next header");
                break;
            default:
                out.add(" ip-proto-").add(protocol).add(" ").add(view.reported());
        }
    }
}
