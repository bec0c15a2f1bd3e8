package netherkin.network.device;

import java.util.List;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Prefix;
import netherkin.network.topology.Port;

/**
 * An underlay router's way to a subnet.
 *
 * @param hops ways of equal cost, in a fixed order; none is a subnet out of reach
 */
public record UnderlayRoute(Prefix destination, List<Hop> hops) {
    public UnderlayRoute {
        hops = List.copyOf(hops);
    }

    /**
     * An interface to leave by.
     *
     * @param gateway the next router, or null where the destination is on that link
     */
    public record Hop(Port port, IpAddress gateway) {}
}
