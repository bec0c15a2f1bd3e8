package netherkin.commands.capture.filter;

import netherkin.network.wire.PacketView;

/** A test of a packet's bytes. */
public interface Filter {
    /** Holds for every packet. */
    Filter ALL = packet -> true;

    /** Whether it holds; {@link PacketView.End} if it had to look behind the last captured byte. */
    boolean test(PacketView packet);

    /** Whether it holds; a packet too short for the question is not accepted, as in BPF. */
    default boolean accepts(byte[] bytes, int captured, int wireLength) {
        try {
            return test(new PacketView(bytes, 0, captured, Math.max(captured, wireLength)));
        } catch (PacketView.End end) {
            return false;
        }
    }
}
