package netherkin.network.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.Prefix;
import netherkin.network.device.DeviceId;
import netherkin.network.device.RouterDevice;
import netherkin.network.device.UnderlayRoute;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.topology.UnderlayRouter;

/**
 * The underlay routers' tables: shortest paths over the links that are up, all of the same length in order of declaration. What
 * a routing protocol would find out; it takes no frames.
 */
final class UnderlayRouting {
    private final Wiring wiring;
    private final List<UnderlayRouter> routers;
    /** Interfaces whose link is up, by subnet. */
    private final Map<Prefix, List<Foot>> subnets = new LinkedHashMap<>();

    private record Foot(int router, Port port, UnderlayRouter.Interface address) {}

    UnderlayRouting(Wiring wiring, List<UnderlayRouter> routers) {
        this.wiring = wiring;
        this.routers = routers;
        for (int i = 0; i < routers.size(); i++) {
            for (UnderlayRouter.Interface foot : routers.get(i).interfaces()) {
                Prefix subnet = foot.address().masked();
                List<Foot> feet = subnets.computeIfAbsent(subnet, s -> new ArrayList<>());
                Port port = port(wiring, routers.get(i), subnet);
                Port peer = wiring.peer(port);
                if (peer != null && !wiring.isDown(port) && !wiring.isDown(peer)) {
                    feet.add(new Foot(i, port, foot));
                }
            }
        }
    }

    /** A router's port in a subnet. */
    static Port port(Wiring wiring, UnderlayRouter router, Prefix subnet) {
        return wiring.port(
                List.of("router", router.name(), subnet.toString()), PortKind.UNDERLAY_ROUTER, null, router.name(), "");
    }

    /** Gives each router its table. */
    void apply() {
        List<List<UnderlayRoute>> tables = new ArrayList<>();
        routers.forEach(router -> tables.add(new ArrayList<>()));
        for (Prefix subnet : subnets.keySet()) {
            int[] distances = distances(subnet);
            for (int i = 0; i < routers.size(); i++) {
                tables.get(i).add(new UnderlayRoute(subnet, hops(i, subnet, distances)));
            }
        }
        for (int i = 0; i < routers.size(); i++) {
            DeviceId id = DeviceId.ofUnderlay(
                    DeviceId.Kind.UNDERLAY_ROUTER, routers.get(i).name());
            ((RouterDevice) wiring.device(id)).route(tables.get(i));
        }
    }

    /** How many routers lie between each router and a subnet; -1 for one that no path leads to. */
    private int[] distances(Prefix destination) {
        int[] distances = new int[routers.size()];
        Arrays.fill(distances, -1);
        Deque<Integer> reached = new ArrayDeque<>();
        for (Foot foot : subnets.get(destination)) {
            distances[foot.router] = 0;
            reached.add(foot.router);
        }
        while (!reached.isEmpty()) {
            int at = reached.poll();
            for (List<Foot> feet : subnets.values()) {
                if (feet.stream().anyMatch(foot -> foot.router == at)) {
                    for (Foot foot : feet) {
                        if (distances[foot.router] < 0) {
                            distances[foot.router] = distances[at] + 1;
                            reached.add(foot.router);
                        }
                    }
                }
            }
        }
        return distances;
    }

    private List<UnderlayRoute.Hop> hops(int router, Prefix destination, int[] distances) {
        List<UnderlayRoute.Hop> hops = new ArrayList<>();
        for (Map.Entry<Prefix, List<Foot>> subnet : subnets.entrySet()) {
            Foot own = footOf(router, subnet.getValue());
            if (own != null && distances[router] == 0 && subnet.getKey().equals(destination)) {
                hops.add(new UnderlayRoute.Hop(own.port, null));
            } else if (own != null && distances[router] > 0) {
                for (Foot next : subnet.getValue()) {
                    if (distances[next.router] == distances[router] - 1) {
                        hops.add(new UnderlayRoute.Hop(own.port, next.address.ip()));
                    }
                }
            }
        }
        return hops;
    }

    private static Foot footOf(int router, List<Foot> feet) {
        for (Foot foot : feet) {
            if (foot.router == router) {
                return foot;
            }
        }
        return null;
    }
}
