package netherkin.network.print;

import netherkin.network.frame.Udp;
import netherkin.network.wire.PacketView;

/** UDP. */
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
        if (TunnelPrinter.udp(out, data, sourcePort, destinationPort)) {
            return;
        }
        if (length > available && !fragmented) {
            out.add("UDP, bad length ").add(length).add(" > ").add(available);
        } else {
            out.add("UDP, length ").add(length);
        }
    }
}
