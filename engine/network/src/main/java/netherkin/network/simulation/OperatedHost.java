package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import netherkin.network.device.BridgeConfig;
import netherkin.network.device.DeviceId;
import netherkin.network.device.EthernetNic;
import netherkin.network.device.HostNetwork;
import netherkin.network.device.InterfaceRole;
import netherkin.network.device.OvsSwitch;
import netherkin.network.device.VmStack;
import netherkin.network.topology.Encapsulation;
import netherkin.network.topology.Host;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;

/** A host that its operator runs by commands: interfaces with IP stacks, and Open vSwitch. */
final class OperatedHost {
    private final Wiring wiring;
    private final Configs configs;
    private final Host host;
    private final HostNetwork network;
    private final Map<String, Port> bridged = new LinkedHashMap<>();
    private final Set<String> bridgePorts = new LinkedHashSet<>();
    private final List<Integer> udpPorts = new ArrayList<>();
    private boolean gre;

    OperatedHost(Wiring wiring, Configs configs, Host host, HostNetwork network) {
        this.wiring = wiring;
        this.configs = configs;
        this.host = host;
        this.network = network;
        for (BridgeConfig bridge : network.bridges()) {
            bridge.ports().forEach(this::look);
        }
    }

    private void look(BridgeConfig.Port port) {
        if (port.link() instanceof BridgeConfig.Link.Own) {
            bridgePorts.add(port.name());
        } else if (port.link() instanceof BridgeConfig.Link.Tunnel tunnel) {
            gre |= tunnel.encapsulation() == Encapsulation.GRE;
            if (tunnel.encapsulation() != Encapsulation.GRE) {
                udpPorts.add(tunnel.port());
            }
        }
    }

    void build(BiConsumer<Host, Port> underlay) {
        List<Port> switchPorts = new ArrayList<>();
        for (HostNetwork.Interface each : network.interfaces()) {
            if (each.physical()) {
                Port nic = wiring.port(
                        List.of("nic", host.name(), each.name()), PortKind.NIC, host.name(), each.name(), "");
                nic(each, nic, switchPorts);
                underlay.accept(host, nic);
            } else if (each.up()) {
                internal(each, switchPorts);
            }
        }
        Port tunnel = wiring.port(List.of("tunnel", host.name()), PortKind.VTEP, host.name(), "VTEP", "");
        OvsSwitch.Config config = new OvsSwitch.Config(network, bridged, configs.style(host.name()));
        if (wiring.device(OvsSwitch.id(host.name())) instanceof OvsSwitch existing) {
            existing.configure(config);
            wiring.add(OvsSwitch.id(host.name()), existing, switchPorts);
        } else {
            wiring.add(OvsSwitch.id(host.name()), new OvsSwitch(host.name(), tunnel, config), switchPorts);
        }
    }

    /** A NIC is a bridge's port, or has an IP stack. */
    private void nic(HostNetwork.Interface each, Port nic, List<Port> switchPorts) {
        if (!each.up()) {
            wiring.add(DeviceId.networkInterface(host.name(), each.name()), new EthernetNic(nic), List.of(nic));
        } else if (bridgePorts.contains(each.name())) {
            bridged.put(each.name(), nic);
            switchPorts.add(nic);
        } else {
            stack(each, nic);
        }
    }

    private void internal(HostNetwork.Interface each, List<Port> switchPorts) {
        List<String> key = List.of("interface", host.name(), each.name());
        Port own = wiring.port(key, PortKind.VM, host.name(), each.name(), "");
        stack(each, own);
        if (bridgePorts.contains(each.name())) {
            Port port = wiring.port(
                    List.of("bridge port", host.name(), each.name()),
                    PortKind.INTERNAL,
                    host.name(),
                    "virtual switch of " + host.name(),
                    each.name());
            wiring.link(own, port);
            bridged.put(each.name(), port);
            switchPorts.add(port);
        }
    }

    private void stack(HostNetwork.Interface each, Port port) {
        DeviceId id = DeviceId.networkInterface(host.name(), each.name());
        VmStack.Config config = configs.networkInterface(host.name(), each);
        InterfaceRole role = new InterfaceRole(
                isUnderlay(each),
                configs.queues(host.name()) && !network.userspace(),
                each.routes(),
                OvsSwitch.id(host.name()),
                udpPorts,
                gre);
        VmStack stack = wiring.device(id) instanceof VmStack existing ? existing : new VmStack(port, config);
        stack.configure(port, config, role);
        wiring.add(id, stack, List.of(port));
    }

    /** A NIC, and the interface of a bridge that a NIC is in. */
    private boolean isUnderlay(HostNetwork.Interface each) {
        if (each.physical()) {
            return true;
        }
        for (BridgeConfig bridge : network.bridges()) {
            if (bridge.name().equals(each.name())) {
                return bridge.ports().stream().anyMatch(port -> isNic(port.name()));
            }
        }
        return false;
    }

    private boolean isNic(String name) {
        HostNetwork.Interface each = network.find(name);
        return each != null && each.physical();
    }
}
