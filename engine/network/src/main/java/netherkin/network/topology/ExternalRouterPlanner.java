package netherkin.network.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.topology.RouterDraft.LifDraft;

/** Gives every external router its host, networks and addresses. */
final class ExternalRouterPlanner {
    private final TopologyBuilder plan;
    private final Problems problems;
    private final Map<LifDraft, Ipv4Address> chosen = new LinkedHashMap<>();

    ExternalRouterPlanner(TopologyBuilder plan) {
        this.plan = plan;
        problems = plan.problems;
    }

    /** Takes the addresses that tables give, before any is chosen. */
    void reserve() {
        for (ExternalRouterDraft router : plan.draft.externalRouters.values()) {
            if (router.interfaces.isEmpty()) {
                problems.add(
                        router.declared, label(router) + " has no interface; expected one on each of its networks");
            }
            for (LifDraft foot : router.interfaces) {
                Segment segment = plan.segments.get(foot.network());
                segment.members++;
                if (foot.ip() != null && foot.ip().value() != null) {
                    GivenIp given = foot.ip().value();
                    segment.subnet(given.orElse(GivenIp.DEFAULT_LENGTH));
                    take(router, foot, segment, (Ipv4Address) given.address());
                } else if (foot.ip() == null || foot.ip().isEmpty()) {
                    problems.add(
                            foot.declared(),
                            label(router) + " has no IP address on " + foot.network()
                                    + "; expected one such as 172.16.20.2/24");
                }
            }
        }
    }

    private void take(ExternalRouterDraft router, LifDraft foot, Segment segment, Ipv4Address ip) {
        segment.takeIp(ip, label(router), foot.declared(), problems);
        segment.name(router.name(), ip);
        chosen.put(foot, ip);
        if (segment.externalGateway == null) {
            segment.externalGateway = ip;
        }
    }

    List<ExternalRouter> build() {
        List<ExternalRouter> routers = new ArrayList<>();
        for (ExternalRouterDraft router : plan.draft.externalRouters.values()) {
            checkHost(router);
            List<Lif> feet = new ArrayList<>();
            for (LifDraft foot : router.interfaces) {
                feet.add(foot(router, foot));
            }
            List<StaticRoute> routes = new RoutePlanner(plan).build(router.name(), feet);
            routers.add(new ExternalRouter(router.name(), router.declared.origin(), router.host.text(), feet, routes));
        }
        return routers;
    }

    private void checkHost(ExternalRouterDraft router) {
        HostDraft host = plan.draft.hosts.get(router.host.text());
        if (host == null) {
            problems.add(router.host, plan.draft.names.undeclaredText(router.host.text(), Names.Kind.HOST));
        }
    }

    private Lif foot(ExternalRouterDraft router, LifDraft draft) {
        Segment segment = plan.segments.get(draft.network());
        Ipv4Address ip = chosen.get(draft);
        if (ip == null) {
            ip = plan.ips.v4(draft.ip(), segment.subnet.free());
            if (ip == null) {
                problems.add(draft.declared(), label(router) + " finds no free address in " + segment.subnet.prefix());
                ip = (Ipv4Address) segment.subnet.at(1);
            }
            take(router, draft, segment, ip);
        }
        int length = draft.ip() != null && draft.ip().value() != null
                ? draft.ip().value().orElse(segment.subnet.prefix().length()).length()
                : segment.subnet.prefix().length();
        MacAddress mac = plan.macs.of(draft.mac(), MacPlan.Pool.VM);
        segment.takeMac(mac, label(router), draft.declared(), problems);
        plan.routers.checkAgainst(mac, "the MAC address of " + label(router), draft.declared());
        checkNetwork(router, draft, segment);
        return new Lif(
                segment.network, new Prefix(ip, length), mac, draft.declared().origin(), false);
    }

    private void checkNetwork(ExternalRouterDraft router, LifDraft foot, Segment segment) {
        if (segment.network instanceof PortGroup group
                && group.in(router.host.text()).isEmpty()) {
            problems.add(
                    foot.declared(),
                    label(router) + " is on \"" + router.host.text() + "\", which has no port group \"" + group.name()
                            + "\"");
        }
    }

    private static String label(ExternalRouterDraft router) {
        return "\"" + router.name() + "\"";
    }
}
