package netherkin.network.simulation;

import java.util.Arrays;

/** A binary heap ordered by (time, sequence of scheduling). Parallel arrays, as every hop passes through it. */
final class EventQueue {
    private long[] times = new long[64];
    private long[] sequences = new long[64];
    private Object[] events = new Object[64];
    private int size;
    private long nextSequence;

    boolean isEmpty() {
        return size == 0;
    }

    /** Time of the first event; the queue must not be empty. */
    long firstTime() {
        return times[0];
    }

    void add(long time, Object event) {
        if (size == events.length) {
            int larger = 2 * size;
            times = Arrays.copyOf(times, larger);
            sequences = Arrays.copyOf(sequences, larger);
            events = Arrays.copyOf(events, larger);
        }
        long sequence = nextSequence++;
        int at = size++;
        while (at > 0) {
            int parent = at - 1 >>> 1;
            if (times[parent] <= time) {
                break;
            }
            move(parent, at);
            at = parent;
        }
        put(at, time, sequence, event);
    }

    Object poll() {
        Object first = events[0];
        int last = --size;
        long time = times[last];
        long sequence = sequences[last];
        Object event = events[last];
        events[last] = null;
        if (last > 0) {
            sink(time, sequence, event);
        }
        return first;
    }

    private void sink(long time, long sequence, Object event) {
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && isBefore(times[child + 1], sequences[child + 1], child)) {
                child++;
            }
            if (isBefore(time, sequence, child)) {
                break;
            }
            move(child, at);
            at = child;
            child = 2 * at + 1;
        }
        put(at, time, sequence, event);
    }

    private boolean isBefore(long time, long sequence, int other) {
        return time < times[other] || time == times[other] && sequence < sequences[other];
    }

    private void move(int from, int to) {
        times[to] = times[from];
        sequences[to] = sequences[from];
        events[to] = events[from];
    }

    private void put(int at, long time, long sequence, Object event) {
        times[at] = time;
        sequences[at] = sequence;
        events[at] = event;
    }
}
