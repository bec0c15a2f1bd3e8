package netherkin.network.expect;

import netherkin.network.topology.Network;
import netherkin.network.trace.DropReason;

/**
 * What a sentence about frames may end with. Parts that it lacks are null, {@code within} is negative.
 *
 * @param on the tenant network
 * @param from where the frame was sent before
 * @param to where it, or a copy of it, is received later
 * @param withinNanos from the first When of the window
 * @param because why it was dropped
 */
public record Tail(Network on, Place from, Place to, long withinNanos, DropReason because) {
    public static final Tail NONE = new Tail(null, null, null, -1, null);
}
