package netherkin.network.topology;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/**
 * A tenant's machine.
 *
 * @param host name of the host it runs on
 * @param gateway its default router, or null
 */
public record VirtualMachine(
        String name, Origin origin, String host, Network network, Prefix address, MacAddress mac, Ipv4Address gateway) {
    public Ipv4Address ip() {
        return (Ipv4Address) address.address();
    }
}
