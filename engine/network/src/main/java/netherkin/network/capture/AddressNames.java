package netherkin.network.capture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;

/**
 * Names for addresses, in the order of the given maps: a pcapng Name Resolution Block.
 *
 * @param ip names of IPv4 and IPv6 addresses
 * @param mac names of MAC addresses
 */
public record AddressNames(Map<IpAddress, String> ip, Map<MacAddress, String> mac) {
    public static final AddressNames NONE = new AddressNames(Collections.emptyMap(), Collections.emptyMap());

    public AddressNames {
        ip = Collections.unmodifiableMap(new LinkedHashMap<>(ip));
        mac = Collections.unmodifiableMap(new LinkedHashMap<>(mac));
    }

    public boolean isEmpty() {
        return ip.isEmpty() && mac.isEmpty();
    }
}
