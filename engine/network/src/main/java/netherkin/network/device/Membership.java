package netherkin.network.device;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.Prefix;

/** The VTEPs of all members of a network, and the subnets they are in. Immutable: all that know it share it. */
public final class Membership {
    static final Membership NONE = new Membership(List.of());
    private final Set<IpAddress> vteps = new LinkedHashSet<>();
    private final Map<Prefix, List<IpAddress>> subnets = new LinkedHashMap<>();
    private final Map<Prefix, IpAddress> lowest = new LinkedHashMap<>();

    /** @param addresses in order of joining, each with its VTEP subnet's prefix length */
    public Membership(Collection<Prefix> addresses) {
        for (Prefix address : addresses) {
            IpAddress vtep = address.address();
            if (vteps.add(vtep)) {
                Prefix subnet = address.masked();
                subnets.computeIfAbsent(subnet, s -> new ArrayList<>()).add(vtep);
                lowest.merge(subnet, vtep, (one, other) -> isLower(other, one) ? other : one);
            }
        }
    }

    private static boolean isLower(IpAddress one, IpAddress other) {
        return one instanceof Ipv6Address v6
                ? v6.compareTo((Ipv6Address) other) < 0
                : ((Ipv4Address) one).compareTo((Ipv4Address) other) < 0;
    }

    /** All VTEPs, in order of joining. */
    Set<IpAddress> vteps() {
        return vteps;
    }

    boolean contains(IpAddress vtep) {
        return vteps.contains(vtep);
    }

    /** The VTEPs of one subnet, in order of joining. */
    List<IpAddress> in(Prefix subnet) {
        return subnets.getOrDefault(subnet, List.of());
    }

    /** For each other subnet the VTEP that replicates there: its lowest address, as long as that is a member. */
    List<IpAddress> proxiesOutside(Prefix own) {
        List<IpAddress> proxies = new ArrayList<>(lowest.size());
        lowest.forEach((subnet, proxy) -> {
            if (!subnet.equals(own)) {
                proxies.add(proxy);
            }
        });
        return proxies;
    }

    boolean isSame(Membership other) {
        return List.copyOf(vteps).equals(List.copyOf(other.vteps));
    }
}
