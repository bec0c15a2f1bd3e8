package netherkin.network.device;

import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;

/** How a virtual switch chooses among the active uplinks of a team. */
public sealed interface LoadBalancing {
    /** The place in the list of active uplinks for a frame, of {@code active} places. */
    int place(int virtualPort, MacAddress machine, EthernetFrame frame, int active);

    /** Whether the other end takes all uplinks for one: then a frame may arrive by any of them, and nobody re-learns. */
    default boolean isAggregated() {
        return false;
    }

    /** The policy that feature files call so. */
    static LoadBalancing named(String text) {
        return switch (text) {
            case "originating port" -> new OriginatingPort();
            case "source MAC hash" -> new SourceMacHash();
            case "IP hash" -> new IpHash();
            default -> new ExplicitOrder();
        };
    }

    /** Always the first that works. */
    record ExplicitOrder() implements LoadBalancing {
        @Override
        public int place(int virtualPort, MacAddress machine, EthernetFrame frame, int active) {
            return 0;
        }
    }

    /** Each virtual port has an uplink, in turn. */
    record OriginatingPort() implements LoadBalancing {
        @Override
        public int place(int virtualPort, MacAddress machine, EthernetFrame frame, int active) {
            return virtualPort % active;
        }
    }

    /** By the last octet of the VM's MAC address. */
    record SourceMacHash() implements LoadBalancing {
        @Override
        public int place(int virtualPort, MacAddress machine, EthernetFrame frame, int active) {
            return machine == null ? 0 : (int) (machine.value() & 0xff) % active;
        }
    }

    /** By the frame's addresses: a VM's flows spread over all uplinks. */
    record IpHash() implements LoadBalancing {
        @Override
        public int place(int virtualPort, MacAddress machine, EthernetFrame frame, int active) {
            return frame == null ? 0 : AddressHash.of(frame) % active;
        }

        @Override
        public boolean isAggregated() {
            return true;
        }
    }
}
