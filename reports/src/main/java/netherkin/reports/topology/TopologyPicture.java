package netherkin.reports.topology;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import netherkin.network.lab.Lab;
import netherkin.reports.drawing.Drawing;
import netherkin.reports.labels.Labels;

/**
 * The network of a scenario, drawn and in words.
 *
 * @param boxes what the drawing shows, for those who can't see it or have no room for it
 */
public record TopologyPicture(Drawing drawing, List<Box> boxes, List<Cable> cables) {
    public TopologyPicture {
        boxes = List.copyOf(boxes);
        cables = List.copyOf(cables);
    }

    /**
     * The picture; empty if nothing has run, or nothing was declared.
     *
     * @param failed places of what failed, as sentences name them
     */
    public static Optional<TopologyPicture> of(Lab lab, Set<String> failed, Labels labels) {
        if (!lab.hasRun() || lab.topology().hosts().isEmpty()) {
            return Optional.empty();
        }
        Network network = Folding.fold(new NetworkReader(lab, failed, labels).read(), labels);
        Layout layout = Layout.of(network);
        return Optional.of(new TopologyPicture(
                new TopologyDrawing(network, layout, labels).draw(), network.boxes(), network.cables()));
    }
}
