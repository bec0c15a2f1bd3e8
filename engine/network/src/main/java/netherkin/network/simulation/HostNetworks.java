package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Prefix;
import netherkin.network.device.HostNetwork;
import netherkin.network.topology.Host;
import netherkin.network.topology.Origin;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Topology;
import netherkin.network.topology.Uplink;
import netherkin.network.topology.VirtualMachine;
import netherkin.network.topology.Vtep;

/** What operators have made of hosts' networks; what a host has before anybody has typed anything. */
final class HostNetworks {
    private final Map<String, HostNetwork> byHost = new LinkedHashMap<>();

    void put(String host, HostNetwork network) {
        byHost.put(host, network);
    }

    /** Whether hosts are run by their operators: there are no overlay networks or VLANs, which have virtual switches; IPv4 alone. */
    static boolean areOperated(Topology topology) {
        return topology.overlays().isEmpty()
                && topology.portGroups().isEmpty()
                && topology.machines().isEmpty()
                && topology.routers().isEmpty()
                && topology.hosts().stream()
                        .flatMap(host -> host.vtep().stream())
                        .allMatch(vtep -> vtep.ip() instanceof Ipv4Address);
    }

    HostNetwork of(Host host, Topology topology) {
        HostNetwork made = byHost.get(host.name());
        return made == null ? initial(host, topology) : made;
    }

    /** Its NICs are up; the first has the host's underlay address. */
    static HostNetwork initial(Host host, Topology topology) {
        int mtu = topology.settings().number(Setting.UNDERLAY_MTU, "");
        List<HostNetwork.Interface> interfaces = new ArrayList<>();
        for (Uplink uplink : host.uplinks()) {
            Vtep vtep = interfaces.isEmpty() ? host.vtep().orElse(null) : null;
            if (vtep != null) {
                interfaces.add(new HostNetwork.Interface(
                        uplink.name(), vtep.mac(), vtep.address(), true, mtu, true, routes(vtep.gateway())));
            } else {
                interfaces.add(new HostNetwork.Interface(
                        uplink.name(),
                        InterfaceMacs.of(host.name(), uplink.name()),
                        HostNetwork.Interface.NO_ADDRESS,
                        true,
                        mtu,
                        true,
                        List.of()));
            }
        }
        return new HostNetwork(interfaces, List.of(), false);
    }

    private static List<HostNetwork.Route> routes(IpAddress gateway) {
        return gateway == null
                ? List.of()
                : List.of(new HostNetwork.Route(new Prefix(Ipv4Address.ZERO, 0), (Ipv4Address) gateway));
    }

    /** The interfaces that were made and are up, as machines: their names are places, their addresses have names. */
    List<VirtualMachine> machines() {
        List<VirtualMachine> machines = new ArrayList<>();
        byHost.forEach((host, network) -> {
            for (HostNetwork.Interface each : network.interfaces()) {
                if (!each.physical() && each.up()) {
                    machines.add(machine(host, each));
                }
            }
        });
        return machines;
    }

    static VirtualMachine machine(String host, HostNetwork.Interface each) {
        return new VirtualMachine(each.name(), Origin.UNKNOWN, host, null, each.address(), each.mac(), null);
    }
}
