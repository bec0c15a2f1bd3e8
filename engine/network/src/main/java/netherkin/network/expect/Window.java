package netherkin.network.expect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Drop;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Happening;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.Trace;

/**
 * What a Then reads: all that a trace recorded since the first When of the latest unbroken run of When steps. It
 * follows a
 * trace that still grows. Not for use by several threads.
 */
public final class Window {
    private final Trace trace;
    private final int from;
    private final long startNanos;
    private final boolean needsProof;
    private int read;
    private boolean proven;
    private Sighting[] sightings = new Sighting[64];
    private int count;
    private Port[] ports = new Port[64];
    private final List<Drop> drops = new ArrayList<>();
    private final Kinship kinship;

    private Window(Trace trace, int from, long startNanos, boolean needsProof) {
        this.trace = trace;
        this.from = from;
        this.startNanos = startNanos;
        this.needsProof = needsProof;
        this.read = from;
        this.kinship = new Kinship(trace);
    }

    /**
     * The window of a Then.
     *
     * @param from index of the first entry since the first When
     * @param startNanos virtual time of that When; {@code within} counts from there
     */
    public static Window since(Trace trace, int from, long startNanos) {
        return new Window(trace, from, startNanos, true);
    }

    /** Where a Given checks a state: nothing need have happened. */
    public static Window ofGiven(Trace trace, long now) {
        return new Window(trace, trace.size(), now, false);
    }

    public Trace trace() {
        return trace;
    }

    /** Virtual time in nanoseconds at which it begins. */
    public long startNanos() {
        return startNanos;
    }

    /** Whether a claim of absence may lean on it: a frame was somewhere, or the When itself caused something. */
    boolean provesAbsence() {
        refresh();
        return proven || !needsProof;
    }

    /** What was seen at places; only the first {@link #count()} elements mean anything. */
    Sighting[] sightings() {
        refresh();
        return sightings;
    }

    int count() {
        refresh();
        return count;
    }

    List<Drop> drops() {
        refresh();
        return drops;
    }

    Kinship kinship() {
        return kinship;
    }

    /** By {@link Port#index}: whether the place holds that port. Found out once a search, not once a sighting. */
    boolean[] portsOf(Place place) {
        refresh();
        boolean[] held = new boolean[ports.length];
        for (int i = 0; i < ports.length; i++) {
            held[i] = ports[i] != null && (place == null || place.holds(ports[i]));
        }
        return held;
    }

    /** The host that the place is on, as far as anything was seen there; or null. */
    String hostOf(Place place) {
        refresh();
        for (Port port : ports) {
            if (port != null && place.holds(port) && place.kind() != Place.Kind.UNDERLAY) {
                return port.host();
            }
        }
        return place.host();
    }

    private void refresh() {
        int size = trace.size();
        for (; read < size; read++) {
            take(trace.get(read));
        }
    }

    private void take(Entry entry) {
        if (entry instanceof Sighting sighting) {
            proven = true;
            takeSighting(sighting);
        } else if (entry instanceof Drop drop) {
            drops.add(drop);
        } else if (entry instanceof Happening happening) {
            proven |= happening.provesAbsence();
        }
    }

    private void takeSighting(Sighting sighting) {
        Port port = sighting.port();
        if (port.kind() == PortKind.INTERNAL) {
            return;
        }
        if (count == sightings.length) {
            sightings = Arrays.copyOf(sightings, 2 * count);
        }
        sightings[count++] = sighting;
        if (port.index() >= ports.length) {
            ports = Arrays.copyOf(ports, Math.max(2 * ports.length, port.index() + 1));
        }
        ports[port.index()] = port;
    }
}
