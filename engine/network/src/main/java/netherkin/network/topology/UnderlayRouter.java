package netherkin.network.topology;

import java.util.List;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/** A router between VTEP subnets. */
public record UnderlayRouter(String name, Origin origin, List<Interface> interfaces) {
    public UnderlayRouter {
        interfaces = List.copyOf(interfaces);
    }

    /** Its foot in one underlay subnet. */
    public record Interface(Prefix address, MacAddress mac) {
        public IpAddress ip() {
            return address.address();
        }
    }
}
