package netherkin.network.expect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import netherkin.network.expect.Explanation.Difference;
import netherkin.network.topology.Durations;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableChange;
import netherkin.network.trace.TableSnapshot;

/** Explains why a device's table isn't as claimed. */
final class TableFailure {
    private final TableExpectation claim;
    private final TableSnapshot table;
    private final Window window;
    private final Words words;

    TableFailure(TableExpectation claim, TableSnapshot table, Window window, Context context) {
        this.claim = claim;
        this.table = table;
        this.window = window;
        this.words = new Words(context.names());
    }

    /** No entry is that row. */
    Explanation missing(TableExpectation.Row row) {
        int nearest = nearest(row);
        if (nearest < 0) {
            return explain(words(row), "none: the table is empty", List.of(), lastChange(null));
        }
        return explain(
                        words(row),
                        entry(nearest),
                        differences(row, nearest),
                        lastChange(table.rows().get(nearest)))
                .with(nearby(row));
    }

    /** The nearest entries, cell by cell. */
    private List<Explanation.Nearby> nearby(TableExpectation.Row row) {
        return IntStream.range(0, table.rows().size())
                .boxed()
                .sorted(Comparator.comparingInt(entry -> differences(row, entry).size()))
                .limit(FrameFailure.NEARBY)
                .map(entry -> new Explanation.Nearby(0, entry(entry), compared(row, entry)))
                .toList();
    }

    private List<Explanation.Compared> compared(TableExpectation.Row row, int entry) {
        List<Explanation.Compared> compared = new ArrayList<>();
        for (TableExpectation.Cell cell : row.cells()) {
            String value = table.rows().get(entry).get(table.columns().indexOf(cell.column()));
            boolean same = cell.accepted().contains(value);
            compared.add(new Explanation.Compared(cell.column(), cell.text(), words.cell(value), same));
        }
        return compared;
    }

    /** An entry is there that must not be. */
    Explanation unwanted(TableExpectation.Row row, int entry) {
        return itMatches("no " + words(row), entry, "nothing: it matches");
    }

    /** An entry is there that no row speaks of. */
    Explanation notListed(int entry) {
        int rows = claim.rows().size();
        String expected = rows == 0 ? "no entry" : rows == 1 ? "exactly this row" : "exactly these " + rows + " rows";
        return itMatches(expected, entry, "no row: it is one entry too many");
    }

    private Explanation itMatches(String expected, int entry, String what) {
        List<String> row = table.rows().get(entry);
        return explain(expected, entry(entry), List.of(new Difference("", what)), lastChange(row));
    }

    Explanation unproven() {
        return Explanation.unproven(
                claim.rows().isEmpty() ? "no entry" : "no " + words(claim.rows().get(0)), at());
    }

    private Explanation explain(String expected, String nearest, List<Difference> differs, String because) {
        return new Explanation(expected, at(), nearest, differs, because, null, 0, false, expected, nearest);
    }

    private String at() {
        return "in the " + claim.table() + " of " + claim.owner();
    }

    private static String words(TableExpectation.Row row) {
        List<String> words = new ArrayList<>();
        for (TableExpectation.Cell cell : row.cells()) {
            boolean plain =
                    cell.accepted().size() != 1 || cell.accepted().get(0).equals(cell.text());
            words.add(cell.column() + " = " + cell.text()
                    + (plain ? "" : " (" + cell.accepted().get(0) + ")"));
        }
        return String.join(", ", words);
    }

    private String entry(int index) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            cells.add(table.columns().get(i) + " = "
                    + words.cell(table.rows().get(index).get(i)));
        }
        return String.join(", ", cells);
    }

    private int nearest(TableExpectation.Row row) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int entry = 0; entry < table.rows().size(); entry++) {
            int differing = differences(row, entry).size();
            if (differing < least) {
                least = differing;
                best = entry;
            }
        }
        return best;
    }

    private List<Difference> differences(TableExpectation.Row row, int entry) {
        List<Difference> differences = new ArrayList<>();
        for (TableExpectation.Cell cell : row.cells()) {
            String value = table.rows().get(entry).get(table.columns().indexOf(cell.column()));
            if (!cell.accepted().contains(value)) {
                differences.add(new Difference(cell.column(), "but was " + words.cell(value)));
            }
        }
        return differences;
    }

    /** When and by which frame that row, or with null any row, last changed. */
    private String lastChange(List<String> row) {
        for (int i = window.trace().size() - 1; i >= 0; i--) {
            boolean ofTable = window.trace().get(i) instanceof TableChange change
                    && change.table().equals(claim.table())
                    && change.owner().equals(claim.owner())
                    && (row == null || change.row().equals(row));
            if (ofTable) {
                return words((TableChange) window.trace().get(i), row == null);
            }
        }
        return "nothing ever changed " + (row == null ? "it" : "that entry");
    }

    private String words(TableChange change, boolean named) {
        Numbers numbers = new Numbers(window.trace());
        Sighting by = numbers.captured(change);
        return (named ? String.join(" ", change.row()) : "the entry") + " was "
                + change.action().name().toLowerCase(Locale.ROOT)
                + when(change)
                + (by == null ? "" : ", by #" + numbers.of(by));
    }

    private String when(Entry change) {
        long since = change.at() - window.startNanos();
        return since < 0 ? " before the first When" : " at +" + Durations.print(since);
    }
}
