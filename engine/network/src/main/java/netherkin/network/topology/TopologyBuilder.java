package netherkin.network.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import netherkin.network.address.MacAddress;

/** Turns a draft into a topology: first what was given is taken, then the rest is chosen, in order of declaration. */
final class TopologyBuilder {
    final TopologyDraft draft;
    final Problems problems;
    final MacPlan macs;
    final IpPlan ips = new IpPlan();
    final DefaultSubnets subnets = new DefaultSubnets();
    final Settings settings;
    final Reality reality;
    final Map<String, Segment> segments;
    final RouterPlanner routers;
    final UnderlayPlanner underlay;
    final List<PortGroup> portGroups = new ArrayList<>();
    final List<PhysicalSwitch> switches;
    List<UnderlayRouter> underlayRouters;

    TopologyBuilder(TopologyDraft draft, Variant variant) {
        this.draft = draft;
        problems = new Problems(draft.problems);
        macs = new MacPlan(draft.givenMacs);
        settings = draft.settings.build(variant, problems);
        reality = Reality.of(draft, variant.devices(), problems);
        segments = new NetworkPlanner(draft, variant, settings, problems).plan();
        for (PortGroupDraft group : draft.portGroups.values()) {
            PortGroup network = group.build(draft.hosts.keySet());
            portGroups.add(network);
            segments.putIfAbsent(network.name(), new Segment(network));
        }
        switches = new SwitchPlanner(draft, problems).plan();
        routers = new RouterPlanner(this);
        underlay = new UnderlayPlanner(this);
    }

    Topology build() {
        MachinePlanner machines = new MachinePlanner(this);
        ExternalRouterPlanner external = new ExternalRouterPlanner(this);
        underlay.reserve();
        routers.reserve();
        external.reserve();
        machines.reserve();
        chooseSubnets();
        List<LogicalRouter> logicalRouters = routers.build();
        List<MacAddress> pMacs = underlay.pMacs();
        List<ExternalRouter> externalRouters = external.build();
        List<VirtualMachine> virtualMachines = machines.build();
        List<Host> hosts = underlay.hosts(pMacs);
        draft.settings.check(new LinkCheck(switches, underlayRouters), problems);
        problems.throwFirst();
        List<OverlayNetwork> overlays = new ArrayList<>(segments.size());
        for (Segment segment : segments.values()) {
            if (segment.network instanceof OverlayNetwork overlay) {
                overlays.add(overlay);
            }
        }
        return new Topology(
                hosts,
                overlays,
                logicalRouters,
                externalRouters,
                virtualMachines,
                underlayRouters,
                portGroups,
                switches,
                underlay.serviceNodes(),
                settings,
                macs.symbols(),
                ips.symbols(),
                reality);
    }

    private void chooseSubnets() {
        underlay.prefixes().forEach(subnets::avoid);
        for (Segment segment : segments.values()) {
            if (segment.subnet != null) {
                subnets.avoid(segment.subnet.prefix());
            }
        }
        for (Segment segment : segments.values()) {
            if (segment.subnet == null && segment.members > 0) {
                segment.subnet(subnets.tenant(segment.members));
            }
        }
    }
}
