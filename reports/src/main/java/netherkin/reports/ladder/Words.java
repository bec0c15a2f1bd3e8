package netherkin.reports.ladder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netherkin.reports.ladder.Ladder.Movement;

/** What a movement says, in plain text. */
final class Words {
    private Words() {}

    /** {@code VM1 → vMAC  ARP who-has 10.0.0.2}. */
    static String content(Movement movement) {
        Ladder.Label label = movement.label();
        return label.source().text() + " → " + label.destination().text() + "  " + label.content();
    }

    /** Envelope, rewrites and end, one after the other; empty if there is nothing to tell. */
    static String notes(Movement movement) {
        Ladder.Label label = movement.label();
        Set<String> notes = new LinkedHashSet<>();
        label.envelope().ifPresent(envelope -> notes.add("[" + envelope + "]"));
        label.source().before().ifPresent(was -> notes.add("SRC MAC was " + was));
        label.destination().before().ifPresent(was -> notes.add("DST MAC was " + was));
        notes.addAll(label.rewrites());
        if (label.local()) {
            notes.add("DVS Local");
        }
        if (label.copies() > 1) {
            notes.add("×" + label.copies());
        }
        ends(movement).forEach(end -> notes.add(end(end)));
        return String.join(" · ", notes);
    }

    static List<Ladder.End> ends(Movement movement) {
        List<Ladder.End> ends = new ArrayList<>();
        movement.end().ifPresent(ends::add);
        movement.heads().forEach(head -> head.end().ifPresent(ends::add));
        return ends;
    }

    static String end(Ladder.End end) {
        return end.obstacle() ? "✗ dropped by " + end.by() + ": " + end.reason() : "○ " + end.reason();
    }

    static String numbers(List<Integer> numbers) {
        return numbers.isEmpty() ? "" : "#" + numbers.get(0) + (numbers.size() > 1 ? "…" : "");
    }

    /** Every movement of it, those of repeats once. */
    static List<Movement> movements(List<Ladder.Row> rows) {
        List<Movement> movements = new ArrayList<>();
        for (Ladder.Row row : rows) {
            if (row instanceof Movement movement) {
                movements.add(movement);
            } else if (row instanceof Ladder.Repeated repeated) {
                movements.addAll(movements(repeated.rows()));
            }
        }
        return movements;
    }
}
