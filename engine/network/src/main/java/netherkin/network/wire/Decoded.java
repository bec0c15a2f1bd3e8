package netherkin.network.wire;

import java.util.Optional;
import netherkin.network.frame.EthernetFrame;

/**
 * What could be made of a packet.
 *
 * @param frame all layers that could be read, the rest opaque; empty if there is not even an Ethernet header
 * @param problem the first thing that was wrong; empty if nothing was
 */
public record Decoded(Optional<EthernetFrame> frame, Optional<Problem> problem) {}
