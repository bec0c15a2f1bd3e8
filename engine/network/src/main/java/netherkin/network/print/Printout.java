package netherkin.network.print;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.field.Ipv6Notation;
import netherkin.network.wire.DecodeAs;
import netherkin.network.wire.PacketView;

/** What has been printed of a packet so far, and what its printers share. */
final class Printout {
    /** Enough for sixteen tunnels in each other, four layers each, and for the packet inside. */
    private static final int MAX_DEPTH = 80;

    private static final int BYTES_PER_LINE = 16;
    private static final int ASCII_COLUMN = 50;

    final DecodeAs decodeAs;
    final TcpConversations conversations;
    /** Ethernet headers are printed; where they are not, each network layer says what it is. */
    final boolean linkLevel;

    private final boolean hexDumps;
    private final StringBuilder text = new StringBuilder();
    private String protocol = "ether";
    private int depth;

    Printout(DecodeAs decodeAs, TcpConversations conversations, boolean hexDumps, boolean linkLevel) {
        this.decodeAs = decodeAs;
        this.conversations = conversations;
        this.hexDumps = hexDumps;
        this.linkLevel = linkLevel;
    }

    /** Names the protocol that is to blame if the bytes end. */
    void enter(String name) {
        protocol = name;
        if (++depth > MAX_DEPTH) {
            throw PacketView.End.INSTANCE;
        }
    }

    Printout add(String words) {
        text.append(words);
        return this;
    }

    Printout add(long number) {
        text.append(number);
        return this;
    }

    Printout hex(int value, int digits) {
        String hex = Integer.toHexString(value);
        text.append("0x").append("0".repeat(Math.max(0, digits - hex.length()))).append(hex);
        return this;
    }

    void truncated() {
        text.append(" [|").append(protocol).append(']');
    }

    void invalid() {
        text.append(" (invalid)");
    }

    static String mac(PacketView view, int at) {
        return new MacAddress(view.u48(at)).toString();
    }

    static String ipv4(PacketView view, int at) {
        return new Ipv4Address(view.bits32(at)).toString();
    }

    static String ipv6(PacketView view, int at) {
        return Ipv6Notation.print(new Ipv6Address(view.bits64(at), view.bits64(at + 8)));
    }

    /** All captured bytes, in lines of their own. */
    void hexDump(PacketView view, boolean ascii) {
        if (!hexDumps) {
            return;
        }
        for (int from = 0; from < view.captured(); from += BYTES_PER_LINE) {
            text.append("\n\t");
            int start = text.length();
            hex(from, 4);
            text.append(": ");
            int end = Math.min(from + BYTES_PER_LINE, view.captured());
            for (int i = from; i < end; i++) {
                text.append(i % 2 == 0 ? " " : "");
                text.append(Character.forDigit(view.u8(i) >>> 4, 16)).append(Character.forDigit(view.u8(i) & 0xf, 16));
            }
            if (ascii) {
                text.append(" ".repeat(ASCII_COLUMN - (text.length() - start)));
                for (int i = from; i < end; i++) {
                    int c = view.u8(i);
                    text.append(c > 0x20 && c < 0x7f ? (char) c : '.');
                }
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
