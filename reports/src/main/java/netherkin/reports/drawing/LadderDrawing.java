package netherkin.reports.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netherkin.reports.drawing.Drawing.Box;
import netherkin.reports.drawing.Drawing.Line;
import netherkin.reports.drawing.Drawing.Path;
import netherkin.reports.drawing.Drawing.Shape;
import netherkin.reports.drawing.Drawing.Span;
import netherkin.reports.drawing.Drawing.Text;
import netherkin.reports.labels.Labels;
import netherkin.reports.ladder.Ladder;
import netherkin.reports.ladder.Ladder.Lane;
import netherkin.reports.ladder.Ladder.Row;

/** Draws a ladder: lanes from top to bottom, below each other what moved between them. */
public final class LadderDrawing {
    static final int FONT = 12;
    private static final int ROWS_PER_HEAD = 25;
    private static final int HEAD = 52;
    private static final int SECTION = 34;
    private static final int FOOT = 26;
    private final Ladder ladder;
    private final Labels labels;
    private final LadderGrid grid;
    private final MovementDrawing movements;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Shape> behind = new ArrayList<>();
    private int y;
    private int lanesFrom;
    private int rows;

    private LadderDrawing(Ladder ladder, Labels labels) {
        this.ladder = ladder;
        this.labels = labels;
        this.grid = LadderGrid.of(ladder);
        this.movements = new MovementDrawing(grid, labels);
    }

    /** The picture; empty if nothing ever moved. */
    public static Optional<Drawing> of(Ladder ladder, Labels labels, String description) {
        return ladder.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(new LadderDrawing(ladder, labels).draw(description));
    }

    private Drawing draw(String description) {
        heads();
        ladder.rows().forEach(this::row);
        lanes();
        List<Shape> all = new ArrayList<>(behind);
        all.addAll(shapes);
        return new Drawing("ladder", grid.width(), y + 8, labels.say("ladder"), description, all);
    }

    private void row(Row row) {
        if (rows >= ROWS_PER_HEAD) {
            lanes();
            y += 10;
            heads();
        }
        if (row instanceof Ladder.Section section) {
            section(section);
        } else if (row instanceof Ladder.Movement movement) {
            movement(movement);
        } else if (row instanceof Ladder.Repeated repeated) {
            repeated(repeated);
        } else {
            note(labels.say("ladder.gap", ((Ladder.Gap) row).rows()));
        }
    }

    private void section(Ladder.Section section) {
        int width = grid.width() - 8;
        behind.add(new Box("section", 4, y + 8, width, SECTION - 12, 4));
        String text = TextWidth.fit(section.text(), FONT, Math.min(width, 900) - 160);
        String target = "#s" + (section.step() + 1);
        shapes.add(new Text(
                "step",
                14,
                y + 23,
                "start",
                List.of(
                        new Span("key", section.keyword() + " ", Optional.of(target), Optional.empty()),
                        Span.of(text))));
        y += SECTION;
    }

    private void movement(Ladder.Movement movement) {
        rows++;
        int top = y;
        y = movements.draw(movement, y, shapes);
        if (ladder.isNear(movement)) {
            behind.add(new Box("near", 4, top + 1, grid.width() - 8, y - top - 1, 4));
            shapes.add(Text.of("nearest", 12, top + 18, "start", labels.say("ladder.near")));
        }
    }

    private void repeated(Ladder.Repeated repeated) {
        int top = y + 6;
        repeated.rows().forEach(row -> movement((Ladder.Movement) row));
        shapes.add(new Path("again", "M18 " + top + "H10V" + y + "H18"));
        shapes.add(Text.of("times", 16, (top + y) / 2 + 4, "start", "×" + repeated.times()));
        note(labels.say(
                "ladder.repeated", repeated.times(), repeated.first(), repeated.last(), labels.time(repeated.until())));
    }

    private void note(String text) {
        shapes.add(Text.of("aside", 24, y + 17, "start", text));
        y += FOOT;
    }

    /** Ends the lanes that the last heads began. */
    private void lanes() {
        for (int i = 0; i < ladder.lanes().size(); i++) {
            behind.add(0, new Line("lane", grid.x(i), lanesFrom, grid.x(i), y));
        }
        rows = 0;
    }

    private void heads() {
        for (int from = 0; from < ladder.lanes().size(); ) {
            int to = from + 1;
            String host = ladder.lanes().get(from).group();
            while (to < ladder.lanes().size() && ladder.lanes().get(to).group().equals(host) && !host.isEmpty()) {
                to++;
            }
            if (!host.isEmpty()) {
                host(host, from, to - 1);
            }
            from = to;
        }
        for (int i = 0; i < ladder.lanes().size(); i++) {
            head(ladder.lanes().get(i), grid.x(i));
        }
        y += HEAD;
        lanesFrom = y;
    }

    private void host(String host, int from, int to) {
        int half = grid.gap() / 2 - 4;
        int width = grid.x(to) - grid.x(from) + 2 * half;
        behind.add(new Box("host", grid.x(from) - half, y + 2, width, 22, 4));
        named("hostname", host, (grid.x(from) + grid.x(to)) / 2, y + 17, width - 8, host);
    }

    private void head(Lane lane, int x) {
        named(lane.underlay() ? "place wire" : "place", lane.title(), x, y + 42, grid.gap() - 6, lane.place());
    }

    private void named(String look, String name, int x, int baseline, int width, String tip) {
        String shown = TextWidth.fit(name, FONT + 2, width);
        Optional<String> full = shown.equals(tip) ? Optional.empty() : Optional.of(tip);
        shapes.add(new Text(look, x, baseline, "middle", List.of(new Span("", shown, Optional.empty(), full))));
    }
}
