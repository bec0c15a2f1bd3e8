package netherkin.network.device;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import netherkin.network.address.Ipv4Address;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Igmp;
import netherkin.network.topology.Port;

/**
 * What a switch overhears of IGMP: behind which ports a group is wanted, and behind which there are routers (RFC 4541 §2.1).
 */
public final class GroupSnooping {
    /** How long after a leave another member behind the same port may still say that it is there (RFC 3376 §8.10). */
    private static final long LAST_MEMBER_NANOS = 2_000_000_000L;

    private final Map<Key, Map<Port, Long>> members = new LinkedHashMap<>();
    private final Map<Port, Long> routers = new LinkedHashMap<>();
    private Policy policy;
    private Set<Port> fixedRouters = Set.of();
    private Predicate<Port> several = port -> true;

    /** @param floods whether frames of a group that nobody reported go everywhere */
    public record Policy(boolean on, long ageingNanos, long routerAgeingNanos, boolean floods) {}

    private record Key(int vlan, Ipv4Address group) {}

    /**
     * @param newFixedRouters ports of routers, which their hellos make known
     * @param severalHosts whether there may be several hosts behind a port
     */
    void configure(Policy newPolicy, Set<Port> newFixedRouters, Predicate<Port> severalHosts) {
        policy = newPolicy;
        fixedRouters = newFixedRouters;
        several = severalHosts;
    }

    /** Takes in what a frame says of groups, if it does. */
    void learn(int vlan, EthernetFrame frame, Port ingress, long now) {
        Igmp message = policy.on && frame.destination().isGroup() ? IgmpFrames.in(frame) : null;
        if (message == null) {
            return;
        }
        if (message.type() == Igmp.QUERY) {
            routers.put(ingress, now + policy.routerAgeingNanos);
        }
        for (Igmp.Membership membership : message.memberships()) {
            Key key = new Key(vlan, membership.group());
            if (membership.joins()) {
                members.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(ingress, now + policy.ageingNanos);
            } else if (members.containsKey(key)) {
                long until = several.test(ingress) ? now + LAST_MEMBER_NANOS : now;
                members.get(key).computeIfPresent(ingress, (port, before) -> Math.min(before, until));
            }
        }
    }

    /** The ports that a frame goes to, the one it came from perhaps among them; null for all. */
    Set<Port> egress(int vlan, EthernetFrame frame, long now) {
        Ipv4Address group = policy.on && frame.destination().isGroup() ? IgmpFrames.groupOf(frame) : null;
        if (group == null) {
            return null;
        }
        Igmp message = IgmpFrames.in(frame);
        if (message != null && message.type() != Igmp.QUERY) {
            return routers(now);
        }
        if (group.value() >>> 8 == Igmp.ALL_SYSTEMS.value() >>> 8 || message != null) {
            return null;
        }
        Set<Port> ports = new LinkedHashSet<>();
        members.getOrDefault(new Key(vlan, group), Map.of()).forEach((port, until) -> {
            if (until > now) {
                ports.add(port);
            }
        });
        if (ports.isEmpty() && policy.floods) {
            return null;
        }
        ports.addAll(routers(now));
        return ports;
    }

    private Set<Port> routers(long now) {
        Set<Port> ports = new LinkedHashSet<>(fixedRouters);
        routers.forEach((port, until) -> {
            if (until > now) {
                ports.add(port);
            }
        });
        return ports;
    }

    /** A port without a link reaches nobody. */
    void forgetAt(Port port) {
        members.values().forEach(ports -> ports.remove(port));
        routers.remove(port);
    }
}
