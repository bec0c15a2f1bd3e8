package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.device.NeighborScope;
import netherkin.network.device.SuppressionPolicy;
import netherkin.network.topology.Host;
import netherkin.network.topology.Lif;
import netherkin.network.topology.LogicalRouter;
import netherkin.network.topology.Network;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Settings;
import netherkin.network.topology.Topology;

/** Reads how networks' address resolution is handled: a network's own setting, else its host's, else all. */
final class SuppressionConfigs {
    private final Topology topology;
    private final Settings settings;

    SuppressionConfigs(Topology topology) {
        this.topology = topology;
        this.settings = topology.settings();
    }

    /** Networks in which the host does not simply flood address resolution. */
    void ofHost(Host host, BiConsumer<Network, SuppressionPolicy> use) {
        for (OverlayNetwork overlay : topology.overlays()) {
            String owner = settings.nearestOwner(Setting.ARP_SUPPRESSION, overlay.name(), host.name());
            SuppressionPolicy.Mode mode = SuppressionPolicy.Mode.named(settings.text(Setting.ARP_SUPPRESSION, owner));
            if (mode != SuppressionPolicy.Mode.OFF) {
                String ageing = settings.nearestOwner(Setting.ARP_SUPPRESSION_AGEING, overlay.name(), host.name());
                long nanos = settings.nanos(Setting.ARP_SUPPRESSION_AGEING, ageing);
                use.accept(overlay, new SuppressionPolicy(mode, nanos));
            }
        }
    }

    /** What the controller may answer; it knows LIFs where routers' requests are suppressed in some host. */
    List<NeighborScope> ofController() {
        List<NeighborScope> scopes = new ArrayList<>();
        Map<String, Map<Ipv4Address, MacAddress>> complete = new LinkedHashMap<>();
        for (Host host : topology.hosts()) {
            ofHost(host, (network, policy) -> {
                boolean lifs = policy.mode() == SuppressionPolicy.Mode.ALL;
                Map<Ipv4Address, MacAddress> known =
                        complete.computeIfAbsent(network.name(), n -> new LinkedHashMap<>());
                if (lifs) {
                    known.putAll(lifs(network));
                }
            });
        }
        for (OverlayNetwork overlay : topology.overlays()) {
            if (complete.containsKey(overlay.name())) {
                long ageing = settings.nanos(Setting.CONTROLLER_ARP_AGEING, overlay.name());
                scopes.add(
                        new NeighborScope(overlay, ageing, duplicates(overlay.name()), complete.get(overlay.name())));
            }
        }
        return scopes;
    }

    private NeighborScope.Duplicates duplicates(String network) {
        return new NeighborScope.Duplicates(
                settings.number(Setting.CONTROLLER_DUPLICATE_MOVES, network),
                settings.nanos(Setting.CONTROLLER_DUPLICATE_WINDOW, network));
    }

    private Map<Ipv4Address, MacAddress> lifs(Network network) {
        Map<Ipv4Address, MacAddress> lifs = new LinkedHashMap<>();
        for (LogicalRouter router : topology.routers()) {
            for (Lif lif : router.lifs()) {
                if (lif.network().name().equals(network.name())) {
                    lifs.put(lif.ip(), lif.mac());
                }
            }
        }
        return lifs;
    }
}
