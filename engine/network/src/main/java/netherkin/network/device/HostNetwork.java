package netherkin.network.device;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/**
 * What an operator has made of a host's network by commands: interfaces with their addresses, and the bridges of Open
 * vSwitch. It is what shall be; devices take it over and keep their tables.
 *
 * @param userspace whether Open vSwitch forwards by its own datapath: an envelope never waits for its next hop
 */
public record HostNetwork(List<Interface> interfaces, List<BridgeConfig> bridges, boolean userspace) {
    public HostNetwork {
        interfaces = List.copyOf(interfaces);
        bridges = List.copyOf(bridges);
    }

    /**
     * An interface of the host: a NIC by its name, or an internal port of a bridge.
     *
     * @param address 0.0.0.0/32 for none
     * @param up whether it sends and receives
     * @param mtu the largest IP packet that it sends
     * @param physical whether it is a NIC
     */
    public record Interface(
            String name, MacAddress mac, Prefix address, boolean up, int mtu, boolean physical, List<Route> routes) {
        /** What an interface has that was given no address. */
        public static final Prefix NO_ADDRESS = new Prefix(Ipv4Address.ZERO, 32);

        public Interface {
            routes = List.copyOf(routes);
        }

        public boolean hasAddress() {
            return !address.equals(NO_ADDRESS);
        }

        public Ipv4Address ip() {
            return (Ipv4Address) address.address();
        }

        /**
         * The prefix length of the best route to a destination by this interface; -1 for none.
         */
        public int matchOf(Ipv4Address destination) {
            int best = hasAddress() && address.contains(destination) ? address.length() : -1;
            for (Route route : routes) {
                if (route.destination().contains(destination)) {
                    best = Math.max(best, route.destination().length());
                }
            }
            return best;
        }
    }

    /** @param gateway null for destinations on the link */
    public record Route(Prefix destination, Ipv4Address gateway) {}

    /** The interface of that name, or null. */
    public Interface find(String name) {
        for (Interface each : interfaces) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** The interface that packets to a destination leave by, or null: the longest prefix, then the first. */
    public Interface towards(Ipv4Address destination) {
        Interface best = null;
        for (Interface each : interfaces) {
            boolean better = best == null || each.matchOf(destination) > best.matchOf(destination);
            if (each.up() && each.hasAddress() && each.matchOf(destination) >= 0 && better) {
                best = each;
            }
        }
        return best;
    }
}
