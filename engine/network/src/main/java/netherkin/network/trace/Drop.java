package netherkin.network.trace;

import netherkin.network.topology.Port;

/**
 * The end of a frame.
 *
 * @param place a port of what dropped it
 * @param where what dropped it, as a sentence names it: "virtual switch of Host A"
 * @param host the host that this is inside of, or null
 */
public record Drop(
        int index, long at, String where, String host, Port place, Packet packet, DropReason reason, Entry cause)
        implements Entry {
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
