package netherkin.junit.feature;

import java.util.List;

/** One row of an {@code Examples} table and its 1-based position. */
public record ExampleRow(int line, int column, List<String> cells) {
    public ExampleRow {
        cells = List.copyOf(cells);
    }
}
