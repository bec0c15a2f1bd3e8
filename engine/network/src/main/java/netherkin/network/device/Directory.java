package netherkin.network.device;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;

/**
 * What the control plane tells a VTEP of one network beforehand: behind which VTEP a MAC address is. It goes before what is
 * learned from frames.
 *
 * @param vteps by MAC address, other hosts' alone
 * @param complete whether there is nobody else, so that nothing is learned and nothing flooded
 */
public record Directory(Map<MacAddress, IpAddress> vteps, boolean complete) {
    static final Directory EMPTY = new Directory(Map.of(), false);

    public Directory {
        vteps = Collections.unmodifiableMap(new LinkedHashMap<>(vteps));
    }
}
