package netherkin.network.device;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.topology.OverlayNetwork;

/**
 * A network whose address resolution the controller answers.
 *
 * @param ageingNanos age at which an address that nobody spoke for is forgotten; 0 for never
 * @param routers addresses of LIFs with their MAC addresses, which every host has
 */
public record NeighborScope(OverlayNetwork network, long ageingNanos, Map<Ipv4Address, MacAddress> routers) {
    public NeighborScope {
        routers = Collections.unmodifiableMap(new LinkedHashMap<>(routers));
    }
}
