package netherkin.network.expect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Identity;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.Trace;

/** The frames' numbers in a capture of the whole scenario: sightings at capture points, counted from 1. */
final class Numbers {
    private final int[] numbers;

    Numbers(Trace trace) {
        numbers = new int[trace.size()];
        int next = 1;
        for (int i = 0; i < numbers.length; i++) {
            if (trace.get(i) instanceof Sighting sighting && isNumbered(sighting.port())) {
                numbers[i] = next++;
            }
        }
    }

    /** In a file's own trace its frames have the numbers that they have in the file. */
    private static boolean isNumbered(Port port) {
        return port.isCapturePoint() || port.kind() == PortKind.CAPTURE;
    }

    /** 0 if the capture doesn't hold it. */
    int of(Entry entry) {
        return numbers[entry.index()];
    }

    /** The entry itself if the capture holds it, else the last one on the way to it that the capture holds; or null. */
    Sighting captured(Entry entry) {
        for (Entry e = entry; e != null; e = e.cause()) {
            if (of(e) > 0) {
                return (Sighting) e;
            }
        }
        return null;
    }

    /** {@code 3: #4, #7, #9}: how many frames there are, and the first few by their first sighting. */
    String list(List<? extends Entry> entries, Collection<Identity> frames) {
        List<String> shown = new ArrayList<>();
        List<Identity> named = new ArrayList<>();
        for (Entry entry : entries) {
            Identity identity = Evidence.packetOf(entry).identity();
            if (of(entry) > 0 && shown.size() < 5 && frames.contains(identity) && !named.contains(identity)) {
                named.add(identity);
                shown.add("#" + of(entry));
            }
        }
        return frames.size() + (shown.isEmpty() ? "" : ": " + String.join(", ", shown));
    }
}
