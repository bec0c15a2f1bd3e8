package netherkin.network.expect;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;

/**
 * Judges "these frames are seen in this order". Taking the first sighting that fits a row never spoils a later row,
 * as each
 * row asks for one frame alone; so there is nothing to go back for.
 */
final class OrderVerdicts {
    private OrderVerdicts() {}

    static Verdict judge(FrameTable table, Window window, Context context) {
        List<Entry> found = new ArrayList<>();
        int next = 0;
        for (FrameTable.Row row : table.rows()) {
            int at = find(row, place(table, row), next, window);
            if (at < 0) {
                return Verdict.failed(new FrameTableFailure(table, window, context).notInOrder(row, found));
            }
            found.add(window.sightings()[at]);
            next = at + 1;
        }
        return Verdict.passed(new Evidence(found));
    }

    private static int find(FrameTable.Row row, Place place, int from, Window window) {
        boolean[] ports = window.portsOf(place);
        Sighting[] sightings = window.sightings();
        for (int i = from, n = window.count(); i < n; i++) {
            Sighting seen = sightings[i];
            if (ports[seen.port().index()] && Matching.matches(row.pattern(), seen.packet())) {
                return i;
            }
        }
        return -1;
    }

    /** Where a row looks: its own column's place, else the sentence's, else anywhere (null). */
    static Place place(FrameTable table, FrameTable.Row row) {
        return row.place() != null ? row.place() : table.place();
    }
}
