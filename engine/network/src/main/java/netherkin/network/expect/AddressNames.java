package netherkin.network.expect;

import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.topology.Addresses;

/** What the scenario calls its addresses: "vMAC", "pMAC A", "MAC of VM2", "IP of VM2". Null for one without a name. */
public interface AddressNames {
    /** Knows no name but {@code Broadcast}. */
    AddressNames NONE = new AddressNames() {
        @Override
        public String of(MacAddress address) {
            return address.isBroadcast() ? "Broadcast" : null;
        }

        @Override
        public String of(IpAddress address) {
            return null;
        }
    };

    /** The names of a topology. */
    static AddressNames of(Addresses addresses) {
        return new AddressNames() {
            @Override
            public String of(MacAddress address) {
                return addresses.nameOf(address).orElse(NONE.of(address));
            }

            @Override
            public String of(IpAddress address) {
                return addresses.nameOf(address).orElse(null);
            }
        };
    }

    String of(MacAddress address);

    String of(IpAddress address);
}
