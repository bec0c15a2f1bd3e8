package netherkin.network.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.expect.AddressNames;
import netherkin.network.field.Field;
import netherkin.network.field.FieldValue;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Addresses;

/** The scenario's names for its addresses, for explanations and for capture files. */
record LabNames(Addresses addresses) implements AddressNames {
    private static final List<Field> ADDRESSES = List.of(
            Field.SRC_MAC,
            Field.DST_MAC,
            Field.SENDER_MAC,
            Field.TARGET_MAC,
            Field.SRC_IP,
            Field.DST_IP,
            Field.SENDER_IP,
            Field.TARGET_IP);

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

    /** Those of them alone that occur in these frames, inside envelopes too. */
    netherkin.network.capture.AddressNames forCapture(List<EthernetFrame> frames) {
        Map<IpAddress, String> ips = new LinkedHashMap<>();
        Map<MacAddress, String> macs = new LinkedHashMap<>();
        for (EthernetFrame frame : frames) {
            for (Field field : ADDRESSES) {
                for (FieldValue value : field.readAll(frame)) {
                    if (value instanceof FieldValue.MacValue mac && of(mac.address()) != null) {
                        macs.putIfAbsent(mac.address(), of(mac.address()).replace(' ', '-'));
                    } else if (value instanceof FieldValue.IpValue ip && of(ip.address()) != null) {
                        ips.putIfAbsent(ip.address(), of(ip.address()).replace(' ', '-'));
                    }
                }
            }
        }
        return new netherkin.network.capture.AddressNames(ips, macs);
    }
}
