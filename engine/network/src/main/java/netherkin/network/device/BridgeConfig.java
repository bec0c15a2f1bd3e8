package netherkin.network.device;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.topology.Encapsulation;

/**
 * A bridge of Open vSwitch as it shall be.
 *
 * @param ageingNanos age at which learned addresses are forgotten
 * @param flows its OpenFlow tables; of two that match, the higher priority, then the first
 * @param flushes grows with each command that empties the table of learned addresses
 */
public record BridgeConfig(String name, List<Port> ports, long ageingNanos, List<Flow> flows, int flushes) {
    /** The OpenFlow number of the bridge's own interface. */
    public static final int LOCAL = 65534;

    public BridgeConfig {
        ports = List.copyOf(ports);
        flows = List.copyOf(flows);
    }

    /**
     * A port.
     *
     * @param number of OpenFlow
     * @param tag the VLAN of an access port; 0 for a trunk
     * @param trunks the VLANs that a trunk carries; empty for all
     */
    public record Port(int number, String name, Link link, int tag, List<Integer> trunks) {
        public Port {
            trunks = List.copyOf(trunks);
        }
    }

    /** What a port leads to. */
    public sealed interface Link {
        /** An interface of the host of the port's name: a NIC, or one that exists for this port. */
        record Own() implements Link {}

        /** The port of that name, of whichever bridge. */
        record Patch(String peer) implements Link {}

        /**
         * A tunnel.
         *
         * @param remote the other end
         * @param local the own end, or null for whichever address the route has
         * @param outKey what is sent; -1 for none
         * @param inKey what is accepted; -1 for none or 0; {@link #ANY_KEY}
         * @param port UDP port, where the encapsulation has one
         */
        record Tunnel(
                Encapsulation encapsulation,
                Ipv4Address remote,
                Ipv4Address local,
                long outKey,
                long inKey,
                int port,
                Bfd bfd)
                implements Link {
            /** {@code key=flow}: any key is accepted. */
            public static final long ANY_KEY = -2;
        }

        /** Nothing: the port is there, but can't work. */
        record Nothing() implements Link {}
    }

    /**
     * Bidirectional Forwarding Detection inside a tunnel (RFC 5880).
     *
     * @param minTxNanos the least time between control packets
     * @param minRxNanos the least time between those that it can take
     * @param multiplier how many may be missing in a row
     * @param pathDown whether it tells that the path behind it is down
     * @param expectedMac what packets must be addressed to, or null for anything
     */
    public record Bfd(
            long minTxNanos,
            long minRxNanos,
            int multiplier,
            boolean pathDown,
            Ipv4Address sourceIp,
            Ipv4Address destinationIp,
            MacAddress sourceMac,
            MacAddress destinationMac,
            MacAddress expectedMac) {}
}
