package netherkin.network.print;

import netherkin.network.frame.Tcp;
import netherkin.network.wire.PacketView;

/** The options of one TCP header. */
final class TcpOptionsPrinter {
    private static final int END = 0;
    private static final int NO_OPERATION = 1;

    private final Printout out;
    private final PacketView view;
    private final int header;
    private final long sackBase;

    TcpOptionsPrinter(Printout out, PacketView view, int header, long sackBase) {
        this.out = out;
        this.view = view;
        this.header = header;
        this.sackBase = sackBase;
    }

    /** False if an option is broken, so that nothing more can be told of the segment. */
    boolean print() {
        out.add(", options [");
        int at = Tcp.HEADER_LENGTH;
        boolean first = true;
        while (at < header) {
            out.add(first ? "" : ",");
            int type = view.u8(at);
            int length = type == END || type == NO_OPERATION ? 1 : view.u8(at + 1);
            if (length < 1 || length == 1 && type > NO_OPERATION || length > header - at) {
                out.add("[bad opt]").add(first ? "" : ">");
                return false;
            }
            out.add(name(type));
            int told = 0;
            if (length > 1) {
                told = value(type, at + 2, length - 2, first) + 2;
            } else {
                told = 1;
            }
            if (told < 0) {
                out.add("[bad opt]").add(first ? "" : ">");
                return false;
            }
            out.add(told == length ? "" : "[len " + length + "]");
            if (type == END) {
                break;
            }
            at += told;
            first = false;
        }
        out.add("]");
        return true;
    }

    private static String name(int type) {
        switch (type) {
            case END:
                return "eol";
            case NO_OPERATION:
                return "nop";
            case 2:
                return "mss";
            case 3:
                return "wscale";
            case 4:
                return "sackOK";
            case 5:
                return "sack";
            case 6:
                return "echo";
            case 7:
                return "echoreply";
            case 8:
                return "TS";
            case 19:
                return "md5";
            case 28:
                return "uto";
            case 29:
                return "tcp-ao";
            case 30:
                return "mptcp";
            case 34:
                return "tfo";
            case 254:
                return "exp";
            default:
                return "unknown-" + type;
        }
    }

    /** Prints an option's value and says how many bytes it is; less than -2 if it claims more than there are. */
    private int value(int type, int at, int length, boolean first) {
        int wanted =
                type == 2 ? 2 : type == 3 ? 1 : type == 6 || type == 7 ? 4 : type == 8 ? 8 : type == 4 ? 0 : length;
        if (wanted > header - at) {
            return -100;
        }
        if (!view.has(at, wanted)) {
            out.truncated();
            out.add(first ? "" : ">");
            throw Stop.INSTANCE;
        }
        switch (type) {
            case 2:
                out.add(" " + view.u16(at));
                break;
            case 3:
                out.add(" " + view.u8(at));
                break;
            case 5:
                sack(at, length);
                break;
            case 6, 7:
                out.add(" " + view.u32(at));
                break;
            case 8:
                out.add(" val " + view.u32(at) + " ecr " + view.u32(at + 4));
                break;
            default:
                for (int i = 0; i < wanted; i++) {
                    out.add(i == 0 ? " 0x" : "");
                    out.add(Integer.toHexString(view.u8(at + i) | 0x100).substring(1));
                }
        }
        return wanted;
    }

    private void sack(int at, int length) {
        if (length % 8 != 0) {
            out.add(" invalid sack");
            return;
        }
        out.add(" ").add(length / 8).add(" ");
        for (int i = 0; i < length; i += 8) {
            out.add("{" + (TcpConversations.unsigned(view.u32(at + i) - sackBase)) + ":");
            out.add("" + (TcpConversations.unsigned(view.u32(at + i + 4) - sackBase)) + "}");
        }
    }

    /** Thrown when all has been said that can be. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
        static final Stop INSTANCE = new Stop();

        private Stop() {
            super(null, null, false, false);
        }
    }
}
