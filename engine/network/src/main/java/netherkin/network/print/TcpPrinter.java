package netherkin.network.print;

import netherkin.network.frame.Tcp;
import netherkin.network.wire.PacketView;

/** TCP. */
final class TcpPrinter {
    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int ACK = 0x10;
    private static final int URG = 0x20;
    private static final String LETTERS = "FSRP.UEW";

    private TcpPrinter() {}

    static void tcp(Printout out, PacketView view, Endpoints ends) {
        out.enter("tcp");
        if (!view.has(0, 4)) {
            out.add(ends.text().stripTrailing());
        }
        int[] ports = {view.u16(0), view.u16(2)};
        out.add(ends.text(ports[0], ports[1]));
        view.require(0, Tcp.HEADER_LENGTH);
        int header = (view.u8(12) >>> 4) * 4;
        if (header < Tcp.HEADER_LENGTH) {
            out.add(" tcp " + (view.reported() - header));
            out.add(" [bad hdr length ").add(header).add(" - too short, < 20]");
            return;
        }
        segment(out, view, ends, ports, header);
    }

    private static void segment(Printout out, PacketView view, Endpoints ends, int[] ports, int header) {
        int flags = view.u8(13);
        boolean acknowledges = (flags & ACK) != 0;
        TcpConversations.Numbers numbers = acknowledges
                ? out.conversations.relative(ends, ports, view.u32(4), view.u32(8), (flags & SYN) != 0)
                : new TcpConversations.Numbers(view.u32(4), view.u32(8), 0);
        int length = view.reported() - header;
        if (length < 0) {
            out.add(" [bad hdr length " + header + " - too long, > " + view.reported() + "]");
            return;
        }
        out.add("Flags [").add(letters(flags)).add("]");
        if (length > 0 || (flags & (SYN | FIN | RST)) != 0) {
            out.add(", seq ").add(numbers.sequence());
        }
        if (length > 0) {
            out.add(":").add(TcpConversations.unsigned(numbers.sequence() + length));
        }
        out.add(acknowledges ? ", ack " + numbers.acknowledgment() : "");
        out.add(", win " + view.u16(14));
        out.add((flags & URG) != 0 ? ", urg " + view.u16(18) : "");
        if (header == Tcp.HEADER_LENGTH || new TcpOptionsPrinter(out, view, header, numbers.sackBase()).print()) {
            out.add(", length ").add(length);
        }
    }

    private static String letters(int flags) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LETTERS.length(); i++) {
            if ((flags >>> i & 1) != 0) {
                letters.append(LETTERS.charAt(i));
            }
        }
        return letters.length() == 0 ? "none" : letters.toString();
    }
}
