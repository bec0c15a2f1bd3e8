package netherkin.network.expect;

import java.util.List;

/**
 * "these frames are seen in this order" and "exactly these frames are seen".
 *
 * @param place the sentence's own, or null
 */
public record FrameTable(String text, Mode mode, Place place, List<Row> rows) implements Expectation {
    public FrameTable {
        rows = List.copyOf(rows);
    }

    /** What the table claims. */
    public enum Mode {
        /** Others may lie between. */
        IN_THIS_ORDER,
        /** In any order, and none other at the places named. */
        EXACTLY_THESE
    }

    /**
     * One frame. Empty cells are left out: they aren't compared.
     *
     * @param place of the column {@code at}, or null
     * @param number of the row in the scenario's table, 1 for the first below the heading
     */
    public record Row(Place place, FramePattern pattern, int number) {}
}
