package netherkin.network.topology;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Vni;

/**
 * A network that travels in envelopes between VTEPs.
 *
 * @param group the multicast group that its hosts join, or null if its replication uses none
 */
public record OverlayNetwork(
        String name, Origin origin, Vni vni, Encapsulation encapsulation, Replication replication, Ipv4Address group)
        implements Network {
    /** A network without a multicast group. */
    public OverlayNetwork(String name, Origin origin, Vni vni, Encapsulation encapsulation, Replication replication) {
        this(name, origin, vni, encapsulation, replication, null);
    }
}
