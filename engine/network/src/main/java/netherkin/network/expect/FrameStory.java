package netherkin.network.expect;

import java.util.List;
import netherkin.network.field.FieldReference;
import netherkin.network.topology.Durations;
import netherkin.network.trace.Drop;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Identity;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.Trace;

/** Tells of one frame: as a line, where it came from, where it went. */
final class FrameStory {
    private final Window window;
    private final Numbers numbers;
    private final Words words;

    FrameStory(Window window, Numbers numbers, Words words) {
        this.window = window;
        this.numbers = numbers;
        this.words = words;
    }

    /** {@code #4 +120 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1}. */
    String line(Entry entry) {
        int number = number(entry);
        String start = number > 0 ? "#" + number + " " : "";
        String line = start + "+" + Durations.print(entry.at() - window.startNanos()) + "  "
                + new FrameLine(words).of(Evidence.packetOf(entry).frame());
        return entry instanceof Drop drop ? line + ", dropped by " + dropped(drop) : line;
    }

    private static String dropped(Drop drop) {
        return Words.actor(drop) + ": " + drop.reason().text();
    }

    /** The number to look it up by in a capture: its own, or that of the last sighting that led to it. */
    int number(Entry entry) {
        Sighting captured = numbers.captured(entry);
        return captured == null ? 0 : numbers.of(captured);
    }

    String because(Entry entry, List<FieldReference> fields) {
        Sighting seen = numbers.captured(entry);
        return seen == null ? null : new Because(numbers, words).of(seen, fields);
    }

    /** The last thing that was done with that frame, or a copy of it, among those as near as {@code entry}. */
    Entry lastAlike(Entry entry, Comparison comparison) {
        Identity frame = Evidence.packetOf(entry).identity();
        int distance = comparison.distance(entry);
        Entry last = entry;
        for (int i = 0; i < window.count(); i++) {
            Sighting seen = window.sightings()[i];
            boolean later =
                    seen.index() > last.index() && seen.packet().identity().descendsFrom(frame);
            if (later && numbers.of(seen) > 0 && comparison.distance(seen) == distance) {
                last = seen;
            }
        }
        return last;
    }

    /** Where a frame ended that never reached the place. */
    String whereItWent(Entry entry) {
        if (entry instanceof Drop drop) {
            return Words.actor(drop) + " dropped it: " + drop.reason().text();
        }
        Trace trace = window.trace();
        Identity frame = Evidence.packetOf(entry).identity();
        for (int i = trace.size() - 1; i > entry.index(); i--) {
            if (trace.get(i) instanceof Drop drop && drop.packet().identity().descendsFrom(frame)) {
                return name(entry) + " was dropped by " + dropped(drop);
            }
        }
        for (int i = trace.size() - 1; i > entry.index(); i--) {
            boolean later = trace.get(i) instanceof Sighting seen
                    && numbers.of(seen) > 0
                    && seen.packet().identity().descendsFrom(frame);
            if (later) {
                Sighting last = (Sighting) trace.get(i);
                return name(entry) + " went on as #" + numbers.of(last) + " and was last seen at "
                        + last.port().place();
            }
        }
        Sighting seen = (Sighting) entry;
        String consequence = new Because(numbers, words).consequence(seen, trace);
        return name(entry) + " ended at " + seen.port().place() + (consequence == null ? "" : "; " + consequence);
    }

    /**
     * The last frame that something was in the way of, as it was seen last, or the drop itself if it never was; null if
     * there is none. To end where nobody wanted it is no such thing.
     */
    Entry lastStopped() {
        List<Drop> drops = window.drops();
        for (int i = drops.size() - 1; i >= 0; i--) {
            if (drops.get(i).reason().isObstacle()) {
                Sighting seen = numbers.captured(drops.get(i));
                return seen == null ? drops.get(i) : seen;
            }
        }
        return null;
    }

    /** The last frame that was seen; null if none was. */
    Sighting lastSeen() {
        for (int i = window.count() - 1; i >= 0; i--) {
            if (numbers.of(window.sightings()[i]) > 0) {
                return window.sightings()[i];
            }
        }
        return null;
    }

    private String name(Entry entry) {
        int number = number(entry);
        return number > 0 ? "#" + number : "it";
    }

    /** Why nothing came of what was begun: the last drop, or null. */
    String lastDrop() {
        List<Drop> drops = window.drops();
        if (drops.isEmpty()) {
            return null;
        }
        Drop drop = drops.get(drops.size() - 1);
        return Words.actor(drop) + " dropped "
                + new FrameLine(words).of(drop.packet().frame()) + ": "
                + drop.reason().text();
    }
}
