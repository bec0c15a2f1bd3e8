package netherkin.network.device;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.topology.Lif;
import netherkin.network.topology.StaticRoute;
import netherkin.network.trace.TableSnapshot;

/** Where a tenants' router sends what: networks that it has a foot in, and static routes. The longest prefix wins. */
final class RoutingTable {
    private final List<Lif> lifs;
    private final List<Route> routes = new ArrayList<>();

    private record Route(StaticRoute entry, Lif egress) {}

    /**
     * The next stop of a packet.
     *
     * @param isOnLink whether that is its destination
     */
    record Hop(Lif egress, Ipv4Address nextHop, boolean isOnLink) {}

    RoutingTable(List<Lif> lifs, List<StaticRoute> statics) {
        this.lifs = List.copyOf(lifs);
        for (StaticRoute route : statics) {
            Lif egress = connected(route.nextHop());
            if (egress != null) {
                routes.add(new Route(route, egress));
            }
        }
    }

    List<Lif> lifs() {
        return lifs;
    }

    /** The way to a destination, or null. A network of the router's own goes before a route of the same length. */
    Hop towards(Ipv4Address destination) {
        if (destination.isMulticast() || destination.isLimitedBroadcast()) {
            return null;
        }
        Lif onLink = connected(destination);
        Hop best = onLink == null ? null : new Hop(onLink, destination, true);
        int length = onLink == null ? -1 : onLink.address().length();
        for (Route route : routes) {
            StaticRoute entry = route.entry;
            if (entry.destination().contains(destination) && entry.destination().length() > length) {
                best = new Hop(route.egress, entry.nextHop(), false);
                length = entry.destination().length();
            }
        }
        return best;
    }

    private Lif connected(Ipv4Address address) {
        Lif best = null;
        for (Lif lif : lifs) {
            boolean closer =
                    best == null || lif.address().length() > best.address().length();
            if (lif.address().contains(address) && closer) {
                best = lif;
            }
        }
        return best;
    }

    TableSnapshot snapshot(String place) {
        List<List<String>> rows = new ArrayList<>();
        for (Lif lif : lifs) {
            String own = lif.address().masked().toString();
            rows.add(List.of(own, "", lif.network().name(), "connected"));
        }
        for (Route route : routes) {
            StaticRoute entry = route.entry;
            String to = entry.destination().toString();
            rows.add(List.of(
                    to, entry.nextHop().toString(), route.egress.network().name(), "static"));
        }
        return new TableSnapshot("routing table", place, List.of("destination", "next hop", "network", "type"), rows);
    }
}
