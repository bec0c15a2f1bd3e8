package netherkin.network.topology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A set of VLAN IDs, 0 to 4095; 0 stands for untagged frames. Immutable. */
public final class VlanSet {
    /** The largest VLAN ID that a frame can carry (IEEE 802.1Q; 4095 is reserved). */
    public static final int MAX = 4094;
    /** Every VLAN, and untagged frames. */
    public static final VlanSet ALL = range(0, MAX);

    private final BitSet ids;

    private VlanSet(BitSet ids) {
        this.ids = ids;
    }

    /** One VLAN alone. */
    public static VlanSet of(int id) {
        return range(id, id);
    }

    private static VlanSet range(int from, int to) {
        BitSet ids = new BitSet();
        ids.set(from, to + 1);
        return new VlanSet(ids);
    }

    /**
     * Reads {@code 20}, {@code 20, 30}, {@code 20-29} or {@code 20..29}, in any mixture; {@code and}, {@code und} join like a comma.
     *
     * @throws IllegalArgumentException if it is anything else; the message says what is expected
     */
    public static VlanSet parse(String text) {
        BitSet ids = new BitSet();
        for (String part : text.split(",| and | und ", -1)) {
            String range = part.strip().replace("..", "-");
            int dash = range.indexOf('-');
            int from = id(dash < 0 ? range : range.substring(0, dash));
            int to = dash < 0 ? from : id(range.substring(dash + 1));
            if (from > to) {
                throw new IllegalArgumentException("VLANs such as 20 or 20-29, the smaller number first");
            }
            ids.set(from, to + 1);
        }
        return new VlanSet(ids);
    }

    private static int id(String text) {
        String digits = text.strip();
        boolean number =
                !digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number || Integer.parseInt(digits) > MAX) {
            throw new IllegalArgumentException("VLANs from 0 to " + MAX + ", such as 20 or 20, 30-39");
        }
        return Integer.parseInt(digits);
    }

    public boolean contains(int id) {
        return ids.get(id);
    }

    /** This set with one more. */
    public VlanSet and(int id) {
        BitSet more = (BitSet) ids.clone();
        more.set(id);
        return new VlanSet(more);
    }

    /** How many there are. */
    public int size() {
        return ids.cardinality();
    }

    /** The smallest. */
    public int first() {
        return ids.nextSetBit(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VlanSet set && ids.equals(set.ids);
    }

    @Override
    public int hashCode() {
        return ids.hashCode();
    }

    @Override
    public String toString() {
        List<String> ranges = new ArrayList<>();
        for (int from = ids.nextSetBit(0); from >= 0; ) {
            int end = ids.nextClearBit(from);
            ranges.add(end == from + 1 ? Integer.toString(from) : from + "-" + (end - 1));
            from = ids.nextSetBit(end);
        }
        return String.join(",", ranges);
    }
}
