package netherkin.network.topology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether the links that settings speak of are there: what no cable joins has no link between. */
final class LinkCheck {
    private final Set<String> links = new LinkedHashSet<>();

    LinkCheck(List<PhysicalSwitch> switches, List<UnderlayRouter> routers) {
        for (PhysicalSwitch each : switches) {
            for (SwitchPort port : each.ports()) {
                List<String> here = List.of("port " + port.name() + " of " + each.name(), each.name());
                far(port.peer()).forEach(end -> here.forEach(own -> links.add(LinkNames.between(own, end))));
            }
        }
        for (UnderlayRouter router : routers) {
            for (UnderlayRouter.Interface foot : router.interfaces()) {
                if (foot.neighbor() != null) {
                    links.add(LinkNames.between(router.name(), foot.neighbor()));
                }
            }
        }
    }

    private static List<String> far(SwitchPort.Peer peer) {
        if (peer instanceof SwitchPort.Nic nic) {
            return List.of(nic.name() + " of " + nic.host(), nic.host());
        }
        if (peer instanceof SwitchPort.OtherSwitch other) {
            return List.of("port " + other.port() + " of " + other.name(), other.name());
        }
        return peer instanceof SwitchPort.Router router ? List.of(router.name()) : List.of();
    }

    /** Notes what is said of a link that there is not. */
    void check(String link, Cell at, Problems problems) {
        if (!links.contains(link)) {
            problems.add(
                    at,
                    "there is no " + link + Nearest.hint(link, links)
                            + "; expected two things that a cable joins, or one end, such as vmnic0 of a host");
        }
    }
}
