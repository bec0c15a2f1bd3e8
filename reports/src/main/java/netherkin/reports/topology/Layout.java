package netherkin.reports.topology;

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

    /** By ELK; in rows if that can't do it. */
    static Layout of(Network network) {
        Map<String, Size> sizes = new LinkedHashMap<>();
        network.boxes().forEach(box -> sizes.put(box.name(), Size.of(box)));
        try {
            return new ElkLayout(network, sizes).layout();
        } catch (RuntimeException | LinkageError e) {
            // A picture in rows is better than no report.
            return new RowLayout(network, sizes).layout();
        }
    }
}
