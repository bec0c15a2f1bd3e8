package netherkin.network.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.device.RouterInstance;
import netherkin.network.topology.Host;
import netherkin.network.topology.Lif;
import netherkin.network.topology.LogicalRouter;
import netherkin.network.topology.PortGroup;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Topology;
import netherkin.network.topology.Vtep;

/** Which hosts run instances of the distributed routers, and which of them is designated on a VLAN. */
final class RouterHosts {
    private final Topology topology;
    private final boolean someHaveVtep;

    RouterHosts(Topology topology) {
        this.topology = topology;
        this.someHaveVtep =
                topology.hosts().stream().anyMatch(host -> host.vtep().isPresent());
    }

    /** A host without VTEP beside others that have one is not part of the transport zone: a physical machine, perhaps. */
    boolean runsInstances(Host host) {
        return host.vtep().isPresent() || !someHaveVtep;
    }

    /** A router's LIFs on VLANs, by network, as the instance on that host sees them. */
    Map<String, RouterInstance.OnVlan> onVlans(LogicalRouter router, Host host) {
        Map<String, RouterInstance.OnVlan> onVlans = new LinkedHashMap<>();
        for (Lif lif : router.lifs()) {
            Host designated = lif.isOnVlan() ? designated(router, lif) : null;
            if (designated != null) {
                boolean self = designated.name().equals(host.name());
                IpAddress askAt = self ? null : designated.vtep().map(Vtep::ip).orElse(null);
                onVlans.put(
                        lif.network().name(),
                        new RouterInstance.OnVlan(vlan(lif, designated), designated.name(), askAt));
            }
        }
        return onVlans;
    }

    /** The host that the setting names, else the first that has the port group; null if none has. */
    Host designated(LogicalRouter router, Lif lif) {
        String wanted = topology.settings().text(Setting.DESIGNATED_INSTANCE, router.name());
        Host first = null;
        for (Host host : topology.hosts()) {
            boolean could = runsInstances(host)
                    && ((PortGroup) lif.network()).in(host.name()).isPresent();
            if (could && host.name().equals(wanted)) {
                return host;
            }
            first = could && first == null ? host : first;
        }
        return first;
    }

    private static int vlan(Lif lif, Host host) {
        return ((PortGroup) lif.network()).in(host.name()).orElseThrow().vlan();
    }
}
