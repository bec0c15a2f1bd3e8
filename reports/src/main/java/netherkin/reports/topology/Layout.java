package netherkin.reports.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything stands.
 *
 * @param boxes by name
 * @param pins by box and title
 * @param routes of the cables, in their order
 */
record Layout(int width, int height, Map<String, At> boxes, Map<List<String>, At> pins, List<Route> routes) {
    /** A rectangle, in pixels. */
    record At(int x, int y, int width, int height) {}

    /** @param points x and y of each bend, the ends included */
    record Route(List<int[]> points) {}

    /** How many layouts are kept: scenarios of a feature share a network, and laying it out is the dearest part of a page. */
    private static final int MOST_KEPT = 64;

    private static final Map<List<Object>, Layout> KEPT = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Layout> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** By ELK; in rows if that can't do it. */
    static Layout of(Network network) {
        Map<String, Size> sizes = new LinkedHashMap<>();
        network.boxes().forEach(box -> sizes.put(box.name(), Size.of(box)));
        List<Object> shape = shape(network, sizes);
        synchronized (KEPT) {
            return KEPT.computeIfAbsent(shape, unknown -> made(network, sizes));
        }
    }

    /** All that a layout depends on: names, sizes, pins and cables, but neither texts inside of boxes nor what failed. */
    private static List<Object> shape(Network network, Map<String, Size> sizes) {
        List<Object> shape = new ArrayList<>();
        for (Box box : network.boxes()) {
            shape.add(box.name());
            shape.add(box.kind());
            shape.add(sizes.get(box.name()));
            box.pins().forEach(pin -> shape.add(pin.title()));
        }
        for (Cable cable : network.cables()) {
            shape.add(List.of(cable.from(), cable.fromPin(), cable.to(), cable.toPin()));
        }
        return shape;
    }

    private static Layout made(Network network, Map<String, Size> sizes) {
        try {
            return new ElkLayout(network, sizes).layout();
        } catch (RuntimeException | LinkageError e) {
            // A picture in rows is better than no report.
            return new RowLayout(network, sizes).layout();
        }
    }
}
