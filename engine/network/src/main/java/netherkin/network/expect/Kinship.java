package netherkin.network.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Identity;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.Trace;

/**
 * Finds a frame's other sightings, those before the window included. A long trace is sorted by frame once; for a short one
 * that would cost more than it saves.
 */
final class Kinship {
    private static final int SHORT = 2048;
    private final Trace trace;
    private final Map<Identity, List<Entry>> byRoot = new LinkedHashMap<>();
    private int read;

    Kinship(Trace trace) {
        this.trace = trace;
    }

    /** Among others, all sightings of frames that stem from the same one, in the order in which they happened. */
    private List<Entry> near(Identity identity) {
        if (isShort()) {
            return trace.entries();
        }
        for (; read < trace.size(); read++) {
            Entry entry = trace.get(read);
            if (entry instanceof Sighting sighting && sighting.port().kind() != PortKind.INTERNAL) {
                Identity root = sighting.packet().identity().root();
                byRoot.computeIfAbsent(root, frame -> new ArrayList<>(4)).add(entry);
            }
        }
        return byRoot.getOrDefault(identity.root(), List.of());
    }

    private boolean isShort() {
        return trace.size() <= SHORT;
    }

    /** Whether the frame, or one that it is a copy of, was sent or received at the place before {@code until}, or then. */
    boolean passed(Place place, boolean sent, Entry until, Identity identity) {
        List<Entry> near = near(identity);
        for (int i = Math.min(until.index(), near.size() - 1); i >= 0; i--) {
            if (near.get(i) instanceof Sighting before
                    && before.sent() == sent
                    && before.index() <= until.index()
                    && place.holds(before.port())
                    && identity.descendsFrom(before.packet().identity())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the frame, or a copy of it, is received at the place after {@code since}, or then. */
    boolean arrives(Place place, Entry since, Identity identity) {
        List<Entry> near = near(identity);
        for (int i = isShort() ? since.index() : 0; i < near.size(); i++) {
            if (near.get(i) instanceof Sighting later
                    && !later.sent()
                    && later.index() >= since.index()
                    && place.holds(later.port())
                    && later.packet().identity().descendsFrom(identity)) {
                return true;
            }
        }
        return false;
    }
}
