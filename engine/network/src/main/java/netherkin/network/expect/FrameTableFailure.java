package netherkin.network.expect;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.expect.Explanation.Difference;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;

/** Explains why a table of frames isn't what was seen. */
final class FrameTableFailure {
    private final FrameTable table;
    private final Window window;
    private final Words words;
    private final Numbers numbers;
    private final FrameStory story;

    FrameTableFailure(FrameTable table, Window window, Context context) {
        this.table = table;
        this.window = window;
        this.words = new Words(context.names());
        this.numbers = new Numbers(window.trace());
        this.story = new FrameStory(window, numbers, words);
    }

    /** {@code row} is the first for which no frame follows those {@code found} for the rows before it. */
    Explanation notInOrder(FrameTable.Row row, List<Entry> found) {
        int after = found.isEmpty() ? -1 : found.get(found.size() - 1).index();
        String behind = after < 0 ? "" : " after #" + numbers.of(found.get(found.size() - 1));
        return about(row, behind, nearest(row, after, List.of()), after);
    }

    /** {@code row} has no frame of its own. */
    Explanation notSeen(FrameTable.Row row, List<List<Sighting>> frames, int[] rowOf) {
        List<List<Sighting>> free = new ArrayList<>();
        for (int i = 0; i < rowOf.length; i++) {
            if (rowOf[i] < 0) {
                free.add(frames.get(i));
            }
        }
        Sighting nearest = nearest(row, -1, free.stream().flatMap(List::stream).toList());
        return about(row, free.isEmpty() ? ", but every frame there is another row's" : "", nearest, -1);
    }

    /** A frame that no row speaks of. */
    Explanation notListed(Sighting extra, Place place) {
        return new Explanation(
                table.rows().size() == 1
                        ? "exactly this frame"
                        : "exactly these " + table.rows().size() + " frames",
                Words.at(place),
                story.line(extra),
                List.of(new Difference("", "no row: it is one frame too many")),
                story.because(extra, List.of()),
                null,
                story.number(extra),
                false,
                "no further frame " + (place == null ? "anywhere" : Words.at(place)),
                story.line(extra));
    }

    Explanation unproven() {
        return new Explanation(
                "no frame",
                Words.at(table.place()),
                null,
                List.of(),
                null,
                null,
                0,
                true,
                "no frame",
                "nothing happened");
    }

    private Sighting nearest(FrameTable.Row row, int after, List<Sighting> among) {
        Comparison comparison = new Comparison(asSentence(row), window, words);
        Sighting best = null;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < window.count(); i++) {
            Sighting seen = window.sightings()[i];
            if (seen.index() > after && (among.isEmpty() || among.contains(seen))) {
                int distance = comparison.distance(seen);
                if (distance < least) {
                    least = distance;
                    best = seen;
                }
            }
        }
        return best;
    }

    private FrameExpectation asSentence(FrameTable.Row row) {
        Place place = OrderVerdicts.place(table, row);
        return new FrameExpectation(table.text(), place, Verb.SEES, Quantifier.ANY, row.pattern(), Tail.NONE);
    }

    private Explanation about(FrameTable.Row row, String behind, Sighting nearest, int after) {
        FrameExpectation sentence = asSentence(row);
        Comparison comparison = new Comparison(sentence, window, words);
        String place = Words.at(sentence.place());
        String expected = "row " + row.number() + ": " + words.wholePattern("", row.pattern());
        boolean unlike = nearest == null
                || !comparison.isAtPlace(nearest)
                        && !Matching.isOf(row.pattern().subject(), nearest.packet());
        String line = unlike
                ? "none: no " + row.pattern().subject().text() + " was seen" + later(after)
                : story.line(nearest);
        return new Explanation(
                expected,
                place == null ? (behind.isEmpty() ? null : behind.strip()) : place + behind,
                line,
                unlike ? List.of() : comparison.differences(nearest),
                unlike ? earlier(row, after) : because(row, nearest, after),
                unlike
                        ? null
                        : Elsewhere.of(differing(row, nearest), row.pattern().subject(), window, numbers),
                unlike ? 0 : story.number(nearest),
                false,
                expected,
                line);
    }

    private static String later(int after) {
        return after < 0 ? " anywhere" : " later";
    }

    /** A row that holds, but earlier, is out of order: that is the reason then. */
    private String because(FrameTable.Row row, Sighting nearest, int after) {
        String earlier = earlier(row, after);
        return earlier != null ? earlier : story.because(nearest, List.of());
    }

    private String earlier(FrameTable.Row row, int after) {
        boolean[] ports = window.portsOf(OrderVerdicts.place(table, row));
        for (int i = window.count() - 1; i >= 0; i--) {
            Sighting seen = window.sightings()[i];
            boolean before = seen.index() <= after && ports[seen.port().index()];
            if (before && Matching.matches(row.pattern(), seen.packet())) {
                return "#" + numbers.of(seen) + " fits the row, but is not later than the row before it";
            }
        }
        return null;
    }

    private static List<Condition> differing(FrameTable.Row row, Sighting nearest) {
        return row.pattern().conditions().stream()
                .filter(condition -> !Matching.holds(condition, nearest.packet()))
                .toList();
    }
}
