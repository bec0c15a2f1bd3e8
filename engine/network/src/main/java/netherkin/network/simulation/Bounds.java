package netherkin.network.simulation;

import netherkin.network.topology.Durations;
import netherkin.network.trace.Trace;

/** Where one stimulus ends that would not end by itself. */
final class Bounds {
    /** Entries of one stimulus from which on it is worth looking for a loop, at ever larger distances. */
    private static final int SUSPICIOUS = 5_000;

    private final int events;
    private final long nanos;
    private long start;
    private long allowed;
    private int firstEntry;
    private int nextLook;

    Bounds(int events, long nanos) {
        this.events = events;
        this.nanos = nanos;
    }

    /** @param asked virtual time that the stimulus itself takes */
    void begin(long now, int traceSize, long asked) {
        start = now;
        allowed = asked > Long.MAX_VALUE - nanos ? Long.MAX_VALUE : nanos + asked;
        firstEntry = traceSize;
        nextLook = SUSPICIOUS;
    }

    /** Looks for a loop once enough has happened to be suspicious, and ends the run at a bound. */
    void check(long now, Trace trace) {
        int happened = trace.size() - firstEntry;
        if (happened >= nextLook) {
            nextLook = happened + happened / 8;
            String ring = Ring.loopAt(trace);
            if (ring != null) {
                throw new BoundReachedError("layer-2 loop: " + ring);
            }
            String echo = Ring.echoAt(trace);
            if (echo != null) {
                throw new BoundReachedError("the network is never quiet: " + echo);
            }
        }
        if (happened > events) {
            throw new BoundReachedError(
                    "the network is not quiet after " + happened + " events: " + Ring.endless(trace));
        }
        if (now - start > allowed) {
            throw new BoundReachedError(
                    "the network is not quiet after " + Durations.print(now - start) + ": " + Ring.endless(trace));
        }
    }
}
