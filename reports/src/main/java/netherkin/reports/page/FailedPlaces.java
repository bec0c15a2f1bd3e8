package netherkin.reports.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netherkin.network.expect.Explanation;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Port;
import netherkin.network.trace.Drop;
import netherkin.network.trace.Entry;
import netherkin.reports.frames.FrameView;
import netherkin.reports.frames.Plain;

/** Where a scenario failed: the place that its claim looks at, the nearest frame's, and what stopped a frame last. */
final class FailedPlaces {
    private FailedPlaces() {}

    /** As sentences name them; none if nobody can tell. */
    static Set<String> of(Lab lab, List<FrameView> frames, Explanation why) {
        Set<String> places = new LinkedHashSet<>();
        if (why == null) {
            return places;
        }
        String at = why.at() == null ? "" : " " + why.at();
        for (Port port : lab.ports()) {
            if (at.endsWith(" " + port.place())) {
                places.add(Plain.line(port.place()));
            }
        }
        if (places.isEmpty() && why.frame() > 0 && why.frame() <= frames.size()) {
            places.add(frames.get(why.frame() - 1).place());
        }
        lastObstacle(lab, places);
        return places;
    }

    private static void lastObstacle(Lab lab, Set<String> places) {
        List<Entry> trace = lab.trace().entries();
        for (int i = trace.size() - 1; i >= 0; i--) {
            if (trace.get(i) instanceof Drop drop && drop.reason().isObstacle()) {
                places.add(Plain.line(drop.where()));
                return;
            }
        }
    }
}
