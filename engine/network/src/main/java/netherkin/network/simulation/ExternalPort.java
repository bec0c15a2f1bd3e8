package netherkin.network.simulation;

import netherkin.network.frame.EthernetFrame;

/** The far end of a link that leads out of the embedded network: a real interface, or a test. */
public interface ExternalPort {
    /** A frame that the embedded network sends at this virtual time. */
    void transmit(EthernetFrame frame, long at);

    /** The next frame that has come from outside, or null if none waits. */
    Arrival poll();

    /**
     * A frame from outside.
     *
     * @param at virtual time at which it arrived, which may be a little ago
     */
    record Arrival(EthernetFrame frame, long at) {}
}
