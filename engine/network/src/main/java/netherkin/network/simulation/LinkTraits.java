package netherkin.network.simulation;

/**
 * What one direction of a link does to frames. Chances are in millionths.
 *
 * @param mtu the longest payload of a frame that may be sent into it, in bytes
 * @param delayNanos time a frame takes
 * @param jitterNanos most that chance adds to it
 * @param loss chance that a frame is lost
 * @param duplication chance that it arrives twice
 * @param reordering chance that it is held back for {@code heldNanos}
 */
record LinkTraits(
        int mtu, long delayNanos, long jitterNanos, int loss, int duplication, int reordering, long heldNanos) {
    /** Whether every frame that fits arrives once, in order, after the delay. */
    boolean isPerfect() {
        return jitterNanos == 0 && loss == 0 && duplication == 0 && reordering == 0;
    }
}
