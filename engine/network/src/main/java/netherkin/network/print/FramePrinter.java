package netherkin.network.print;

import netherkin.network.frame.EthernetFrame;
import netherkin.network.wire.DecodeAs;
import netherkin.network.wire.FrameEncoder;
import netherkin.network.wire.PacketView;

/**
 * Prints frames as {@code tcpdump -nn -e} does, without the time. Give it a capture's packets in order: like tcpdump it
 * remembers TCP connections, whose numbers it tells relative to their first packets. Not for several threads at once.
 */
public final class FramePrinter {
    private final DecodeAs decodeAs;
    private final boolean linkLevel;
    private final TcpConversations conversations = new TcpConversations();

    public FramePrinter(DecodeAs decodeAs) {
        this(decodeAs, true);
    }

    /** @param linkLevel as with {@code -e}: print Ethernet headers too */
    public FramePrinter(DecodeAs decodeAs, boolean linkLevel) {
        this.decodeAs = decodeAs;
        this.linkLevel = linkLevel;
    }

    /** One frame of our own, out of any context, on one line. */
    public static String line(EthernetFrame frame) {
        return new FramePrinter(DecodeAs.OURS).summary(frame);
    }

    /** As {@link #print(byte[], int, int, int)}, of a whole frame. */
    public String print(EthernetFrame frame) {
        byte[] bytes = FrameEncoder.encode(frame);
        return print(bytes, 0, bytes.length, bytes.length);
    }

    /**
     * What tcpdump prints of a packet of {@code wireLength} bytes, of which {@code captured} are in the array from
     * {@code offset} on; without a line break at its end. Tunnels and unknown payloads take more than one line.
     */
    public String print(byte[] bytes, int offset, int captured, int wireLength) {
        return print(bytes, offset, captured, wireLength, true);
    }

    /** As {@link #print(EthernetFrame)} but on one line: a tunnelled frame behind a bar, unknown bytes not shown. */
    public String summary(EthernetFrame frame) {
        byte[] bytes = FrameEncoder.encode(frame);
        return summary(bytes, 0, bytes.length, bytes.length);
    }

    /** As {@link #summary(EthernetFrame)}, of a packet as in {@link #print(byte[], int, int, int)}. */
    public String summary(byte[] bytes, int offset, int captured, int wireLength) {
        return print(bytes, offset, captured, wireLength, false)
                .replace("\n", " | ")
                .stripTrailing();
    }

    private String print(byte[] bytes, int offset, int captured, int wireLength, boolean hexDumps) {
        Printout out = new Printout(decodeAs, conversations, hexDumps, linkLevel);
        try {
            LinkPrinter.ethernet(out, new PacketView(bytes, offset, captured, Math.max(captured, wireLength)));
        } catch (PacketView.End end) {
            out.truncated();
        } catch (TcpOptionsPrinter.Stop stop) {
            // All has been said: the options told themselves where they end.
        }
        return out.toString();
    }
}
