package netherkin.reports.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hosts above, switches below them, routers below these; cables are straight. */
final class RowLayout {
    private static final int SPACE = 28;
    private static final int BETWEEN = 70;
    private final Network network;
    private final Map<String, Size> sizes;
    private final Map<String, Layout.At> boxes = new LinkedHashMap<>();
    private final Map<List<String>, Layout.At> pins = new LinkedHashMap<>();
    private int width;
    private int y = SPACE;

    RowLayout(Network network, Map<String, Size> sizes) {
        this.network = network;
        this.sizes = sizes;
    }

    Layout layout() {
        row(network.boxes().stream().filter(Box::isHost).toList());
        row(network.boxes().stream().filter(box -> box.kind().equals("switch")).toList());
        row(network.boxes().stream()
                .filter(box -> !box.isHost() && !box.kind().equals("switch"))
                .toList());
        List<Layout.Route> routes = new ArrayList<>();
        network.cables().forEach(cable -> routes.add(route(cable)));
        return new Layout(width + SPACE, y, boxes, pins, routes);
    }

    private void row(List<Box> row) {
        int x = SPACE;
        int tallest = 0;
        for (Box box : row) {
            Size size = sizes.get(box.name());
            boxes.put(box.name(), new Layout.At(x, y, size.width(), size.height()));
            for (int i = 0; i < box.pins().size(); i++) {
                int top = box.isHost() ? y + size.height() - Size.PIN / 2 : y - Size.PIN / 2;
                Chip pin = box.pins().get(i);
                pins.put(
                        List.of(box.name(), pin.title()),
                        new Layout.At(x + size.pinX(box, i), top, Size.pinWidth(pin), Size.PIN));
            }
            x += size.width() + SPACE;
            tallest = Math.max(tallest, size.height());
        }
        width = Math.max(width, x);
        y += row.isEmpty() ? 0 : tallest + BETWEEN;
    }

    private Layout.Route route(Cable cable) {
        Layout.At from = end(cable.from(), cable.fromPin());
        Layout.At to = end(cable.to(), cable.toPin());
        int fromX = from.x() + from.width() / 2;
        int toX = to.x() + to.width() / 2;
        int fromY = from.y() + from.height();
        return new Layout.Route(List.of(new int[] {fromX, fromY}, new int[] {toX, to.y()}));
    }

    private Layout.At end(String box, String pin) {
        return pins.getOrDefault(List.of(box, pin), boxes.get(box));
    }
}
