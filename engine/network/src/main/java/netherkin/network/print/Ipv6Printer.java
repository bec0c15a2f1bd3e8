package netherkin.network.print;

import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv6;
import netherkin.network.wire.PacketView;

/** IPv6 and its extension headers. */
final class Ipv6Printer {
    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int DESTINATION = 60;

    private Ipv6Printer() {}

    static void packet(Printout out, PacketView view) {
        out.enter("ip6");
        out.add(out.linkLevel ? "" : "IP6 ");
        view.require(0, Ipv6.HEADER_LENGTH);
        int version = view.u8(0) >>> 4;
        if (version != 6) {
            out.add(version == 4 ? "IP4, wrong link-layer encapsulation" : "IP" + version)
                    .invalid();
            return;
        }
        int length = Ipv6.HEADER_LENGTH + view.u16(4);
        if (view.reported() < length) {
            out.add("" + ("truncated-ip6 - ") + (length - view.reported()) + " bytes missing!");
        }
        int next = view.u8(6);
        boolean ported = next == IpProtocol.TCP || next == IpProtocol.UDP;
        Endpoints ends = new Endpoints(Printout.ipv6(view, 8), Printout.ipv6(view, 24), !ported);
        if (!ported) {
            out.add(ends.source()).add(" > ").add(ends.destination()).add(": ");
        }
        extensions(out, view.claiming(length).from(Ipv6.HEADER_LENGTH), next, ends);
    }

    private static void extensions(Printout out, PacketView content, int first, Endpoints ends) {
        PacketView view = content;
        int next = first;
        boolean fragmented = false;
        while (true) {
            int length = 8;
            switch (next) {
                case HOP_BY_HOP:
                    length = options(out, view, "hbhopt", "HBH ");
                    break;
                case DESTINATION:
                    length = options(out, view, "dstopt", "DSTOPT ");
                    break;
                case ROUTING:
                    out.enter("rt6");
                    length = (view.u8(1) + 1) * 8;
                    out.add("srcrt (len=" + view.u8(1) + ", type=" + view.u8(2));
                    out.add(", segleft=" + view.u8(3) + ") ");
                    break;
                case FRAGMENT:
                    out.enter("frag6");
                    view.require(0, 4);
                    int offset = view.u16(2) & 0xfff8;
                    out.add("frag (" + offset + "|" + (view.reported() - 8) + ") ");
                    if (offset != 0 || !view.has(0, length + 1)) {
                        return;
                    }
                    fragmented = true;
                    break;
                default:
                    Ipv4Printer.payload(out, next, view, ends, fragmented);
                    return;
            }
            next = view.u8(0);
            view = view.from(length);
        }
    }

    private static int options(Printout out, PacketView view, String protocol, String words) {
        out.enter(protocol);
        int length = (view.u8(1) + 1) * 8;
        view.require(0, length);
        out.add(words);
        return length;
    }
}
