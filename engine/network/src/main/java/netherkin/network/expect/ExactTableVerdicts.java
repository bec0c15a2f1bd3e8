package netherkin.network.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Identity;
import netherkin.network.trace.Sighting;

/**
 * Judges "exactly these frames are seen": at each place named, every frame there is one row, and every row one
 * frame. Frames
 * count as they do in sentences: a frame that a place sees several times is one and may fit its row by any of these
 * sightings; copies count, their original beside them doesn't.
 */
final class ExactTableVerdicts {
    private ExactTableVerdicts() {}

    static Verdict judge(FrameTable table, Window window, Context context) {
        List<Entry> evidence = new ArrayList<>();
        List<Place> places = places(table);
        for (Place place : places) {
            List<FrameTable.Row> rows = rowsAt(place, table);
            List<List<Sighting>> frames = framesAt(place, window);
            int[] rowOf = Assignment.rowsOf(fits(rows, frames), frames.size());
            int missing = Assignment.firstWithout(rowOf, rows.size());
            if (missing >= 0) {
                return Verdict.failed(failure(table, window, context).notSeen(rows.get(missing), rows, frames, rowOf));
            }
            for (int i = 0; i < rowOf.length; i++) {
                if (rowOf[i] < 0) {
                    return Verdict.failed(failure(table, window, context)
                            .notListed(frames.get(i).get(0), place));
                }
                evidence.add(frames.get(i).get(firstFit(rows.get(rowOf[i]), frames.get(i))));
            }
        }
        if (table.rows().isEmpty() && !window.provesAbsence()) {
            return Verdict.unproven(failure(table, window, context).unproven());
        }
        return Verdict.passed(new Evidence(evidence));
    }

    private static FrameTableFailure failure(FrameTable table, Window window, Context context) {
        return new FrameTableFailure(table, window, context);
    }

    /** Those of the rows and the sentence's own; null stands for anywhere. */
    private static List<Place> places(FrameTable table) {
        List<Place> places = new ArrayList<>();
        if (table.place() != null || table.rows().isEmpty()) {
            places.add(table.place());
        }
        for (FrameTable.Row row : table.rows()) {
            Place place = OrderVerdicts.place(table, row);
            if (places.stream().noneMatch(known -> isSame(known, place))) {
                places.add(place);
            }
        }
        return places;
    }

    private static boolean isSame(Place one, Place other) {
        return one == null || other == null ? one == other : one.isSame(other);
    }

    private static List<FrameTable.Row> rowsAt(Place place, FrameTable table) {
        return table.rows().stream()
                .filter(row -> isSame(place, OrderVerdicts.place(table, row)))
                .toList();
    }

    private static List<List<Sighting>> framesAt(Place place, Window window) {
        boolean[] ports = window.portsOf(place);
        Map<Identity, List<Sighting>> frames = new LinkedHashMap<>();
        for (int i = 0; i < window.count(); i++) {
            Sighting seen = window.sightings()[i];
            if (ports[seen.port().index()]) {
                frames.computeIfAbsent(seen.packet().identity(), frame -> new ArrayList<>())
                        .add(seen);
            }
        }
        for (Identity frame : List.copyOf(frames.keySet())) {
            for (Identity original = frame.parent(); original != null; original = original.parent()) {
                frames.remove(original);
            }
        }
        return List.copyOf(frames.values());
    }

    private static boolean[][] fits(List<FrameTable.Row> rows, List<List<Sighting>> frames) {
        boolean[][] fits = new boolean[rows.size()][frames.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int frame = 0; frame < frames.size(); frame++) {
                fits[row][frame] = firstFit(rows.get(row), frames.get(frame)) >= 0;
            }
        }
        return fits;
    }

    private static int firstFit(FrameTable.Row row, List<Sighting> frame) {
        for (int i = 0; i < frame.size(); i++) {
            if (Matching.matches(row.pattern(), frame.get(i).packet())) {
                return i;
            }
        }
        return -1;
    }
}
