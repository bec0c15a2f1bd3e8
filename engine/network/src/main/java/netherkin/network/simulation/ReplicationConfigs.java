package netherkin.network.simulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netherkin.network.address.Ipv4Address;
import netherkin.network.device.GroupRouting;
import netherkin.network.device.GroupSnooping;
import netherkin.network.device.LearningSwitch;
import netherkin.network.device.ServiceNodeDevice;
import netherkin.network.device.TunnelEndpoint;
import netherkin.network.device.UnderlayStack;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.topology.Port;
import netherkin.network.topology.Replication;
import netherkin.network.topology.ServiceNode;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Settings;
import netherkin.network.topology.Topology;

/** Reads the settings about replication: of hosts, switches, routers and service nodes. */
final class ReplicationConfigs {
    private final Settings settings;
    private final List<OverlayNetwork> overlays;
    private final Configs configs;
    private final boolean asks;

    ReplicationConfigs(Topology topology, Configs configs) {
        this.settings = topology.settings();
        this.overlays = topology.overlays();
        this.configs = configs;
        this.asks = topology.usesGroups() && settings.isOn(Setting.IGMP_QUERIER, "");
    }

    static TunnelEndpoint.ReplicationStyle ofHost(Settings settings, String host) {
        return new TunnelEndpoint.ReplicationStyle(
                settings.isOn(Setting.UTEP, host),
                settings.number(Setting.MULTICAST_TTL, host),
                settings.number(Setting.IGMP_VERSION, host),
                settings.number(Setting.IGMP_REPORTS, host));
    }

    ServiceNodeDevice.Config serviceNode(ServiceNode node) {
        String name = node.name();
        UnderlayStack.Config underlay = configs.underlay(node.address(), node.mac(), node.gateway(), name, false);
        return new ServiceNodeDevice.Config(overlays, configs.style(name), underlay);
    }

    /**
     * What a switch does about multicast groups.
     *
     * @param name empty for one that no sentence declared
     * @param routers ports of routers beside those that the switch knows itself
     * @param alone whether there is no router that asks
     */
    LearningSwitch.Groups groups(String name, Set<Port> routers, boolean alone) {
        GroupSnooping.Policy policy = new GroupSnooping.Policy(
                settings.isOn(Setting.IGMP_SNOOPING, name),
                settings.nanos(Setting.IGMP_AGEING, name),
                settings.nanos(Setting.IGMP_ROUTER_AGEING, name),
                settings.isOn(Setting.IGMP_FLOODING, name));
        return new LearningSwitch.Groups(policy, routers, alone && asks, interval());
    }

    /** The first underlay router alone speaks for its subnets: two would send everything twice. */
    GroupRouting.Config routing(boolean isFirst) {
        boolean routes = isFirst && settings.isOn(Setting.UNDERLAY_MULTICAST_ROUTING, "");
        Set<Ipv4Address> routed = new LinkedHashSet<>();
        for (OverlayNetwork overlay : overlays) {
            if (routes && overlay.replication() == Replication.MULTICAST) {
                routed.add(overlay.group());
            }
        }
        return new GroupRouting.Config(routed, isFirst && asks, interval(), settings.nanos(Setting.IGMP_AGEING, ""));
    }

    private long interval() {
        return settings.nanos(Setting.IGMP_QUERY_INTERVAL, "");
    }
}
