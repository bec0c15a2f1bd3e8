package netherkin.network.simulation;

import netherkin.network.topology.Port;

/**
 * A link outside of hosts, as it is at a time.
 *
 * @param down whether it has failed
 * @param mtu the longest payload of a frame that {@code one} may send into it, in bytes
 */
public record UnderlayLink(Port one, Port other, boolean down, int mtu) {}
