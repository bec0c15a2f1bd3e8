package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.Trace;

/** Finds and names the ring that a frame goes round, by walking from an entry to its causes. */
final class Ring {
    private static final int NEWEST = 2_000;
    private static final int ENDLESS = 4;

    private Ring() {}

    /**
     * The ring of the newest arrivals, if one of them has come to the same port as the same frame with the same headers
     * before; else null. A routed frame differs by its TTL, so a routing loop is not one of layer 2 and ends by itself.
     */
    static String loopAt(Trace trace) {
        for (int i = trace.size() - 1; i >= Math.max(0, trace.size() - NEWEST); i--) {
            if (trace.get(i) instanceof Sighting last && !last.sent()) {
                Entry first = earlierArrival(last, true);
                if (first != null) {
                    return name(first, last) + "; first frame: " + last.frame().source() + " > "
                            + last.frame().destination();
                }
            }
        }
        return null;
    }

    /**
     * The ring of an exchange that feeds itself: the same frame has come to the same port, as a consequence of itself, so
     * often that it always will; else null. Each is a frame of its own, so it is no loop of layer 2.
     */
    static String echoAt(Trace trace) {
        for (int i = trace.size() - 1; i >= Math.max(0, trace.size() - NEWEST); i--) {
            if (trace.get(i) instanceof Sighting last && !last.sent()) {
                Entry first = last;
                for (int returns = 0; returns < ENDLESS && first != null; returns++) {
                    first = earlierEqual((Sighting) first);
                }
                if (first != null) {
                    return name(earlierEqual(last), last);
                }
            }
        }
        return null;
    }

    private static Entry earlierEqual(Sighting last) {
        for (Entry e = last.cause(); e != null; e = e.cause()) {
            boolean samePort = e instanceof Sighting s && !s.sent() && s.port() == last.port();
            if (samePort && ((Sighting) e).frame().equals(last.frame())) {
                return e;
            }
        }
        return null;
    }

    /** The ring of causes that the newest arrival stands in, or where it happened. */
    static String endless(Trace trace) {
        for (int i = trace.size() - 1; i >= 0; i--) {
            if (trace.get(i) instanceof Sighting last && !last.sent()) {
                Entry first = earlierArrival(last, false);
                return first == null ? "last seen at " + last.port() : name(first, last);
            }
        }
        return "no frame was seen";
    }

    private static Entry earlierArrival(Sighting last, boolean sameFrame) {
        for (Entry e = last.cause(); e != null; e = e.cause()) {
            if (e instanceof Sighting s && !s.sent() && s.port() == last.port()) {
                boolean same =
                        s.packet().identity().root() == last.packet().identity().root()
                                && s.frame().equals(last.frame());
                if (same || !sameFrame) {
                    return s;
                }
            }
        }
        return null;
    }

    private static String name(Entry first, Entry last) {
        List<String> places = new ArrayList<>();
        for (Entry e = last; e != first; e = e.cause()) {
            if (e instanceof Sighting s && s.port().kind() != PortKind.INTERNAL) {
                add(places, s.port());
            }
        }
        Collections.reverse(places);
        return String.join(" > ", places);
    }

    private static void add(List<String> places, Port port) {
        String place = port.toString();
        if (places.isEmpty() || !places.get(places.size() - 1).equals(place)) {
            places.add(place);
        }
    }
}
