package netherkin.network.topology;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/**
 * A tenant's machine.
 *
 * @param host name of the host it runs on
 * @param gateway its default router, or null
 * @param vlan that the guest itself tags its frames with; 0 for none
 */
public record VirtualMachine(
        String name,
        Origin origin,
        String host,
        Network network,
        Prefix address,
        MacAddress mac,
        Ipv4Address gateway,
        int vlan) {
    /** A guest that tags nothing. */
    public VirtualMachine(
            String name,
            Origin origin,
            String host,
            Network network,
            Prefix address,
            MacAddress mac,
            Ipv4Address gateway) {
        this(name, origin, host, network, address, mac, gateway, 0);
    }

    /** The same machine elsewhere: it keeps its addresses. */
    public VirtualMachine on(String newHost) {
        return new VirtualMachine(name, origin, newHost, network, address, mac, gateway, vlan);
    }

    /** The same machine after its guest has set another address. */
    public VirtualMachine withMac(MacAddress other) {
        return new VirtualMachine(name, origin, host, network, address, other, gateway, vlan);
    }

    public Ipv4Address ip() {
        return (Ipv4Address) address.address();
    }
}
