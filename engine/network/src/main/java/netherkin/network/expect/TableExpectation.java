package netherkin.network.expect;

import java.util.List;

/**
 * "{@code <table> of <device> contains | is | lacks}" and a table.
 *
 * @param table as {@link netherkin.network.trace.TableSnapshot#table}
 * @param owner as {@link netherkin.network.trace.TableSnapshot#owner}
 */
public record TableExpectation(String text, String table, String owner, Claim claim, List<Row> rows)
        implements Expectation {
    public TableExpectation {
        rows = List.copyOf(rows);
    }

    /** How the table's entries relate to the rows. */
    public enum Claim {
        CONTAINS,
        /** These rows and no other, in any order. */
        IS,
        LACKS
    }

    /** One entry. Empty cells are left out: they aren't compared. */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell that is compared.
     *
     * @param accepted the values that fulfil it, in canonical form; one unless the cell lists several
     * @param text in the scenario's own words: "MAC of VM2"
     */
    public record Cell(String column, List<String> accepted, String text) {
        public Cell {
            accepted = List.copyOf(accepted);
        }
    }
}
