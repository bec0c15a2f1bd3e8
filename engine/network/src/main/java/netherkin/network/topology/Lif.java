package netherkin.network.topology;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/**
 * A router's foot in one network; a distributed router's is a logical interface, the same address on every host.
 *
 * @param uplink whether it leads to an external router: told by tables, without effect on forwarding
 */
public record Lif(Network network, Prefix address, MacAddress mac, Origin origin, boolean uplink) {
    public Ipv4Address ip() {
        return (Ipv4Address) address.address();
    }

    /** Whether it is on a VLAN, where physical machines are, and so one instance is the designated one. */
    public boolean isOnVlan() {
        return network instanceof PortGroup;
    }
}
