package netherkin.network.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.expect.AddressNames;
import netherkin.network.topology.Addresses;

/** The scenario's names for its addresses, for explanations and for capture files. */
record LabNames(Addresses addresses) implements AddressNames {
    @Override
    public String of(MacAddress address) {
        return addresses.nameOf(address).orElse(null);
    }

    @Override
    public String of(IpAddress address) {
        return addresses.nameOf(address).orElse(null);
    }

    /** The same names as a capture file carries them: without blanks, which Wireshark's name files do not know. */
    netherkin.network.capture.AddressNames forCapture() {
        Map<IpAddress, String> ips = new LinkedHashMap<>();
        Map<MacAddress, String> macs = new LinkedHashMap<>();
        for (Addresses.Named named : addresses.all()) {
            String name = named.name().replace(' ', '-');
            if (named.address() instanceof MacAddress mac) {
                macs.put(mac, name);
            } else {
                ips.put((IpAddress) named.address(), name);
            }
        }
        return new netherkin.network.capture.AddressNames(ips, macs);
    }
}
