package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.device.Directory;
import netherkin.network.device.NetworkPolicy;
import netherkin.network.device.TunnelEndpoint;
import netherkin.network.topology.Host;
import netherkin.network.topology.Lif;
import netherkin.network.topology.LogicalRouter;
import netherkin.network.topology.Network;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Settings;
import netherkin.network.topology.Topology;
import netherkin.network.topology.VirtualMachine;

/** What the control plane knows beforehand: all of a network virtualized as Hyper-V does it, or routers' ARP sources. */
final class PolicyConfigs {
    private final Topology topology;
    private final Settings settings;
    private final Map<String, NetworkPolicy> policies = new LinkedHashMap<>();

    PolicyConfigs(Topology topology) {
        this.topology = topology;
        this.settings = topology.settings();
    }

    /** The networks that the host virtualizes by policy. */
    void ofHost(Host host, BiConsumer<Network, NetworkPolicy> use) {
        for (OverlayNetwork network : topology.overlays()) {
            if (isVirtualized(network, host)) {
                use.accept(network, policy(network));
            }
        }
    }

    private boolean isVirtualized(OverlayNetwork network, Host host) {
        return settings.isOn(Setting.HYPER_V, settings.nearestOwner(Setting.HYPER_V, network.name(), host.name()));
    }

    private NetworkPolicy policy(OverlayNetwork network) {
        return policies.computeIfAbsent(
                network.name(),
                name -> new NetworkPolicy(
                        members(name),
                        settings.text(Setting.HYPER_V_NON_IP, name).equals("replicate")));
    }

    private List<NetworkPolicy.Member> members(String network) {
        List<NetworkPolicy.Member> members = new ArrayList<>();
        for (VirtualMachine machine : topology.machines()) {
            if (machine.network().name().equals(network) && machine.hasIpv4()) {
                members.add(new NetworkPolicy.Member(machine.ip(), machine.mac(), machine.host()));
            }
        }
        for (LogicalRouter router : topology.routers()) {
            for (Lif lif : router.lifs()) {
                if (lif.network().name().equals(network)) {
                    members.add(new NetworkPolicy.Member(lif.ip(), lif.mac(), ""));
                }
            }
        }
        return members;
    }

    /** Tells a host's VTEP who is behind which other one. */
    void directories(Host host, TunnelEndpoint vtep) {
        for (OverlayNetwork network : topology.overlays()) {
            boolean complete = isVirtualized(network, host);
            Map<MacAddress, IpAddress> vteps = complete ? machines(network, host) : arpSources(network, host);
            vtep.know(network.name(), new Directory(vteps, complete));
        }
    }

    private Map<MacAddress, IpAddress> machines(OverlayNetwork network, Host self) {
        Map<MacAddress, IpAddress> vteps = new LinkedHashMap<>();
        for (NetworkPolicy.Member member : policy(network).members()) {
            topology.host(member.host())
                    .filter(host -> !host.name().equals(self.name()))
                    .flatMap(Host::vtep)
                    .ifPresent(vtep -> vteps.put(member.mac(), vtep.ip()));
        }
        return vteps;
    }

    /** The pMACs of other hosts, where a router in the network publishes them. */
    private Map<MacAddress, IpAddress> arpSources(OverlayNetwork network, Host self) {
        Map<MacAddress, IpAddress> vteps = new LinkedHashMap<>();
        if (topology.routers().stream().noneMatch(router -> publishes(router, network))) {
            return vteps;
        }
        for (Host host : topology.hosts()) {
            if (host.vtep().isPresent() && !host.name().equals(self.name())) {
                vteps.put(host.pMac(), host.vtep().get().ip());
            }
        }
        return vteps;
    }

    private boolean publishes(LogicalRouter router, OverlayNetwork network) {
        return settings.text(Setting.ARP_SOURCES, router.name()).equals("published")
                && router.lifs().stream().anyMatch(lif -> lif.network().name().equals(network.name()));
    }
}
