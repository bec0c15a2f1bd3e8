package netherkin.reports.topology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** ELK's layered layout: hosts above, what they are plugged into below, cables with right angles. */
final class ElkLayout {
    private static final int MARGIN = 14;
    private static final double SPACE = 26;
    private static final double BETWEEN = 44;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final Network network;
    private final Map<String, Size> sizes;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<List<String>, ElkPort> ports = new LinkedHashMap<>();
    private final List<ElkEdge> edges = new ArrayList<>();

    ElkLayout(Network network, Map<String, Size> sizes) {
        this.network = network;
        this.sizes = sizes;
    }

    Layout layout() {
        options();
        network.boxes().forEach(this::node);
        network.cables().forEach(this::edge);
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        Map<String, Layout.At> boxes = new LinkedHashMap<>();
        nodes.forEach((name, node) -> boxes.put(name, at(node, 0, 0)));
        Map<List<String>, Layout.At> pins = new LinkedHashMap<>();
        ports.forEach((key, port) ->
                pins.put(key, at(port, port.getParent().getX(), port.getParent().getY())));
        List<Layout.Route> routes = edges.stream().map(ElkLayout::route).toList();
        return new Layout(round(root.getWidth()), round(root.getHeight()), boxes, pins, routes);
    }

    private void options() {
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        root.setProperty(CoreOptions.SPACING_NODE_NODE, SPACE);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
    }

    private void node(Box box) {
        Size size = sizes.get(box.name());
        ElkNode node = ElkGraphUtil.createNode(root);
        node.setDimensions(size.width(), size.height());
        node.setProperty(
                CoreOptions.PORT_CONSTRAINTS,
                box.kind().equals("host") ? PortConstraints.FIXED_POS : PortConstraints.FREE);
        if (!box.isHost()) {
            node.setProperty(
                    CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.PORTS, SizeConstraint.MINIMUM_SIZE));
            node.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(size.width(), size.height()));
        }
        nodes.put(box.name(), node);
        for (int i = 0; i < box.pins().size(); i++) {
            Chip pin = box.pins().get(i);
            ElkPort port = ElkGraphUtil.createPort(node);
            port.setDimensions(Size.pinWidth(pin), Size.PIN);
            port.setProperty(CoreOptions.PORT_BORDER_OFFSET, -Size.PIN / 2.0);
            if (box.isHost()) {
                port.setProperty(CoreOptions.PORT_SIDE, PortSide.SOUTH);
                port.setLocation(size.pinX(box, i), size.height() - Size.PIN / 2.0);
            }
            ports.put(List.of(box.name(), pin.title()), port);
        }
    }

    private void edge(Cable cable) {
        ElkEdge edge =
                ElkGraphUtil.createSimpleEdge(end(cable.from(), cable.fromPin()), end(cable.to(), cable.toPin()));
        edges.add(edge);
    }

    private ElkConnectableShape end(String box, String pin) {
        ElkPort port = ports.get(List.of(box, pin));
        return port == null ? nodes.get(box) : port;
    }

    private static Layout.At at(ElkShape shape, double x, double y) {
        return new Layout.At(
                round(x + shape.getX()), round(y + shape.getY()), round(shape.getWidth()), round(shape.getHeight()));
    }

    private static Layout.Route route(ElkEdge edge) {
        List<int[]> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new int[] {round(section.getStartX()), round(section.getStartY())});
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(new int[] {round(bend.getX()), round(bend.getY())});
            }
            points.add(new int[] {round(section.getEndX()), round(section.getEndY())});
        }
        return new Layout.Route(points);
    }

    private static int round(double pixels) {
        return (int) Math.round(pixels);
    }
}
