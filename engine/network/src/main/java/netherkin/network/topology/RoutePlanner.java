package netherkin.network.topology;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Prefix;
import netherkin.network.topology.RoutesDraft.RouteDraft;

/** Gives a router its static routes: each next hop is a neighbour in one of its networks. */
final class RoutePlanner {
    private final TopologyBuilder plan;

    RoutePlanner(TopologyBuilder plan) {
        this.plan = plan;
    }

    List<StaticRoute> build(String router, List<Lif> lifs) {
        List<StaticRoute> routes = new ArrayList<>();
        for (RouteDraft draft : plan.draft.routes().of(router)) {
            Prefix destination = destination(draft.destination());
            Ipv4Address nextHop = nextHop(draft.nextHop(), lifs);
            if (destination == null || nextHop == null) {
                continue;
            }
            String route = "the route of \"" + router + "\" to " + destination;
            if (lifs.stream().noneMatch(lif -> lif.address().contains(nextHop))) {
                problem(draft, route + " leads to " + nextHop + ", in none of its networks" + expected(lifs));
            } else if (lifs.stream().anyMatch(lif -> lif.ip().equals(nextHop))) {
                problem(draft, route + " leads to " + nextHop + ", the router itself; expected a neighbour");
            } else if (routes.stream().anyMatch(r -> r.destination().equals(destination))) {
                problem(draft, route + " is there already");
            } else {
                routes.add(new StaticRoute(
                        destination, nextHop, draft.destination().origin()));
            }
        }
        return routes;
    }

    private static String expected(List<Lif> lifs) {
        List<String> subnets =
                lifs.stream().map(lif -> lif.address().masked().toString()).toList();
        return "; expected an address in one of: " + String.join(", ", subnets);
    }

    private void problem(RouteDraft draft, String text) {
        plan.problems.add(draft.destination(), text);
    }

    private Prefix destination(Cell cell) {
        String text = cell.text().equals("default") ? RoutesDraft.DEFAULT : cell.text();
        try {
            Prefix prefix = Prefix.parse(text.indexOf('/') < 0 ? text + "/32" : text);
            if (prefix.address() instanceof Ipv4Address ip && ip.equals(prefix.network())) {
                return prefix;
            }
            String hint = prefix.address() instanceof Ipv4Address ? "; nearest: " + prefix.masked() : "";
            plan.problems.add(cell, "a route can't lead to " + text + ": it is no IPv4 network's address" + hint);
        } catch (IllegalArgumentException e) {
            plan.problems.add(
                    cell, "a route can't lead to \"" + text + "\"; expected a prefix such as 10.0.0.0/8, or default");
        }
        return null;
    }

    private Ipv4Address nextHop(Cell cell, List<Lif> lifs) {
        if (Ipv4Address.isIpv4Address(cell.text())) {
            return Ipv4Address.parse(cell.text());
        }
        String name = TopologyDraft.bare(
                cell.text().startsWith("IP of ") ? cell.text().substring(6) : cell.text());
        for (Segment segment : plan.segments.values()) {
            boolean reached = lifs.stream().anyMatch(lif -> lif.network() == segment.network);
            if (reached && segment.addressOf(name) instanceof Ipv4Address address) {
                return address;
            }
        }
        Names.Kind[] kinds = {Names.Kind.EXTERNAL_ROUTER, Names.Kind.ROUTER, Names.Kind.VM};
        boolean declared = plan.draft.names.find(name).isPresent()
                && plan.draft.names.all(kinds).contains(name);
        plan.problems.add(
                cell,
                declared
                        ? "\"" + name + "\" has no given address in a network of this router" + expected(lifs)
                        : "a route's next hop is an address, or what has one: "
                                + plan.draft.names.undeclaredText(name, kinds));
        return null;
    }
}
