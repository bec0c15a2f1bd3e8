package netherkin.network.device;

/**
 * Whether and how often a host speaks in a VM's name (Notify Switches).
 *
 * @param delayNanos to the first frame
 * @param intervalNanos to the second; each further interval is longer by the step, up to the longest
 */
public record Announcement(
        boolean enabled,
        int afterMigration,
        int afterFailover,
        long delayNanos,
        long intervalNanos,
        long stepNanos,
        long longestNanos) {
    /** Time from one frame to the next. */
    long pauseAfter(int frame) {
        return Math.min(longestNanos, intervalNanos + (frame - 1) * stepNanos);
    }
}
