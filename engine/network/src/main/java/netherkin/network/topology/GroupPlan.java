package netherkin.network.topology;

import java.util.LinkedHashSet;
import java.util.Set;
import netherkin.network.address.Ipv4Address;

/** Chooses multicast groups from 239.0.0.0/8 (RFC 2365), in order, none that was given. */
final class GroupPlan {
    private static final int FIRST = 239 << 24 | 1;
    private final Set<Ipv4Address> given = new LinkedHashSet<>();
    private int next = FIRST;

    void avoid(Ipv4Address group) {
        given.add(group);
    }

    Ipv4Address next() {
        Ipv4Address group = new Ipv4Address(next++);
        while (given.contains(group)) {
            group = new Ipv4Address(next++);
        }
        return group;
    }

    /** Whether hosts can join it: 224.0.0.0/24 is the link's own (RFC 5771 §4) and never snooped or routed. */
    static boolean isGroup(Ipv4Address address) {
        return address.isMulticast() && address.value() >>> 8 != 0xe0_0000;
    }
}
