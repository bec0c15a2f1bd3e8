package netherkin.network.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.Prefix;
import netherkin.network.topology.UnderlayRouter.Interface;

/** Gives the underlay's routers their feet: in subnets of VTEPs the last free address, on links between two a subnet of two. */
final class UnderlayRouterPlanner {
    /** 172.31.255.0 and fd00:6e6b::, which no default of another kind takes. */
    private static final int LINKS_V4 = 172 << 24 | 31 << 16 | 255 << 8;

    private static final long LINKS_V6 = 0xfd00_6e6b_0000_0000L;
    private static final int MOST_LINKS = 128;
    private final TopologyBuilder plan;
    private final TopologyDraft draft;
    private final Map<Prefix, Subnet> subnets;
    private final Map<String, Prefix> byHost;
    private final Map<String, List<Interface>> links = new LinkedHashMap<>();
    private int nextLink;

    /** @param byHost the subnets of the hosts' VTEPs and of the service nodes */
    UnderlayRouterPlanner(TopologyBuilder plan, Map<Prefix, Subnet> subnets, Map<String, Prefix> byHost) {
        this.plan = plan;
        this.draft = plan.draft;
        this.subnets = subnets;
        this.byHost = byHost;
    }

    /** @param gateways takes for each subnet the address of its first router */
    List<UnderlayRouter> build(Map<Prefix, IpAddress> gateways) {
        List<UnderlayRouterDraft> drafts = routers();
        Map<String, List<Interface>> feet = new LinkedHashMap<>();
        drafts.forEach(router -> feet.put(router.name(), feet(router, gateways)));
        connect(drafts);
        List<UnderlayRouter> routers = new ArrayList<>(drafts.size());
        for (UnderlayRouterDraft router : drafts) {
            List<Interface> interfaces = feet.get(router.name());
            interfaces.addAll(links.getOrDefault(router.name(), List.of()));
            routers.add(new UnderlayRouter(router.name(), router.declared.origin(), interfaces));
        }
        return routers;
    }

    /** The declared ones; else one between all subnets if there are several. */
    private List<UnderlayRouterDraft> routers() {
        List<UnderlayRouterDraft> routers = new ArrayList<>(draft.underlayRouters.values());
        if (routers.isEmpty() && subnets.size() > 1) {
            String name = "underlay router";
            for (int i = 2; draft.names.find(name).isPresent(); i++) {
                name = "underlay router " + i;
            }
            routers.add(new UnderlayRouterDraft(draft, new Declared(name, Origin.UNKNOWN, Integer.MAX_VALUE - 1)));
        }
        return routers;
    }

    private List<Interface> feet(UnderlayRouterDraft router, Map<Prefix, IpAddress> gateways) {
        List<Interface> interfaces = new ArrayList<>(subnets.size());
        for (Prefix prefix : subnetsOf(router)) {
            Subnet subnet = subnets.get(prefix);
            IpAddress ip = subnet.lastFree();
            if (ip == null) {
                plan.problems.add(
                        router.declared, "\"" + router.name() + "\" finds no free address in " + subnet.prefix());
                continue;
            }
            subnet.take(ip, router.name(), router.declared);
            gateways.putIfAbsent(subnet.prefix(), ip);
            interfaces.add(
                    new Interface(new Prefix(ip, prefix.length()), plan.macs.next(MacPlan.Pool.UNDERLAY_ROUTER)));
        }
        return interfaces;
    }

    private Set<Prefix> subnetsOf(UnderlayRouterDraft router) {
        if (router.subnets == null) {
            return subnets.keySet();
        }
        Set<Prefix> own = new LinkedHashSet<>();
        for (Cell cell : router.subnets) {
            Prefix subnet = subnet(cell.text());
            if (subnets.containsKey(subnet)) {
                own.add(subnet);
            } else {
                List<String> known = new ArrayList<>(byHost.keySet());
                subnets.keySet().forEach(prefix -> known.add(prefix.toString()));
                plan.problems.add(
                        cell,
                        "\"" + cell.text() + "\" is no subnet of VTEPs" + Nearest.hint(cell.text(), known)
                                + "; expected a prefix such as 192.168.50.0/24, or a host");
            }
        }
        return own;
    }

    private Prefix subnet(String text) {
        try {
            return byHost.containsKey(text)
                    ? byHost.get(text)
                    : Prefix.parse(text).masked();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void connect(List<UnderlayRouterDraft> drafts) {
        Set<String> told = new LinkedHashSet<>();
        for (UnderlayRouterDraft router : drafts) {
            for (Cell cell : router.neighbors) {
                UnderlayRouterDraft other = draft.underlayRouters.get(cell.text());
                if (other == null) {
                    plan.problems.add(cell, draft.names.undeclaredText(cell.text(), Names.Kind.UNDERLAY_ROUTER));
                } else if (other == router) {
                    plan.problems.add(cell, "\"" + router.name() + "\" can't be connected to itself");
                } else if (told.add(LinkNames.between(router.name(), other.name()))) {
                    connect(router, other);
                }
            }
        }
    }

    private void connect(UnderlayRouterDraft one, UnderlayRouterDraft other) {
        if (nextLink >= MOST_LINKS) {
            plan.problems.add(one.declared, "there are more than " + MOST_LINKS + " links between underlay routers");
            return;
        }
        addEnd(one, other, 2 * nextLink);
        addEnd(other, one, 2 * nextLink + 1);
        nextLink++;
    }

    private void addEnd(UnderlayRouterDraft router, UnderlayRouterDraft neighbor, int number) {
        boolean v6 = !subnets.isEmpty() && subnets.keySet().iterator().next().address() instanceof Ipv6Address;
        Prefix address = v6
                ? new Prefix(new Ipv6Address(LINKS_V6, number), 127)
                : new Prefix(new Ipv4Address(LINKS_V4 + number), 31);
        links.computeIfAbsent(router.name(), r -> new ArrayList<>())
                .add(new Interface(address, plan.macs.next(MacPlan.Pool.UNDERLAY_ROUTER), neighbor.name()));
    }
}
