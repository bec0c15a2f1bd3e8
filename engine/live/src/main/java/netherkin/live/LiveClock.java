package netherkin.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import netherkin.network.simulation.Pacer;

/** Virtual time that follows the wall clock from the moment on that interfaces were opened, and wakes up for frames. */
final class LiveClock implements Pacer {
    private final long begun = System.nanoTime();
    private final Instant begunAt = Instant.now();
    private int waiting;

    @Override
    public synchronized long await(long now, long at) {
        long elapsed = elapsed();
        while (waiting == 0 && elapsed < at) {
            park(at - elapsed);
            elapsed = elapsed();
        }
        return Math.max(now, Math.min(at, elapsed));
    }

    @Override
    public long current(long now) {
        return Math.max(now, elapsed());
    }

    private void park(long nanos) {
        try {
            long millis = Math.min(nanos / 1_000_000, 1000);
            if (millis > 0) {
                wait(millis);
            } else {
                wait(0, (int) Math.min(nanos, 999_999));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for frames", e);
        }
    }

    /** A frame has come. */
    synchronized void frameCame() {
        waiting++;
        notifyAll();
    }

    /** A frame has been taken. */
    synchronized void frameTaken() {
        waiting--;
    }

    long elapsed() {
        return System.nanoTime() - begun;
    }

    /** The virtual time of a moment of the wall clock: what the kernel stamps frames with. */
    long at(Instant moment) {
        return Math.max(0, ChronoUnit.NANOS.between(begunAt, moment));
    }
}
