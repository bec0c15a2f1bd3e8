package netherkin.reports.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netherkin.reports.drawing.Drawing.Box;
import netherkin.reports.drawing.Drawing.Dot;
import netherkin.reports.drawing.Drawing.Line;
import netherkin.reports.drawing.Drawing.Path;
import netherkin.reports.drawing.Drawing.Shape;
import netherkin.reports.drawing.Drawing.Span;
import netherkin.reports.drawing.Drawing.Text;
import netherkin.reports.frames.FrameLinks;
import netherkin.reports.labels.Labels;
import netherkin.reports.ladder.Ladder.End;
import netherkin.reports.ladder.Ladder.Head;
import netherkin.reports.ladder.Ladder.Movement;

/** Draws one movement: its envelope as a band, its label, and arrows from one point to where it went. */
final class MovementDrawing {
    private static final int LINE = 15;
    private static final int PADDING = 7;
    private static final int ARROW = 12;
    private static final int FAN = 30;
    private static final int STUB = 46;
    private static final int MOST_FANNED = 4;
    private final LadderGrid grid;
    private final Labels labels;
    private final MovementLabel label;

    MovementDrawing(LadderGrid grid, Labels labels) {
        this.grid = grid;
        this.labels = labels;
        this.label = new MovementLabel(grid, labels);
    }

    /** Draws it below {@code top}; returns where the next one begins. */
    int draw(Movement movement, int top, List<Shape> shapes) {
        Extent extent = extent(movement);
        MovementLabel.Notes notes = label.notes(movement, extent.right() + beside(movement, extent));
        Extent said = label.extent(movement, extent);
        int lines = (movement.label().envelope().isPresent() ? 3 : 2) + (notes.aside() ? 0 : notes.lines());
        int fan = movement.heads().size() > 1 ? FAN : 0;
        int arrow = top + PADDING + lines * LINE + ARROW - 4;
        int bottom = arrow + fan + ARROW;
        if (movement.label().envelope().isPresent()) {
            int left = Math.min(extent.left(), said.left() - 4);
            int right = Math.max(extent.right(), said.right() + 4);
            shapes.add(new Box("band", left, top + 3, right - left, bottom - top - 6, 3));
        }
        arrows(movement, arrow, arrow + fan, shapes);
        int middle = (said.left() + said.right()) / 2;
        label.write(movement, middle, top + PADDING + LINE - 4, notes, shapes);
        if (notes.aside() && !notes.spans().isEmpty()) {
            int x = extent.right() + beside(movement, extent);
            shapes.add(new Text("note", x, arrow + fan + 4, "start", notes.spans()));
        }
        shapes.add(Text.of("time", LadderGrid.TIMES - 6, arrow + 4, "end", labels.time(movement.at())));
        return bottom;
    }

    /** From where to where it reaches. */
    record Extent(int left, int right) {}

    private Extent extent(Movement movement) {
        int left = grid.x(movement.tail().lane());
        int right = left;
        for (Head head : movement.heads()) {
            left = Math.min(left, grid.x(head.lane()));
            right = Math.max(right, grid.x(head.lane()));
        }
        return movement.heads().isEmpty() ? new Extent(left, right + STUB) : new Extent(left, right);
    }

    private boolean isLeftwards(Movement movement) {
        int tail = movement.tail().lane();
        return !movement.heads().isEmpty() && movement.heads().stream().allMatch(head -> head.lane() < tail);
    }

    /** How much room the numbers at the right end take. */
    private int beside(Movement movement, Extent extent) {
        List<Integer> numbers = movement.tail().numbers();
        for (Head head : movement.heads()) {
            numbers = grid.x(head.lane()) == extent.right() ? head.numbers() : numbers;
        }
        if (movement.heads().isEmpty()) {
            return 16;
        }
        return 24
                + spans(numbers).stream()
                        .mapToInt(span -> TextWidth.of(span.text(), LadderDrawing.FONT))
                        .sum();
    }

    private void arrows(Movement movement, int from, int to, List<Shape> shapes) {
        int tail = grid.x(movement.tail().lane());
        String look = movement.label().envelope().isPresent()
                ? "wire"
                : movement.label().underlay() ? "quiet" : "move";
        shapes.add(new Dot(look, tail, from, 3));
        numbers(movement.tail().numbers(), "from", tail, from, !isLeftwards(movement), shapes);
        if (movement.heads().isEmpty()) {
            shapes.add(new Line(look + " lost", tail, from, tail + STUB - 8, from));
            end(movement.end(), tail + STUB, from, shapes);
        }
        boolean bus = movement.heads().size() > MOST_FANNED;
        if (bus) {
            bus(movement, look, tail, from, shapes);
        }
        for (Head head : movement.heads()) {
            int x = grid.x(head.lane());
            arrow(look, bus ? x : tail, from, x, to, head.end().isPresent(), shapes);
            end(head.end(), x, to, shapes);
            numbers(head.numbers(), "to", x, to, x < tail, shapes);
        }
    }

    /** One line along all lanes that copies go to: many lines from one point could not be told apart. */
    private void bus(Movement movement, String look, int tail, int y, List<Shape> shapes) {
        int left = tail;
        int right = tail;
        for (Head head : movement.heads()) {
            left = Math.min(left, grid.x(head.lane()));
            right = Math.max(right, grid.x(head.lane()));
        }
        shapes.add(new Line(look, left, y, right, y));
    }

    private static void arrow(String look, int x1, int y1, int x2, int y2, boolean ends, List<Shape> shapes) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        double dx = (x2 - x1) / length;
        double dy = (y2 - y1) / length;
        int back = ends ? 9 : 8;
        int bx = (int) Math.round(x2 - back * dx);
        int by = (int) Math.round(y2 - back * dy);
        shapes.add(new Line(look, x1, y1, bx, by));
        if (!ends) {
            int ux = (int) Math.round(4 * dy);
            int uy = (int) Math.round(4 * dx);
            shapes.add(new Path(
                    look + " tip",
                    "M" + (x2 - 1) + " " + y2 + "L" + (bx - ux) + " " + (by + uy) + "L" + (bx + ux) + " " + (by - uy)
                            + "Z"));
        }
    }

    /** A cross where something was in the way, a ring where nobody wanted the frame. */
    private static void end(Optional<End> end, int x, int y, List<Shape> shapes) {
        if (end.isPresent() && end.get().obstacle()) {
            shapes.add(
                    new Path("cross", "M" + (x - 6) + " " + (y - 6) + "l12 12M" + (x - 6) + " " + (y + 6) + "l12 -12"));
        } else if (end.isPresent()) {
            shapes.add(new Dot("ring", x, y, 5));
        }
    }

    /** Numbers link to their frames; of many, the first and the last are shown. */
    private static void numbers(List<Integer> numbers, String look, int x, int y, boolean left, List<Shape> shapes) {
        shapes.add(new Text("n " + look, left ? x - 9 : x + 9, y + 4, left ? "end" : "start", spans(numbers)));
    }

    private static List<Span> spans(List<Integer> numbers) {
        List<Span> spans = new ArrayList<>();
        if (numbers.size() <= 3) {
            for (int number : numbers) {
                if (!spans.isEmpty()) {
                    spans.add(Span.of(", "));
                }
                spans.add(link(number));
            }
        } else {
            spans.add(link(numbers.get(0)));
            spans.add(Span.of("…"));
            spans.add(link(numbers.get(numbers.size() - 1)));
        }
        return spans;
    }

    private static Span link(int number) {
        return new Span("", Integer.toString(number), Optional.of(FrameLinks.to(number)), Optional.empty());
    }
}
