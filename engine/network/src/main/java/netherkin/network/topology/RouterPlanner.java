package netherkin.network.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.topology.RouterDraft.LifDraft;

/** Gives every router its vMAC and its LIFs. */
final class RouterPlanner {
    private final TopologyBuilder plan;
    private final Problems problems;
    private final Map<Integer, String> vlans = new LinkedHashMap<>();
    /** Who uses a MAC address as a router's. */
    private final Map<MacAddress, Subnet.Owner> routerMacs = new LinkedHashMap<>();

    RouterPlanner(TopologyBuilder plan) {
        this.plan = plan;
        problems = plan.problems;
    }

    /** Takes what LIF tables give: at most one LIF on a network, its subnet, its address. */
    void reserve() {
        for (RouterDraft router : plan.draft.routers.values()) {
            if (router.lifs.isEmpty()) {
                problems.add(
                        router.declared,
                        "router \"" + router.name() + "\" has no LIF; expected one on each network that it routes");
            }
            for (LifDraft lif : router.lifs) {
                reserve(router, lif);
            }
        }
    }

    private void reserve(RouterDraft router, LifDraft draft) {
        Segment segment = plan.segments.get(draft.network());
        if (segment.lifDraft != null) {
            problems.add(
                    draft.declared(),
                    "\"" + router.name() + "\" is a second router instance on " + segment.network.name() + "; \""
                            + segment.router.name() + "\" ("
                            + segment.lifDraft.declared().origin()
                            + ") has a LIF there, and a network has at most one");
            return;
        }
        if (segment.network instanceof PortGroup group) {
            checkVlan(router, draft, group);
        }
        segment.router = router;
        segment.lifDraft = draft;
        segment.members++;
        AddressCell<GivenIp> ip = draft.ip();
        if (ip != null && ip.isEmpty()) {
            problems.add(draft.declared(), label(segment) + " has no IP address; expected one such as 172.16.20.1/24");
        } else if (ip != null && ip.value() != null) {
            Prefix address = ip.value().orElse(GivenIp.DEFAULT_LENGTH);
            segment.subnet(address);
            if (address.isReserved(ip.value().address())) {
                String which = ip.value().address().equals(address.network()) ? "network" : "broadcast";
                problems.add(
                        draft.declared(),
                        label(segment) + " has the " + which + " address of " + address.masked()
                                + segment.subnet.hint());
            }
            segment.takeLifIp(ip.value().address(), label(segment), draft.declared(), problems);
            segment.name(router.name(), ip.value().address());
        }
    }

    /** A VLAN has one router at most, by whatever port groups; and it is the same VLAN on all hosts. */
    private void checkVlan(RouterDraft router, LifDraft draft, PortGroup group) {
        String lif = "the LIF of \"" + router.name() + "\" on " + group.name();
        VlanTagging first = group.byHost().values().stream().findFirst().orElse(VlanTagging.NONE);
        if (first.mode() != VlanTagging.Mode.VST
                || !group.byHost().values().stream().allMatch(first::equals)) {
            problems.add(draft.declared(), lif + " needs a port group on one VLAN, 1 to 4094, the same on every host");
            return;
        }
        String other = vlans.putIfAbsent(first.vlan(), lif);
        if (other != null) {
            problems.add(
                    draft.declared(),
                    lif + " is on VLAN " + first.vlan() + ", as is " + other
                            + "; a VLAN has one router instance at most");
        }
    }

    List<LogicalRouter> build() {
        List<LogicalRouter> routers = new ArrayList<>(plan.draft.routers.size());
        for (RouterDraft router : plan.draft.routers.values()) {
            MacAddress vMac = vMac(router);
            List<Lif> lifs = new ArrayList<>(router.lifs.size());
            for (LifDraft draft : router.lifs) {
                Segment segment = plan.segments.get(draft.network());
                if (segment.lifDraft == draft) {
                    segment.lif = lif(segment, draft, vMac);
                    checkOverlap(segment, lifs);
                    lifs.add(segment.lif);
                }
            }
            List<StaticRoute> routes = new RoutePlanner(plan).build(router.name(), lifs);
            routers.add(new LogicalRouter(router.name(), router.declared.origin(), vMac, lifs, routes));
        }
        return routers;
    }

    /** The first address that its LIFs give, else the setting. */
    private MacAddress vMac(RouterDraft router) {
        for (LifDraft lif : router.lifs) {
            if (lif.mac() != null) {
                return plan.macs.of(lif.mac(), MacPlan.Pool.VMAC);
            }
        }
        MacAddress vMac = plan.settings.mac(Setting.VMAC, router.name());
        routerMacs.putIfAbsent(vMac, new Subnet.Owner("the vMAC of \"" + router.name() + "\"", router.declared));
        return vMac;
    }

    private Lif lif(Segment segment, LifDraft draft, MacAddress vMac) {
        MacAddress mac = draft.mac() == null ? vMac : plan.macs.of(draft.mac(), MacPlan.Pool.VMAC);
        routerMacs.putIfAbsent(mac, new Subnet.Owner("the MAC address of " + label(segment), draft.declared()));
        Ipv4Address ip = draft.ip() == null || draft.ip().value() == null
                ? chosen(segment, draft)
                : (Ipv4Address) draft.ip().value().address();
        return new Lif(
                segment.network,
                new Prefix(ip, segment.subnet.prefix().length()),
                mac,
                draft.declared().origin(),
                draft.uplink());
    }

    private Ipv4Address chosen(Segment segment, LifDraft draft) {
        IpAddress first = segment.subnet.at(1);
        IpAddress wanted = segment.subnet.isFree(first) ? first : segment.subnet.free();
        Ipv4Address ip = plan.ips.v4(draft.ip(), wanted);
        if (ip == null) {
            problems.add(draft.declared(), label(segment) + " finds no free address in " + segment.subnet.prefix());
            return (Ipv4Address) first;
        }
        segment.takeLifIp(ip, label(segment), draft.declared(), problems);
        return ip;
    }

    private void checkOverlap(Segment segment, List<Lif> earlier) {
        Prefix own = segment.lif.address();
        for (Lif other : earlier) {
            if (own.contains(other.ip()) || other.address().contains(segment.lif.ip())) {
                problems.add(
                        segment.lifDraft.declared(),
                        label(segment) + ", " + own + ", overlaps " + other.address() + " on "
                                + other.network().name() + " (" + other.origin()
                                + "); a router's LIFs need subnets of their own");
                return;
            }
        }
    }

    /** Notes a host's or VM's address that is a router's. */
    void checkAgainst(MacAddress mac, String label, Declared at) {
        Subnet.Owner router = routerMacs.get(mac);
        if (router != null) {
            router.conflict(new Subnet.Owner(label, at), mac, problems);
        }
    }

    private static String label(Segment segment) {
        return "the LIF of \"" + segment.router.name() + "\" on " + segment.network.name();
    }
}
