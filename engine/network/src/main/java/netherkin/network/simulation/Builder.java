package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Prefix;
import netherkin.network.device.ControlMessage;
import netherkin.network.device.Controller;
import netherkin.network.device.LearningSwitch;
import netherkin.network.device.RouterDevice;
import netherkin.network.device.VmStack;
import netherkin.network.topology.Host;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Topology;
import netherkin.network.topology.UnderlayRouter;
import netherkin.network.topology.VirtualMachine;

/** Makes devices and links of a topology, or changes those that exist. */
final class Builder {
    static final String CONTROLLER = Controller.PLACE;
    private final Wiring wiring;
    private final Topology topology;
    private final Configs configs;
    private final Map<Prefix, List<Port>> subnets = new LinkedHashMap<>();

    Builder(Wiring wiring, Topology topology) {
        this.wiring = wiring;
        this.topology = topology;
        this.configs = new Configs(topology);
    }

    void build() {
        wiring.unplugAll();
        controller();
        Map<String, HostBuilder> hosts = new LinkedHashMap<>();
        for (Host host : topology.hosts()) {
            hosts.put(host.name(), new HostBuilder(wiring, topology, configs, host));
        }
        for (VirtualMachine machine : topology.machines()) {
            hosts.get(machine.host()).attach(machine, vnic(machine));
        }
        for (HostBuilder host : hosts.values()) {
            host.finish().forEach((prefix, nics) -> subnet(prefix).addAll(nics));
        }
        topology.underlayRouters().forEach(this::router);
        int number = 1;
        for (List<Port> attached : subnets.values()) {
            underlaySwitch("underlay switch " + number++, attached);
        }
    }

    private List<Port> subnet(Prefix prefix) {
        return subnets.computeIfAbsent(prefix, p -> new ArrayList<>());
    }

    private void controller() {
        Controller controller = (Controller) wiring.device(CONTROLLER);
        if (controller == null) {
            controller = new Controller();
            wiring.add(controller, List.of());
        }
        Map<String, Ipv4Address> vteps = new LinkedHashMap<>();
        for (Host host : topology.hosts()) {
            host.vtep().ifPresent(vtep -> vteps.put(host.name(), vtep.ip()));
        }
        controller.configure(vteps);
    }

    private Port vnic(VirtualMachine machine) {
        String name = machine.name();
        Port vnic = wiring.port("vm:" + name, PortKind.VM, machine.host(), name, "");
        if (wiring.device(name) instanceof VmStack stack) {
            stack.configure(configs.machine(machine));
        } else {
            wiring.add(new VmStack(vnic, configs.machine(machine)), List.of(vnic));
        }
        return vnic;
    }

    private void router(UnderlayRouter router) {
        RouterDevice device = wiring.device(router.name()) instanceof RouterDevice existing
                ? existing
                : new RouterDevice(router.name());
        List<Port> ports = new ArrayList<>();
        for (UnderlayRouter.Interface foot : router.interfaces()) {
            Prefix subnet = foot.address().masked();
            Port port = wiring.port(
                    "router:" + router.name() + ":" + subnet, PortKind.UNDERLAY_ROUTER, null, router.name(), "");
            device.configure(port, configs.underlay(foot.address(), foot.mac(), null, router.name()));
            ports.add(port);
            subnet(subnet).add(port);
        }
        wiring.add(device, ports);
    }

    private void underlaySwitch(String name, List<Port> attached) {
        List<Port> ports = new ArrayList<>();
        for (int i = 0; i < attached.size(); i++) {
            String number = Integer.toString(i + 1);
            Port port = wiring.port("switch:" + name + ":" + number, PortKind.UNDERLAY_SWITCH, null, name, number);
            wiring.link(port, attached.get(i));
            ports.add(port);
        }
        long ageing = topology.settings().nanos(Setting.UNDERLAY_MAC_AGEING, "");
        if (wiring.device(name) instanceof LearningSwitch existing) {
            existing.configure(ports, ageing);
            wiring.add(existing, ports);
        } else {
            wiring.add(new LearningSwitch(name, ports, ageing), ports);
        }
    }

    /** A host is a member of each network that a VM of it is in. */
    static List<ControlMessage.Join> initialMembers(Topology topology) {
        Set<ControlMessage.Join> joins = new LinkedHashSet<>();
        for (VirtualMachine machine : topology.machines()) {
            if (machine.network() instanceof OverlayNetwork) {
                joins.add(new ControlMessage.Join(
                        machine.host(), machine.network().name()));
            }
        }
        return List.copyOf(joins);
    }
}
