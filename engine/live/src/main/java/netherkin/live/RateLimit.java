package netherkin.live;

import java.util.concurrent.locks.LockSupport;

/** Spaces frames so that no second has more than so many; a tenth of a second's worth may go at once. */
final class RateLimit {
    private final long nanosPerFrame;
    private final long burstNanos = 100_000_000;
    /** When the next frame would go if all were evenly spaced. */
    private long next = System.nanoTime();

    RateLimit(int framesPerSecond) {
        nanosPerFrame = 1_000_000_000L / framesPerSecond;
    }

    void await() {
        long now = System.nanoTime();
        next = Math.max(next, now - burstNanos) + nanosPerFrame;
        for (long ahead = next - now; ahead > 0; ahead = next - System.nanoTime()) {
            LockSupport.parkNanos(ahead);
        }
    }
}
