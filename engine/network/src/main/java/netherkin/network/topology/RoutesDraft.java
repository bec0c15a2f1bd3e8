package netherkin.network.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The static routes that sentences give routers. */
public final class RoutesDraft {
    /** How cells write the default route's destination. */
    public static final String DEFAULT = "0.0.0.0/0";

    private final TopologyDraft draft;
    private final Map<String, List<RouteDraft>> routes = new LinkedHashMap<>();

    record RouteDraft(Cell destination, Cell nextHop) {}

    RoutesDraft(TopologyDraft draft) {
        this.draft = draft;
    }

    /**
     * A static route.
     *
     * @param router declared before, distributed or external
     * @param destination a prefix, an address, or {@code default}
     * @param nextHop an address, {@code IP of X}, or a router's or VM's name
     */
    public void add(String router, String destination, String nextHop, Origin origin) {
        String name = TopologyDraft.bare(router);
        Cell to = draft.cell(destination, origin);
        Cell by = draft.cell(nextHop, origin);
        if (draft.routers.containsKey(name) || draft.externalRouters.containsKey(name)) {
            routes.computeIfAbsent(name, n -> new ArrayList<>()).add(new RouteDraft(to, by));
        } else {
            draft.problems.add(to, draft.names.undeclaredText(name, Names.Kind.ROUTER, Names.Kind.EXTERNAL_ROUTER));
        }
    }

    List<RouteDraft> of(String router) {
        return routes.getOrDefault(router, List.of());
    }
}
