package netherkin.network.print;

import netherkin.network.frame.EtherType;
import netherkin.network.frame.Vxlan;
import netherkin.network.wire.PacketView;
import netherkin.network.wire.Tunnel;

/** Tunnels: VXLAN and Geneve on the ports told, and OTV and GRE by their assigned numbers, as tcpdump knows them. */
final class TunnelPrinter {
    private TunnelPrinter() {}

    /** False if a datagram between these ports is no tunnel. */
    static boolean udp(Printout out, PacketView view, int sourcePort, int destinationPort) {
        Tunnel tunnel = out.decodeAs.udp(sourcePort, destinationPort);
        if (tunnel == Tunnel.VXLAN) {
            vxlan(out, view);
        } else if (sourcePort == Vxlan.NSX_PORT || destinationPort == Vxlan.NSX_PORT) {
            overlayTransport(out, view);
        } else if (tunnel == Tunnel.GENEVE) {
            geneve(out, view);
        } else {
            return false;
        }
        return true;
    }

    private static void vxlan(Printout out, PacketView view) {
        out.enter("vxlan");
        out.add("VXLAN");
        if (view.reported() < Vxlan.HEADER_LENGTH) {
            out.invalid();
            return;
        }
        int flags = view.u8(0);
        out.add(", flags [").add(valid(flags)).add("] (").hex(flags, 2).add("), ");
        int vni = view.u24(4);
        out.add("vni ").add(vni).add("\n");
        view.require(0, Vxlan.HEADER_LENGTH);
        LinkPrinter.ethernet(out, view.from(Vxlan.HEADER_LENGTH));
    }

    /** What tcpdump takes port 8472 for unless it is told otherwise: a header of VXLAN's shape. */
    private static void overlayTransport(Printout out, PacketView view) {
        out.enter("otv");
        out.add("OTV, ");
        if (view.reported() < Vxlan.HEADER_LENGTH) {
            out.invalid();
            return;
        }
        int flags = view.u8(0);
        out.add("flags [").add(valid(flags)).add("] (").hex(flags, 2).add("), ");
        int overlay = view.u24(1);
        out.add("overlay ").add(overlay).add(", ");
        int instance = view.u24(4);
        out.add("instance ").add(instance).add("\n");
        view.require(0, Vxlan.HEADER_LENGTH);
        LinkPrinter.ethernet(out, view.from(Vxlan.HEADER_LENGTH));
    }

    private static String valid(int flags) {
        return (flags & Vxlan.VNI_VALID) != 0 ? "I" : "invalid";
    }

    /** RFC 8926 section 3.4. */
    private static void geneve(Printout out, PacketView view) {
        out.enter("geneve");
        out.add("Geneve");
        view.require(0, 8);
        int version = view.u8(0) >>> 6;
        if (version != 0) {
            out.add(" ERROR: unknown-version ").add(version);
            return;
        }
        int flags = view.u8(1);
        String letters = ((flags & 0x80) != 0 ? "O" : "") + ((flags & 0x40) != 0 ? "C" : "");
        out.add(", Flags [").add(letters.isEmpty() ? "none" : letters).add("]");
        int type = view.u16(2);
        int vni = view.u24(4);
        out.add(", vni ").hex(vni, 1);
        protocol(out, type);
        int options = (view.u8(0) & 0x3f) * 4;
        view.require(8, options);
        out.add(options == 0 ? "" : ", options [" + options + " bytes]").add(": ");
        carried(out, type, view.from(8 + options));
    }

    /** Part of the link level: without that, what is carried says itself what it is. */
    private static void protocol(Printout out, int type) {
        if (!out.linkLevel) {
            return;
        }
        String name = EtherTypeNames.of(type);
        out.add(", proto ")
                .add(name == null ? "unknown" : name)
                .add(" (")
                .hex(type, 4)
                .add(")");
    }

    private static void carried(Printout out, int type, PacketView view) {
        if (type == EtherType.TRANSPARENT_ETHERNET_BRIDGING) {
            LinkPrinter.ethernet(out, view);
        } else {
            LinkPrinter.payload(out, type, view);
        }
    }

    /** RFC 2784 and 2890, version 0 without routing. */
    static void gre(Printout out, PacketView view) {
        out.enter("gre");
        int flags = view.u16(0);
        int version = flags & 7;
        if (version != 0 || (flags & 0x4000) != 0) {
            out.add("GREv" + version + ", length " + view.reported());
            return;
        }
        out.add("GREv0");
        int type = view.u16(2);
        int at = 4;
        if ((flags & 0x8000) != 0) {
            out.add(", off 0x" + Integer.toHexString(view.u16(6)));
            at = 8;
        }
        if ((flags & 0x2000) != 0) {
            out.add(", key=0x" + Long.toHexString(view.u32(at)));
            at += 4;
        }
        if ((flags & 0x1000) != 0) {
            out.add(", seq " + view.u32(at));
            at += 4;
        }
        protocol(out, type);
        out.add(", length ").add(view.reported()).add(": ");
        switch (type) {
            case EtherType.IPV4, EtherType.IPV6, EtherType.TRANSPARENT_ETHERNET_BRIDGING:
                carried(out, type, view.from(at));
                break;
            default:
                out.add("gre-proto-0x" + Integer.toHexString(type));
        }
    }
}
