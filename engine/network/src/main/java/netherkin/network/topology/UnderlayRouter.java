package netherkin.network.topology;

import java.util.List;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/** A router of the underlay. */
public record UnderlayRouter(String name, Origin origin, List<Interface> interfaces) {
    public UnderlayRouter {
        interfaces = List.copyOf(interfaces);
    }

    /**
     * Its foot in one underlay subnet.
     *
     * @param neighbor the router at the other end of a link between two, or null where VTEPs are
     */
    public record Interface(Prefix address, MacAddress mac, String neighbor) {
        /** In a subnet of VTEPs. */
        public Interface(Prefix address, MacAddress mac) {
            this(address, mac, null);
        }

        public IpAddress ip() {
            return address.address();
        }
    }
}
