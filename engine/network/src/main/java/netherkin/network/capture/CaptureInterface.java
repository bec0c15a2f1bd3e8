package netherkin.network.capture;

import java.util.Objects;
import netherkin.network.address.MacAddress;

/**
 * A capture point: where frames were recorded.
 *
 * @param name such as {@code Host A:vmnic0}; empty if the file has none, as in classic pcap
 * @param description in a person's words; empty if there is none
 * @param linkType as in the registry at tcpdump.org/linktypes.html; 1 is Ethernet
 * @param snapLength the most bytes of a frame that were kept; 0 is unlimited
 * @param mac the interface's own address, or null if unknown
 */
public record CaptureInterface(String name, String description, int linkType, int snapLength, MacAddress mac) {
    public static final int ETHERNET = 1;

    public CaptureInterface {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
    }

    /** An Ethernet interface without a limit. */
    public static CaptureInterface ethernet(String name, String description) {
        return new CaptureInterface(name, description, ETHERNET, 0, null);
    }

    public CaptureInterface withMac(MacAddress newMac) {
        return new CaptureInterface(name, description, linkType, snapLength, newMac);
    }

    public boolean isEthernet() {
        return linkType == ETHERNET;
    }
}
