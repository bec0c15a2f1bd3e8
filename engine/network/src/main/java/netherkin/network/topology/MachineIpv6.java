package netherkin.network.topology;

import netherkin.network.address.Ipv6Address;
import netherkin.network.address.Prefix;

/**
 * A VM's IPv6 address.
 *
 * @param gateway its default router, or null
 * @param first whether it is the one that the VM's name stands for, where it has an IPv4 address too
 */
public record MachineIpv6(Prefix address, Ipv6Address gateway, boolean first) {
    public Ipv6Address ip() {
        return (Ipv6Address) address.address();
    }
}
