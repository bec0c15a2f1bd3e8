package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.device.ControlMessage;
import netherkin.network.device.Controller;
import netherkin.network.device.DeviceId;
import netherkin.network.device.RealEnd;
import netherkin.network.device.RouterDevice;
import netherkin.network.device.ServiceNodeDevice;
import netherkin.network.device.TenantRouter;
import netherkin.network.device.TunnelEndpoint;
import netherkin.network.device.VmStack;
import netherkin.network.topology.ExternalRouter;
import netherkin.network.topology.Host;
import netherkin.network.topology.Lif;
import netherkin.network.topology.Network;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.topology.ServiceNode;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Topology;
import netherkin.network.topology.UnderlayRouter;
import netherkin.network.topology.VirtualMachine;

/** Makes devices and links of a topology, or changes those that exist. */
final class Builder {
    private final Wiring wiring;
    private final Topology topology;
    private final Configs configs;
    private final ReplicationConfigs replication;
    private final PortConfigs portConfigs;
    private final Map<String, UnderlaySegment> subnets = new LinkedHashMap<>();
    private final HostNetworks networks;
    private Cables cables;

    Builder(Wiring wiring, Topology topology, HostNetworks networks) {
        this.wiring = wiring;
        this.networks = networks;
        this.topology = topology;
        this.configs = new Configs(topology);
        this.replication = new ReplicationConfigs(topology, configs);
        this.portConfigs = new PortConfigs(topology);
    }

    void build() {
        wiring.unplugAll();
        controller();
        PolicyConfigs policies = new PolicyConfigs(topology);
        cables = new Cables(wiring, topology, replication);
        Map<String, HostBuilder> hosts = new LinkedHashMap<>();
        boolean operated = HostNetworks.areOperated(topology);
        for (Host host : operated ? List.<Host>of() : topology.hosts()) {
            if (topology.reality().isReal(host.name())) {
                realHost(host);
                continue;
            }
            hosts.put(host.name(), new HostBuilder(wiring, topology, configs, portConfigs, policies, host));
        }
        for (VirtualMachine machine : topology.machines()) {
            if (topology.reality().isReal(machine.host())) {
                continue;
            }
            if (topology.reality().isReal(machine.name())) {
                hosts.get(machine.host()).attach(machine, realEnd(machine), machine.mac());
                continue;
            }
            Port vnic = vnic(machine);
            MacAddress effective = ((VmStack) wiring.owner(vnic)).mac();
            hosts.get(machine.host()).attach(machine, vnic, effective);
        }
        topology.externalRouters().forEach(router -> external(router, hosts.get(router.host())));
        hosts.values().forEach(host -> host.finish(this::plug));
        for (Host host : operated ? topology.hosts() : List.<Host>of()) {
            new OperatedHost(wiring, configs, host, networks.of(host, topology)).build(this::plug);
        }
        topology.underlayRouters().forEach(this::router);
        topology.serviceNodes().forEach(this::serviceNode);
        long ageing = topology.settings().nanos(Setting.UNDERLAY_MAC_AGEING, "");
        subnets.values().forEach(subnet -> subnet.finish(ageing, replication));
        limit(new LinkPlan(wiring, topology.settings()));
        new UnderlayRouting(wiring, topology.underlayRouters()).apply();
    }

    /** Tells devices the MTU of their links: a VTEP that of the host's narrowest uplink. */
    private void limit(LinkPlan links) {
        Map<String, Integer> byHost = new LinkedHashMap<>();
        for (Port port : wiring.ports()) {
            if (port.kind() == PortKind.NIC && wiring.peer(port) != null) {
                byHost.merge(port.host(), links.of(port).mtu(), Math::min);
            } else if (port.kind() == PortKind.UNDERLAY_ROUTER && wiring.owner(port) instanceof RouterDevice router) {
                router.limit(port, links.of(port).mtu());
            }
        }
        byHost.forEach((host, mtu) -> {
            if (wiring.device(DeviceId.vtep(host)) instanceof TunnelEndpoint vtep) {
                vtep.limit(mtu);
            }
        });
    }

    /** A NIC without a declared port is in the implied switch of its VTEP's subnet; without VTEP, in one for VLANs. */
    private void plug(Host host, Port nic) {
        String real = topology.reality().interfaceOf(host.name()).orElse(null);
        boolean first = nic.owner().equals(host.uplinks().get(0).name());
        if (real != null && first && !topology.reality().isReal(host.name())) {
            wiring.leadOutside(nic, real);
            return;
        }
        boolean implied = !cables.plugNic(nic)
                && (host.vtep().isPresent() || !topology.portGroups().isEmpty());
        if (implied) {
            String subnet =
                    host.vtep().map(vtep -> vtep.address().masked().toString()).orElse("VLANs");
            segment(subnet).plug(nic, List.of(host.name(), nic.owner()));
        }
    }

    /** A real host that an interface of its own leads to is plugged in like any other; else others' interfaces lead to it. */
    private void realHost(Host host) {
        if (topology.reality().interfaceOf(host.name()).isPresent()
                && !host.uplinks().isEmpty()) {
            String nic = host.uplinks().get(0).name();
            Port end = wiring.port(List.of("nic", host.name(), nic), PortKind.NIC, host.name(), nic, "");
            realEnd(host.name(), host.name(), end, null);
            plug(host, end);
        }
    }

    private Port realEnd(VirtualMachine machine) {
        String name = machine.name();
        Port vnic = wiring.port(List.of("vm", name, machine.host()), PortKind.VM, machine.host(), name, "");
        realEnd(name, machine.host(), vnic, machine.network());
        return vnic;
    }

    private void realEnd(String thing, String host, Port inside, Network network) {
        DeviceId id = new DeviceId(DeviceId.Kind.REAL_END, thing, host);
        Port outside = wiring.port(List.of("real", thing, host), PortKind.INTERNAL, host, thing, "outside");
        if (wiring.device(id) == null) {
            wiring.add(id, new RealEnd(inside, outside, network), List.of(inside, outside));
        }
        topology.reality().interfaceOf(thing).ifPresent(name -> wiring.leadOutside(outside, name));
    }

    private UnderlaySegment segment(String subnet) {
        return subnets.computeIfAbsent(subnet, p -> new UnderlaySegment(wiring, p, subnets.size() + 1));
    }

    private void controller() {
        Controller controller = (Controller) wiring.device(DeviceId.CONTROLLER);
        if (controller == null) {
            controller = new Controller();
            wiring.add(DeviceId.CONTROLLER, controller, List.of());
        }
        Map<String, Prefix> vteps = new LinkedHashMap<>();
        for (Host host : topology.hosts()) {
            host.vtep().ifPresent(vtep -> vteps.put(host.name(), vtep.address()));
        }
        controller.configure(vteps, initialMembers());
        controller.configure(new SuppressionConfigs(topology).ofController());
        controller.configure(topology.serviceNodes(), topology.settings().nanos(Setting.SERVICE_NODE_DETECTION, ""));
    }

    /** A host is a member of each network that a VM of it is in. */
    private List<ControlMessage.Join> initialMembers() {
        Set<ControlMessage.Join> joins = new LinkedHashSet<>();
        for (VirtualMachine machine : topology.machines()) {
            if (machine.network() instanceof OverlayNetwork overlay) {
                joins.add(new ControlMessage.Join(machine.host(), overlay.name()));
            }
        }
        for (ExternalRouter router : topology.externalRouters()) {
            router.interfaces().stream()
                    .filter(foot -> !foot.isOnVlan())
                    .forEach(foot -> joins.add(new ControlMessage.Join(
                            router.host(), foot.network().name())));
        }
        return List.copyOf(joins);
    }

    /** An external router's vNICs, one in each of its networks. */
    private void external(ExternalRouter router, HostBuilder host) {
        DeviceId id = DeviceId.tenantRouter(router.name());
        TenantRouter device = wiring.device(id) == null ? new TenantRouter() : (TenantRouter) wiring.device(id);
        Map<Port, Lif> feet = new LinkedHashMap<>();
        for (Lif foot : router.interfaces()) {
            List<String> key = List.of("vm", router.name(), foot.network().name());
            Port vnic = wiring.port(key, PortKind.VM, router.host(), router.name(), "");
            feet.put(vnic, foot);
            host.attach(router.vnic(foot), foot.network().name(), vnic, foot.mac());
        }
        configs.configure(device, router, feet);
        wiring.add(id, device, List.copyOf(feet.keySet()));
    }

    /** A VM's vNIC: on another host it is another point, so that what was seen on the first stays there. */
    private Port vnic(VirtualMachine machine) {
        String name = machine.name();
        DeviceId id = DeviceId.machine(name);
        Port vnic = wiring.port(List.of("vm", name, machine.host()), PortKind.VM, machine.host(), name, "");
        VmStack stack = (VmStack) wiring.device(id);
        if (stack == null) {
            stack = new VmStack(vnic, configs.machine(machine));
        } else {
            stack.configure(vnic, configs.machine(machine));
        }
        wiring.add(id, stack, List.of(vnic));
        return vnic;
    }

    private void router(UnderlayRouter router) {
        String name = router.name();
        DeviceId id = DeviceId.ofUnderlay(DeviceId.Kind.UNDERLAY_ROUTER, name);
        RouterDevice device = wiring.device(id) == null ? new RouterDevice(name) : (RouterDevice) wiring.device(id);
        device.configure(replication.routing(topology.underlayRouters().get(0) == router));
        List<Port> ports = new ArrayList<>();
        for (UnderlayRouter.Interface foot : router.interfaces()) {
            Prefix subnet = foot.address().masked();
            Port port = UnderlayRouting.port(wiring, router, subnet);
            device.configure(port, configs.underlay(foot.address(), foot.mac(), null, name, true));
            ports.add(port);
            if (foot.neighbor() != null) {
                topology.underlayRouter(foot.neighbor())
                        .ifPresent(other -> wiring.link(port, UnderlayRouting.port(wiring, other, subnet)));
            } else if (!cables.plugRouter(name, subnet, port)) {
                segment(subnet.toString()).plugRouter(port, List.of(name, subnet.toString()));
            }
        }
        wiring.add(id, device, ports);
    }

    private void serviceNode(ServiceNode node) {
        String name = node.name();
        DeviceId id = DeviceId.serviceNode(name);
        Port port = wiring.port(List.of("service node", name), PortKind.SERVICE_NODE, null, name, "");
        if (wiring.device(id) instanceof ServiceNodeDevice existing) {
            existing.configure(replication.serviceNode(node));
        } else {
            wiring.add(id, new ServiceNodeDevice(name, port, replication.serviceNode(node)), List.of(port));
        }
        segment(node.address().masked().toString()).plug(port, List.of("service node", name));
    }
}
