package netherkin.commands.capture;

import java.util.function.Predicate;
import netherkin.network.trace.Sighting;

/**
 * Where a host's programs can capture.
 *
 * @param holds whether a frame was seen there
 * @param mirrored it is named from the virtual switch's side, while sightings are told from the side of what is plugged
 *     in: what a VM sends is input
 */
record Spot(Predicate<Sighting> holds, boolean mirrored) {
    /** Whether the frame came in there, as the capture program means it. */
    boolean isInput(Sighting sighting) {
        return sighting.sent() == mirrored;
    }
}
