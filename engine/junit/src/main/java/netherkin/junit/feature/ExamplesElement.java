package netherkin.junit.feature;

import java.util.List;

/** An {@code Examples} table: its tags in addition to the outline's, its header cells and its rows. */
public record ExamplesElement(Heading heading, List<String> tags, List<String> header, List<ExampleRow> rows) {
    public ExamplesElement {
        tags = List.copyOf(tags);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
