package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import netherkin.network.address.MacAddress;
import netherkin.network.device.DeviceId;
import netherkin.network.device.RouterInstance;
import netherkin.network.device.TunnelEndpoint;
import netherkin.network.device.UplinkRewrite;
import netherkin.network.device.Uplinks;
import netherkin.network.device.VirtualPort;
import netherkin.network.device.VirtualSwitch;
import netherkin.network.device.VlanFoot;
import netherkin.network.device.VlanPort;
import netherkin.network.topology.Host;
import netherkin.network.topology.Lif;
import netherkin.network.topology.LogicalRouter;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortGroup;
import netherkin.network.topology.PortKind;
import netherkin.network.topology.Topology;
import netherkin.network.topology.Uplink;
import netherkin.network.topology.VirtualMachine;
import netherkin.network.topology.Vtep;

/** One host from inside out: virtual switch, router instances, VTEP, uplinks. */
final class HostBuilder {
    private final Wiring wiring;
    private final Topology topology;
    private final Configs configs;
    private final Host host;
    private final List<Port> switchPorts = new ArrayList<>();
    private final VirtualSwitch.Wires wires;
    private final PortConfigs ports;
    private final PolicyConfigs policies;
    private final List<VlanPort> vlanPorts = new ArrayList<>();
    private int machines;

    HostBuilder(
            Wiring wiring, Topology topology, Configs configs, PortConfigs ports, PolicyConfigs policies, Host host) {
        this.wiring = wiring;
        this.topology = topology;
        this.configs = configs;
        this.ports = ports;
        this.policies = policies;
        this.host = host;
        Port decisions = inner("switch");
        Port overlay = host.vtep().isPresent() ? switchPort("overlay") : null;
        this.wires = new VirtualSwitch.Wires(decisions, overlay);
        new SuppressionConfigs(topology).ofHost(host, wires::suppress);
        policies.ofHost(host, wires::virtualize);
        if (overlay != null) {
            vtep(host.vtep().get(), overlay);
        }
    }

    private Port inner(String name) {
        List<String> key = List.of("host", host.name(), name);
        return wiring.port(key, PortKind.INTERNAL, host.name(), part(name) + " of " + host.name(), name);
    }

    private static String part(String port) {
        return port.startsWith("vtep:") ? "VTEP" : port.startsWith("uplinks") ? "uplink" : "virtual switch";
    }

    private Port switchPort(String name) {
        Port port = inner("switch:" + name);
        switchPorts.add(port);
        return port;
    }

    void attach(VirtualMachine machine, Port vnic, MacAddress effective) {
        attach(machine, "", vnic, effective);
    }

    /** @param nic tells the vNICs of one machine apart */
    void attach(VirtualMachine machine, String nic, Port vnic, MacAddress effective) {
        Port port = switchPort("vm:" + machine.name() + (nic.isEmpty() ? "" : ":" + nic));
        wiring.link(port, vnic);
        VirtualPort at = ports.port(machine, port, machines++, effective);
        if (machine.network() instanceof PortGroup) {
            VlanPort vlanPort = ports.vlanPort(host, machine, at);
            vlanPorts.add(vlanPort);
            wires.attach(vlanPort);
        } else {
            wires.attach(at);
        }
    }

    private void vtep(Vtep vtep, Port overlay) {
        Port inside = inner("vtep:inside");
        Port outside = inner("vtep:outside");
        String name = host.name();
        Port tunnel = wiring.port(List.of("tunnel", name), PortKind.VTEP, name, "VTEP", "");
        wiring.link(overlay, inside);
        TunnelEndpoint.Config config = configs.vtep(host, vtep);
        DeviceId id = DeviceId.vtep(name);
        if (wiring.device(id) instanceof TunnelEndpoint existing) {
            existing.configure(config);
        } else {
            TunnelEndpoint device = new TunnelEndpoint(name, inside, outside, tunnel, config);
            wiring.add(id, device, List.of(inside, outside, tunnel));
        }
        policies.directories(host, (TunnelEndpoint) wiring.device(id));
        Port uplinks = inner("uplinks");
        wiring.link(outside, uplinks);
    }

    /** Completes the host and plugs its NICs into the underlay. */
    void finish(BiConsumer<Host, Port> underlay) {
        if (configs.routerHosts().runsInstances(host)) {
            topology.routers().forEach(this::instance);
        }
        List<Port> nics = nics();
        List<Port> trunks = topology.portGroups().isEmpty() ? List.of() : trunks(nics);
        uplinks(nics, trunks);
        DeviceId id = DeviceId.ofHost(DeviceId.Kind.VIRTUAL_SWITCH, host.name());
        if (wiring.device(id) instanceof VirtualSwitch existing) {
            existing.configure(wires);
            wiring.add(id, existing, switchPorts);
        } else {
            wiring.add(id, new VirtualSwitch(host.name(), wires), switchPorts);
        }
        nics.forEach(nic -> underlay.accept(host, nic));
    }

    private void instance(LogicalRouter router) {
        DeviceId id = DeviceId.routerInstance(router.name(), host.name());
        List<String> key = List.of("instance", host.name(), router.name());
        Port port = wiring.port(key, PortKind.ROUTER_INSTANCE, host.name(), router.name(), "");
        RouterInstance.Config config = configs.instance(router, host);
        if (wiring.device(id) instanceof RouterInstance existing) {
            existing.configure(config);
        } else {
            wiring.add(id, new RouterInstance(port, host.name(), config), List.of(port));
        }
        Port trunk = switchPort("router:" + router.name());
        wiring.link(trunk, port);
        for (Lif lif : router.lifs()) {
            if (lif.network() instanceof PortGroup group) {
                group.in(host.name()).ifPresent(tagging -> wires.attach(foot(router, lif, tagging.vlan(), trunk, id)));
            } else {
                wires.attach(trunk, lif, configs.rewrite(host, router));
            }
        }
    }

    private VlanFoot foot(LogicalRouter router, Lif lif, int vlan, Port trunk, DeviceId instance) {
        Host designated = configs.routerHosts().designated(router, lif);
        boolean isDesignated = designated != null && designated.name().equals(host.name());
        UplinkRewrite rewrite = configs.rewriteOnVlan(host, router);
        return new VlanFoot(trunk, instance, machines++, lif, vlan, rewrite, ports.ofFoot(host, lif), isDesignated);
    }

    private List<Port> nics() {
        List<Port> nics = new ArrayList<>();
        for (Uplink uplink : host.uplinks()) {
            List<String> key = List.of("nic", host.name(), uplink.name());
            nics.add(wiring.port(key, PortKind.NIC, host.name(), uplink.name(), ""));
        }
        return nics;
    }

    /** The ways between virtual switch and NICs, by their ends at the NICs. */
    private List<Port> trunks(List<Port> nics) {
        List<Port> trunks = new ArrayList<>();
        for (Port nic : nics) {
            Port inner = switchPort("trunk:" + nic.owner());
            Port outer = inner("uplinks:" + nic.owner());
            wiring.link(inner, outer);
            wires.attachTrunk(inner);
            trunks.add(outer);
        }
        return trunks;
    }

    private void uplinks(List<Port> nics, List<Port> trunks) {
        Port inside = inner("uplinks");
        List<Port> own = new ArrayList<>(nics);
        own.addAll(trunks);
        own.add(inside);
        MacAddress vtep = host.vtep().map(Vtep::mac).orElse(null);
        boolean untagged = PortConfigs.takesUntagged(vlanPorts);
        Uplinks.Config config =
                new Uplinks.Config(inside, nics, trunks, ports.ofHost(host), vtep, ports.announces(host), untagged);
        DeviceId id = DeviceId.ofHost(DeviceId.Kind.UPLINKS, host.name());
        if (wiring.device(id) instanceof Uplinks existing) {
            existing.configure(config);
            wiring.add(id, existing, own);
        } else {
            wiring.add(id, new Uplinks(host.name(), config), own);
        }
    }
}
