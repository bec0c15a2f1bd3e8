package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.Prefix;
import netherkin.network.device.CableEnd;
import netherkin.network.device.DeviceId;
import netherkin.network.device.EthernetSwitch;
import netherkin.network.topology.PhysicalSwitch;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.topology.Setting;
import netherkin.network.topology.SwitchPort;
import netherkin.network.topology.Topology;
import netherkin.network.topology.UnderlayRouter;

/** Declared physical switches with all their cables. What they connect is not plugged into the implied underlay. */
final class Cables {
    private final Wiring wiring;
    private final Topology topology;
    private final ReplicationConfigs replication;
    private final Map<SwitchPort.Nic, Port> byNic = new LinkedHashMap<>();
    private final Map<List<String>, Port> byFoot = new LinkedHashMap<>();

    Cables(Wiring wiring, Topology topology, ReplicationConfigs replication) {
        this.replication = replication;
        this.wiring = wiring;
        this.topology = topology;
        topology.physicalSwitches().forEach(this::add);
        topology.physicalSwitches().forEach(this::connect);
        topology.physicalSwitches().forEach(this::connectRouters);
    }

    /** The first switch, where no router is. */
    private boolean isOnlyQuerier(PhysicalSwitch each) {
        return topology.underlayRouters().isEmpty()
                && topology.physicalSwitches().get(0) == each;
    }

    private Port port(String owner, String name) {
        return wiring.port(List.of("physical switch", owner, name), PortKind.PHYSICAL_SWITCH, null, owner, name);
    }

    private void add(PhysicalSwitch each) {
        List<CableEnd> ends = new ArrayList<>(each.ports().size());
        List<Port> ports = new ArrayList<>(each.ports().size());
        for (SwitchPort rules : each.ports()) {
            Port port = port(each.name(), rules.name());
            ports.add(port);
            ends.add(new CableEnd(port, rules));
        }
        EthernetSwitch.Config config = new EthernetSwitch.Config(
                ends,
                each.staticEntries(),
                topology.settings().nanos(Setting.MAC_AGEING, each.name()),
                topology.settings().number(Setting.CAM_CAPACITY, each.name()),
                topology.settings().nanos(Setting.FLAP_WINDOW, each.name()),
                replication.groups(each.name(), Set.of(), isOnlyQuerier(each)));
        DeviceId id = DeviceId.ofUnderlay(DeviceId.Kind.PHYSICAL_SWITCH, each.name());
        if (wiring.device(id) instanceof EthernetSwitch existing) {
            existing.configure(config);
            wiring.add(id, existing, ports);
        } else {
            wiring.add(id, new EthernetSwitch(each.name(), config), ports);
        }
    }

    private void connect(PhysicalSwitch each) {
        for (SwitchPort end : each.ports()) {
            Port port = port(each.name(), end.name());
            if (end.peer() instanceof SwitchPort.Nic nic) {
                byNic.put(nic, port);
            } else if (end.peer() instanceof SwitchPort.RealInterface real) {
                wiring.leadOutside(port, real.name());
            } else if (end.peer() instanceof SwitchPort.OtherSwitch other) {
                wiring.link(port, port(other.name(), other.port()));
            }
        }
    }

    /** A router's cable ends at its interface in the subnet of the VTEPs at that switch, else at its first free one. */
    private void connectRouters(PhysicalSwitch each) {
        for (SwitchPort end : each.ports()) {
            if (end.peer() instanceof SwitchPort.Router router) {
                Prefix foot = freeFoot(topology.underlayRouter(router.name()).orElseThrow(), subnetsAt(each, end));
                if (foot != null) {
                    byFoot.put(List.of(router.name(), foot.toString()), port(each.name(), end.name()));
                }
            }
        }
    }

    private Prefix freeFoot(UnderlayRouter router, Set<Prefix> near) {
        Prefix first = null;
        for (UnderlayRouter.Interface foot : router.interfaces()) {
            Prefix subnet = foot.address().masked();
            boolean free = foot.neighbor() == null && !byFoot.containsKey(List.of(router.name(), subnet.toString()));
            if (free && near.contains(subnet)) {
                return subnet;
            }
            first = free && first == null ? subnet : first;
        }
        return first;
    }

    /** The subnets of the VTEPs whose NICs are at that switch in the VLAN of a port's untagged frames. */
    private Set<Prefix> subnetsAt(PhysicalSwitch each, SwitchPort at) {
        Set<Prefix> subnets = new LinkedHashSet<>();
        for (SwitchPort end : each.ports()) {
            if (end.peer() instanceof SwitchPort.Nic nic && end.nativeVlan() == at.nativeVlan()) {
                topology.host(nic.host())
                        .flatMap(host -> host.vtep())
                        .ifPresent(vtep -> subnets.add(vtep.address().masked()));
            }
        }
        return subnets;
    }

    /** Plugs a NIC into its declared port; false if none was declared. */
    boolean plugNic(Port nic) {
        return plug(byNic.get(new SwitchPort.Nic(nic.host(), nic.owner())), nic);
    }

    /** Plugs a router's interface into its declared port; false if none was declared. */
    boolean plugRouter(String router, Prefix subnet, Port foot) {
        return plug(byFoot.get(List.of(router, subnet.toString())), foot);
    }

    private boolean plug(Port at, Port what) {
        if (at != null) {
            wiring.link(at, what);
        }
        return at != null;
    }
}
