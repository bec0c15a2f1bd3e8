package netherkin.network.topology;

import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/**
 * A tunnel endpoint's place in the underlay.
 *
 * @param address its own address with the underlay subnet's prefix length
 * @param gateway the underlay router's address in that subnet, or null if the underlay is one subnet
 */
public record Vtep(Prefix address, MacAddress mac, IpAddress gateway) {
    public IpAddress ip() {
        return address.address();
    }
}
