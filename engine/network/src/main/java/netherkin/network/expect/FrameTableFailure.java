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

    /** {@code row} has no frame of its own among those at its place. */
    Explanation notSeen(FrameTable.Row row, List<FrameTable.Row> rows, List<List<Sighting>> frames, int[] rowOf) {
        List<Sighting> free = new ArrayList<>();
        for (int i = 0; i < rowOf.length; i++) {
            if (rowOf[i] < 0) {
                free.addAll(frames.get(i));
            }
        }
        Sighting nearest = nearest(row, -1, free);
        for (int i = 0; i < rowOf.length; i++) {
            if (rowOf[i] >= 0 && nearest != null && frames.get(i).contains(nearest)) {
                return stands(
                        row, nearest, "it stands for row " + rows.get(rowOf[i]).number());
            }
        }
        return about(row, "", nearest, -1);
    }

    /** {@code nearest} fits the row, and yet it is not its frame. */
    private Explanation stands(FrameTable.Row row, Sighting nearest, String why) {
        String expected = expected(row);
        return new Explanation(
                expected,
                Words.at(OrderVerdicts.place(table, row)),
                story.line(nearest),
                List.of(new Difference("", why)),
                story.because(nearest, List.of()),
                null,
                story.number(nearest),
                false,
                expected,
                story.line(nearest));
    }

    private String expected(FrameTable.Row row) {
        return "row " + row.number() + ": " + words.wholePattern("", row.pattern());
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
        return Explanation.unproven("no frame", Words.at(table.place()));
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
        Comparison comparison = new Comparison(asSentence(row), window, words);
        boolean unlike = nearest == null
                || !comparison.isAtPlace(nearest)
                        && !Matching.isOf(row.pattern().subject(), nearest.packet());
        Sighting earlier = earlier(row, after);
        if (unlike && earlier != null) {
            return stands(row, earlier, "it matches, but comes before" + behind.replace(" after", ""));
        }
        String place = Words.at(OrderVerdicts.place(table, row));
        String kind = row.pattern().subject().kind().label();
        String line =
                unlike ? "none: no " + kind + " was seen" + (after < 0 ? " anywhere" : " later") : story.line(nearest);
        String expected = expected(row);
        return new Explanation(
                expected,
                place == null ? (behind.isEmpty() ? null : behind.strip()) : place + behind,
                line,
                unlike ? List.of(new Difference("", "no such frame came")) : comparison.differences(nearest),
                unlike ? null : because(nearest, earlier),
                unlike
                        ? null
                        : Elsewhere.of(differing(row, nearest), row.pattern().subject(), window, numbers),
                unlike ? 0 : story.number(nearest),
                false,
                expected,
                line,
                unlike ? List.of() : List.of(new Closeness(asSentence(row), comparison, story).of(nearest)));
    }

    /** A frame that fits the row, but earlier, is the reason then. */
    private String because(Sighting nearest, Sighting earlier) {
        return earlier == null
                ? story.because(nearest, List.of())
                : "#" + numbers.of(earlier) + " fits the row, but is not later than the row before it";
    }

    private Sighting earlier(FrameTable.Row row, int after) {
        boolean[] ports = window.portsOf(OrderVerdicts.place(table, row));
        for (int i = window.count() - 1; i >= 0; i--) {
            Sighting seen = window.sightings()[i];
            boolean before = seen.index() <= after && ports[seen.port().index()];
            if (before && Matching.matches(row.pattern(), seen.packet())) {
                return seen;
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
