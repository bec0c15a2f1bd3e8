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
public record NeighborScope(
        OverlayNetwork network, long ageingNanos, Duplicates duplicates, Map<Ipv4Address, MacAddress> routers) {
    /**
     * When an address has too many owners (RFC 7432 §15.1).
     *
     * @param moves after which no further one is believed; 0 for any number
     * @param windowNanos within which they happen
     */
    public record Duplicates(int moves, long windowNanos) {}

    public NeighborScope {
        routers = Collections.unmodifiableMap(new LinkedHashMap<>(routers));
    }
}
