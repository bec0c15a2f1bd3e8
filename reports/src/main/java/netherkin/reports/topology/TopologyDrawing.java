package netherkin.reports.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netherkin.reports.drawing.Drawing;
import netherkin.reports.drawing.Drawing.Shape;
import netherkin.reports.drawing.Drawing.Span;
import netherkin.reports.drawing.Drawing.Text;
import netherkin.reports.drawing.TextWidth;
import netherkin.reports.labels.Labels;

/** Draws a network where a layout has put it. */
final class TopologyDrawing {
    private static final int BASELINE = 4;
    private final Network network;
    private final Layout layout;
    private final Labels labels;
    private final List<Shape> shapes = new ArrayList<>();

    TopologyDrawing(Network network, Layout layout, Labels labels) {
        this.network = network;
        this.layout = layout;
        this.labels = labels;
    }

    Drawing draw() {
        for (int i = 0; i < network.cables().size(); i++) {
            cable(network.cables().get(i), layout.routes().get(i));
        }
        network.boxes().forEach(this::box);
        return new Drawing("topology", layout.width(), layout.height(), labels.say("topology"), description(), shapes);
    }

    private String description() {
        long hosts = network.boxes().stream().filter(Box::isHost).count();
        String said = labels.say(
                "topology.describe",
                hosts,
                network.boxes().size() - hosts,
                network.cables().size());
        List<String> failed = new ArrayList<>();
        for (Box box : network.boxes()) {
            if (box.failed()) {
                failed.add(box.name());
            }
            List.of(box.top(), box.bands(), box.pins())
                    .forEach(chips -> chips.stream().filter(Chip::failed).forEach(chip -> failed.add(chip.place())));
        }
        for (Cable cable : network.cables()) {
            if (cable.down()) {
                failed.add(labels.say("topology.link", cable.from(), cable.to()));
            }
        }
        return failed.isEmpty() ? said : said + " " + labels.say("topology.outlined", String.join(", ", failed));
    }

    private void cable(Cable cable, Layout.Route route) {
        StringBuilder commands = new StringBuilder();
        for (int[] point : route.points()) {
            commands.append(commands.length() == 0 ? "M" : "L")
                    .append(point[0])
                    .append(' ')
                    .append(point[1]);
        }
        if (commands.length() > 0) {
            shapes.add(new Drawing.Path(cable.down() ? "cable down" : "cable", commands.toString()));
        }
        if (!cable.label().isEmpty() && !route.points().isEmpty()) {
            String look = cable.down() ? "note dropped" : "note";
            String mark = cable.down() ? "✗ " : "";
            int[] start = route.points().get(0);
            shapes.add(Text.of(look, start[0] + 7, start[1] + 14, "start", mark + cable.label()));
        }
    }

    private void box(Box box) {
        Layout.At at = layout.boxes().get(box.name());
        shapes.add(new Drawing.Box(
                "box " + box.kind() + failed(box.failed()), at.x(), at.y(), at.width(), at.height(), 6));
        if (box.failed()) {
            cross(at);
        }
        int middle = at.x() + at.width() / 2;
        int top = at.y() + Size.shift(box);
        text("hostname", box.name(), middle, top + 20, Size.FONT + 1, at.width() - 12, box.name());
        if (!box.note().isEmpty()) {
            text("note", box.note(), middle, top + 37, Size.FONT - 1, at.width() - 12, box.note());
        }
        if (box.kind().equals("host")) {
            inside(box, at);
        }
        for (Chip pin : box.pins()) {
            Layout.At place = layout.pins().get(List.of(box.name(), pin.title()));
            chip(pin, place, 3);
            middle("pinname", pin.title(), place, pin.place() + (pin.detail().isEmpty() ? "" : ": " + pin.detail()));
        }
    }

    private void inside(Box box, Layout.At at) {
        Size size = Size.of(box);
        int rows = (box.top().size() + size.columns() - 1) / size.columns();
        int bandsFrom = at.y() + Size.HEAD + rows * (Size.CHIP + Size.GAP);
        int left = at.x() + (at.width() - size.columns() * (size.chip() + Size.PAD) + Size.PAD) / 2;
        wires(box, at, size, left, bandsFrom);
        for (int i = 0; i < box.top().size(); i++) {
            int x = left + i % size.columns() * (size.chip() + Size.PAD);
            int y = at.y() + Size.HEAD + i / size.columns() * (Size.CHIP + Size.GAP);
            top(box.top().get(i), new Layout.At(x, y, size.chip(), Size.CHIP));
        }
        for (int i = 0; i < box.bands().size(); i++) {
            int y = bandsFrom + i * (Size.BAND + Size.GAP);
            Layout.At place = new Layout.At(at.x() + Size.PAD, y, at.width() - 2 * Size.PAD, Size.BAND);
            chip(box.bands().get(i), place, 4);
            middle(
                    "bandname",
                    box.bands().get(i).text(),
                    place,
                    box.bands().get(i).text());
        }
    }

    /** What hangs on what: chips of the lowest row and NICs on the bands; upper rows on those below them. */
    private void wires(Box box, Layout.At at, Size size, int left, int bandsFrom) {
        for (int i = 0; i < box.top().size(); i++) {
            int x = left + i % size.columns() * (size.chip() + Size.PAD) + size.chip() / 2;
            int y = at.y() + Size.HEAD + i / size.columns() * (Size.CHIP + Size.GAP) + Size.CHIP;
            boolean beside = i + size.columns() < box.top().size();
            int side = beside ? x - size.chip() / 2 - Size.PAD / 2 : x;
            String way = beside
                    ? "M" + (x - size.chip() / 2 + 4) + " " + y + "v4H" + side + "V" + bandsFrom
                    : "M" + x + " " + y + "V" + bandsFrom;
            shapes.add(new Drawing.Path("inside", way));
        }
        int middle = at.x() + at.width() / 2;
        int bottom = bandsFrom + box.bands().size() * (Size.BAND + Size.GAP) - Size.GAP;
        if (box.bands().size() > 1) {
            shapes.add(new Drawing.Line("inside", middle, bandsFrom, middle, bottom));
        }
        for (Chip pin : box.pins()) {
            Layout.At place = layout.pins().get(List.of(box.name(), pin.title()));
            int x = place.x() + place.width() / 2;
            shapes.add(new Drawing.Line("inside", x, bottom, x, place.y()));
        }
    }

    private void top(Chip chip, Layout.At at) {
        chip(chip, at, 4);
        int middle = at.x() + at.width() / 2;
        int baseline = chip.detail().isEmpty() ? at.y() + 23 : at.y() + 16;
        String tip = chip.place().isEmpty() ? chip.text() : chip.text() + " (" + chip.place() + ")";
        text("chipname", chip.title(), middle, baseline, Size.FONT, at.width() - 8, tip);
        if (!chip.detail().isEmpty()) {
            text("note", chip.detail(), middle, at.y() + 31, Size.FONT - 1, at.width() - 8, chip.detail());
        }
    }

    private void chip(Chip chip, Layout.At at, int radius) {
        shapes.add(new Drawing.Box(
                "chip " + chip.kind() + failed(chip.failed()), at.x(), at.y(), at.width(), at.height(), radius));
        if (chip.failed()) {
            cross(at);
        }
    }

    private static String failed(boolean failed) {
        return failed ? " broken" : "";
    }

    /** A mark at the upper right corner: outlines differ by more than colour. */
    private void cross(Layout.At at) {
        int x = at.x() + at.width();
        shapes.add(new Drawing.Dot("badge", x - 1, at.y() + 1, 7));
        shapes.add(new Drawing.Path("badgecross", "M" + (x - 4) + " " + (at.y() - 2) + "l6 6m0 -6l-6 6"));
    }

    private void middle(String look, String text, Layout.At at, String tip) {
        int y = at.y() + at.height() / 2 + BASELINE;
        text(look, text, at.x() + at.width() / 2, y, Size.FONT, at.width() - 4, tip);
    }

    private void text(String look, String text, int x, int y, int font, int width, String tip) {
        String shown = TextWidth.fit(text, font, width);
        Optional<String> full = shown.equals(tip) ? Optional.empty() : Optional.of(tip);
        shapes.add(new Text(look, x, y, "middle", List.of(new Span("", shown, Optional.empty(), full))));
    }
}
