package netherkin.reports.topology;

import java.util.List;
import java.util.Optional;

/**
 * A network as it is drawn: what repeats is folded.
 *
 * @param boxes hosts first, in order of declaration
 */
record Network(List<Box> boxes, List<Cable> cables) {
    Network {
        boxes = List.copyOf(boxes);
        cables = List.copyOf(cables);
    }

    Optional<Box> box(String name) {
        return boxes.stream().filter(box -> box.name().equals(name)).findFirst();
    }
}
