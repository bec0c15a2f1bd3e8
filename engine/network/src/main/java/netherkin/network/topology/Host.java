package netherkin.network.topology;

import java.util.List;
import java.util.Optional;
import netherkin.network.address.MacAddress;

/**
 * A hypervisor.
 *
 * @param vtep its tunnel endpoint, if it has one
 * @param pMac what its router instances call themselves towards other hosts
 * @param uplinks physical NICs in the order listed: the first is active, the rest stand by
 */
public record Host(String name, Origin origin, Optional<Vtep> vtep, MacAddress pMac, List<Uplink> uplinks) {
    public Host {
        uplinks = List.copyOf(uplinks);
    }
}
