package netherkin.network.trace;

import java.util.List;

/**
 * An entry of a device's table came, changed or went.
 *
 * @param table "ARP table", "MAC table", "VTEP table"
 * @param owner the device as a sentence names it: "DLR on Host A"
 * @param row the entry's cells in the order of the table's columns
 */
public record TableChange(int index, long at, String table, String owner, Action action, List<String> row, Entry cause)
        implements Entry {
    public TableChange {
        row = List.copyOf(row);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }

    /** What became of the entry. */
    public enum Action {
        LEARNED,
        MOVED,
        REMOVED
    }
}
