package netherkin.network.print;

import netherkin.network.frame.Udp;
import netherkin.network.frame.Vxlan;
import netherkin.network.wire.PacketView;

/** UDP, and VXLAN in it. */
final class UdpPrinter {
    private UdpPrinter() {}

    static void udp(Printout out, PacketView view, Endpoints ends, boolean fragmented) {
        out.enter("udp");
        if (!view.has(0, 4)) {
            out.add(ends.text());
        }
        int sourcePort = view.u16(0);
        int destinationPort = view.u16(2);
        out.add(ends.text(sourcePort, destinationPort));
        int available = view.reported() - Udp.HEADER_LENGTH;
        if (available < 0) {
            out.add("truncated-udp " + view.reported());
            return;
        }
        int length = view.u16(4);
        if (length < Udp.HEADER_LENGTH) {
            out.add("truncated-udplength ").add(length);
            return;
        }
        length -= Udp.HEADER_LENGTH;
        PacketView data = view.from(Udp.HEADER_LENGTH).first(length);
        if (out.decodeAs.udp(sourcePort, destinationPort) != null) {
            vxlan(out, data);
        } else if (sourcePort == Vxlan.NSX_PORT || destinationPort == Vxlan.NSX_PORT) {
            overlayTransport(out, data);
        } else if (length > available && !fragmented) {
            out.add("UDP, bad length ").add(length).add(" > ").add(available);
        } else {
            out.add("UDP, length ").add(length);
        }
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
        out.add("flags [")
                .add((flags & Vxlan.VNI_VALID) != 0 ? "I" : "invalid")
                .add("] (")
                .hex(flags, 2)
                .add("), ");
        int overlay = view.u24(1);
        out.add("overlay ").add(overlay).add(", ");
        int instance = view.u24(4);
        out.add("instance ").add(instance).add("\n");
        view.require(0, Vxlan.HEADER_LENGTH);
        LinkPrinter.ethernet(out, view.from(Vxlan.HEADER_LENGTH));
    }

    private static void vxlan(Printout out, PacketView view) {
        out.enter("vxlan");
        out.add("VXLAN");
        if (view.reported() < Vxlan.HEADER_LENGTH) {
            out.invalid();
            return;
        }
        int flags = view.u8(0);
        out.add(", flags [")
                .add((flags & Vxlan.VNI_VALID) != 0 ? "I" : "invalid")
                .add("] (")
                .hex(flags, 2);
        out.add("), ");
        int vni = view.u24(4);
        out.add("vni ").add(vni).add("\n");
        view.require(0, Vxlan.HEADER_LENGTH);
        LinkPrinter.ethernet(out, view.from(Vxlan.HEADER_LENGTH));
    }
}
