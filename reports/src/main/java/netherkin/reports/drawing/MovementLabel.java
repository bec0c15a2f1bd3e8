package netherkin.reports.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.reports.drawing.Drawing.Shape;
import netherkin.reports.drawing.Drawing.Span;
import netherkin.reports.drawing.Drawing.Text;
import netherkin.reports.frames.Envelope;
import netherkin.reports.frames.FrameView.Name;
import netherkin.reports.labels.Labels;
import netherkin.reports.ladder.Ladder.End;
import netherkin.reports.ladder.Ladder.Head;
import netherkin.reports.ladder.Ladder.Movement;

/** Writes what a movement says: envelope, addresses with those marked that were rewritten, content, and notes. */
final class MovementLabel {
    private static final int LINE = 15;
    private static final int MOST_NAME = 170;
    private static final int MOST_CONTENT = 420;
    private static final int NEAR = 130;
    private final LadderGrid grid;
    private final Labels labels;

    MovementLabel(LadderGrid grid, Labels labels) {
        this.grid = grid;
        this.labels = labels;
    }

    /**
     * What there is to note.
     *
     * @param aside whether it stands right of the arrow, else below the content
     */
    record Notes(List<Span> spans, boolean aside) {
        int lines() {
            return spans.isEmpty() ? 0 : 1;
        }

        int width() {
            return spans.stream()
                    .mapToInt(span -> TextWidth.of(span.text(), LadderDrawing.FONT - 1))
                    .sum();
        }
    }

    /** @param from where they may begin, right of the arrow */
    Notes notes(Movement movement, int from) {
        List<Span> spans = new ArrayList<>();
        movement.label().rewrites().forEach(rewrite -> add(spans, Span.of("ch", rewrite)));
        if (movement.label().local()) {
            add(spans, Span.of("local", "DVS Local"));
        }
        if (movement.label().copies() > 1) {
            add(spans, Span.of(labels.say("ladder.copies", movement.label().copies())));
        }
        ends(movement).forEach((end, times) -> add(spans, end(end, times)));
        Notes beside = new Notes(spans, true);
        return from + beside.width() < grid.width() - 4 ? beside : new Notes(spans, false);
    }

    private static void add(List<Span> spans, Span span) {
        if (!spans.isEmpty()) {
            spans.add(Span.of(" · "));
        }
        spans.add(span);
    }

    /** Each reason once. Copies that came where nobody wants them are many, and say nothing beside one that did. */
    private static Map<End, Integer> ends(Movement movement) {
        Map<End, Integer> ends = new LinkedHashMap<>();
        movement.end().ifPresent(end -> ends.put(end, 1));
        boolean several = movement.heads().size() > 1;
        for (Head head : movement.heads()) {
            head.end()
                    .filter(end -> end.obstacle() || !several)
                    .ifPresent(end -> ends.merge(end, head.numbers().size(), Integer::sum));
        }
        return ends;
    }

    private Span end(End end, int times) {
        String by = TextWidth.fit(end.by(), LadderDrawing.FONT, MOST_NAME);
        String count = times == 1 ? "" : " ×" + times;
        return end.obstacle()
                ? new Span(
                        "dropped",
                        "✗ " + labels.say("dropped", by, end.reason()) + count,
                        Optional.empty(),
                        by.equals(end.by()) ? Optional.empty() : Optional.of(end.by()))
                : Span.of("ignored", end.reason() + count);
    }

    /**
     * Where its lines stand: in the middle of a short arrow, near the begin of a long one, so that one who scrolls sees
     * both.
     */
    MovementDrawing.Extent extent(Movement movement, MovementDrawing.Extent arrow) {
        int width = width(List.of(
                name(movement.label().source()),
                Span.of(" → "),
                name(movement.label().destination())));
        width = Math.max(width, width(List.of(Span.of(content(movement)))));
        if (movement.label().envelope().isPresent()) {
            width = Math.max(width, width(envelope(movement.label().envelope().get())));
        }
        int tail = grid.x(movement.tail().lane());
        int middle = (arrow.left() + arrow.right()) / 2;
        int near = Math.max(NEAR, width / 2 + 24);
        if (middle > tail + near) {
            middle = tail + near;
        } else if (middle < tail - near) {
            middle = tail - near;
        }
        middle = Math.max(LadderGrid.TIMES + width / 2, Math.min(middle, grid.width() - 4 - width / 2));
        return new MovementDrawing.Extent(middle - width / 2, middle + width / 2);
    }

    private static int width(List<Span> spans) {
        return spans.stream()
                .mapToInt(span -> TextWidth.of(span.text(), LadderDrawing.FONT))
                .sum();
    }

    private static String content(Movement movement) {
        return TextWidth.fit(movement.label().content(), LadderDrawing.FONT, MOST_CONTENT);
    }

    /** @param baseline of its first line */
    void write(Movement movement, int middle, int baseline, Notes notes, List<Shape> shapes) {
        int y = baseline;
        String inside = movement.label().envelope().isPresent() ? " in" : "";
        if (movement.label().envelope().isPresent()) {
            write(
                    "env" + inside,
                    middle,
                    y,
                    envelope(movement.label().envelope().get()),
                    shapes);
            y += LINE;
        }
        Name source = movement.label().source();
        Name destination = movement.label().destination();
        write("way" + inside, middle, y, List.of(name(source), Span.of(" → "), name(destination)), shapes);
        y += LINE;
        String content = movement.label().content();
        String shown = content(movement);
        Optional<String> tip = shown.equals(content) ? Optional.empty() : Optional.of(content);
        write("say" + inside, middle, y, List.of(new Span("", shown, Optional.empty(), tip)), shapes);
        if (!notes.aside() && !notes.spans().isEmpty()) {
            write("note" + inside, middle, y + LINE, notes.spans(), shapes);
        }
    }

    private static List<Span> envelope(Envelope envelope) {
        String way = TextWidth.fit(envelope.way(), LadderDrawing.FONT, MOST_CONTENT - 60);
        Optional<String> tip = way.equals(envelope.way()) ? Optional.empty() : Optional.of(envelope.toString());
        return List.of(Span.of("b", envelope.title() + " "), new Span("", way, Optional.empty(), tip));
    }

    private static Span name(Name name) {
        String shown = TextWidth.fit(name.text(), LadderDrawing.FONT, MOST_NAME);
        boolean full = shown.equals(name.text()) && !name.isChanged();
        return new Span(
                name.isChanged() ? "ch" : "",
                shown,
                Optional.empty(),
                full ? Optional.empty() : Optional.of(name.full()));
    }

    /** Centred, but moved so far that all of it is in the picture. */
    private void write(String look, int middle, int y, List<Span> spans, List<Shape> shapes) {
        int width = width(spans);
        int x = Math.min(middle, grid.width() - 4 - width / 2);
        shapes.add(new Text(look, Math.max(x, LadderGrid.TIMES + width / 2), y, "middle", spans));
    }
}
