package netherkin.network.topology;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/** A logical interface: a router's foot in one network, the same address on every host. */
public record Lif(Network network, Prefix address, MacAddress mac, Origin origin) {
    public Ipv4Address ip() {
        return (Ipv4Address) address.address();
    }
}
