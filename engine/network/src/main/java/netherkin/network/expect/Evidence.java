package netherkin.network.expect;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import netherkin.network.trace.Drop;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Identity;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;

/**
 * What a Then rests on: what "it" and "that frame" of the next sentence mean, and what a report links to.
 *
 * @param entries the sightings, or drops, that matched, in the order in which they happened
 */
public record Evidence(List<Entry> entries) {
    /** An absence, or a table: nothing that a pronoun could mean. */
    public static final Evidence NONE = new Evidence(List.of());

    public Evidence {
        entries = List.copyOf(entries);
    }

    /**
     * Frames, not sightings: one that was seen at several points is one. Copies are frames of their own, those that a
     * proxy makes of a copy too, and the original isn't counted beside them.
     */
    public Collection<Identity> frames() {
        return framesOf(entries);
    }

    static Collection<Identity> framesOf(List<? extends Entry> entries) {
        LinkedHashSet<Identity> frames = new LinkedHashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            frames.add(packetOf(entries.get(i)).identity());
        }
        for (Identity frame : List.copyOf(frames)) {
            if (frame.parent() != null) {
                frames.remove(frame.root());
            }
        }
        return frames;
    }

    /** The frame that a sighting saw or a drop ended. */
    static Packet packetOf(Entry entry) {
        return entry instanceof Sighting sighting ? sighting.packet() : ((Drop) entry).packet();
    }
}
