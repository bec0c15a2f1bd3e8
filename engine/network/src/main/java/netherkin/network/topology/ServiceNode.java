package netherkin.network.topology;

import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/**
 * A machine in the underlay that sends what it receives for a network to all members but the sender.
 *
 * @param address its own with its subnet's prefix length
 * @param gateway the underlay router's address in that subnet, or null if there is none
 */
public record ServiceNode(String name, Origin origin, Prefix address, MacAddress mac, IpAddress gateway) {
    /** What the one is called that a network needs and no sentence declares. */
    public static final String DEFAULT_NAME = "service node";

    public IpAddress ip() {
        return address.address();
    }
}
