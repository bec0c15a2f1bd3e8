package netherkin.live;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.MacAddress;
import netherkin.network.simulation.RealInterfaces;

/** Which frames the kernel hands up, in libpcap's filter language (pcap-filter(7)). */
final class Interest {
    /** More addresses than these make a filter that costs more than it saves. */
    private static final int MOST_ADDRESSES = 100;

    private Interest() {}

    /**
     * Frames to groups and to what is embedded; without spanning tree and, where nothing speaks IPv6, without what an
     * operating system multicasts in IPv6 of its own accord.
     */
    static String filter(RealInterfaces.Wanted wanted) {
        List<String> whose = new ArrayList<>();
        whose.add("ether multicast");
        if (wanted.macs().size() <= MOST_ADDRESSES) {
            for (MacAddress mac : wanted.macs()) {
                whose.add("ether dst " + mac);
            }
        } else {
            whose.set(0, "greater 0");
        }
        String noise = wanted.ipv6() ? "not stp" : "not stp and not (ip6 and ether multicast)";
        return "(" + String.join(" or ", whose) + ") and " + noise;
    }
}
