package netherkin.reports.topology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netherkin.network.address.Ipv4Address;
import netherkin.network.device.BridgeConfig;
import netherkin.network.lab.Lab;
import netherkin.network.topology.ExternalRouter;
import netherkin.network.topology.Host;
import netherkin.network.topology.LogicalRouter;
import netherkin.network.topology.Network;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.topology.PortGroup;
import netherkin.network.topology.Topology;
import netherkin.network.topology.Uplink;
import netherkin.network.topology.VirtualMachine;
import netherkin.network.topology.VlanTagging;
import netherkin.reports.frames.Plain;
import netherkin.reports.labels.Labels;

/** Reads what is inside a host. */
final class HostReader {
    private static final int LONGEST = 60;
    private final Lab lab;
    private final Topology topology;
    private final Set<String> failed;
    private final Labels labels;

    HostReader(Lab lab, Set<String> failed, Labels labels) {
        this.lab = lab;
        this.topology = lab.topology();
        this.failed = failed;
        this.labels = labels;
    }

    Box read(Host host) {
        List<Chip> top = new ArrayList<>();
        Set<String> networks = new LinkedHashSet<>();
        for (VirtualMachine vm : topology.machines()) {
            if (vm.host().equals(host.name())) {
                top.add(machine(vm));
                if (vm.network() != null) {
                    networks.add(network(vm.network(), host));
                }
            }
        }
        for (ExternalRouter router : topology.externalRouters()) {
            if (router.host().equals(host.name())) {
                top.add(chip("router", router.name(), labels.say("topology.router"), router.name()));
                router.interfaces().forEach(foot -> networks.add(network(foot.network(), host)));
            }
        }
        if (host.vtep().isPresent()) {
            for (LogicalRouter router : topology.routers()) {
                top.add(chip(
                        "router",
                        router.name(),
                        labels.say("topology.instance"),
                        router.name() + " on " + host.name()));
                router.lifs().forEach(lif -> networks.add(network(lif.network(), host)));
            }
        }
        return new Box(
                Plain.line(host.name()),
                "host",
                "",
                top,
                bands(host, networks),
                pins(host),
                failed.contains(Plain.line(host.name())));
    }

    private List<Chip> bands(Host host, Set<String> networks) {
        List<Chip> bands = new ArrayList<>();
        List<BridgeConfig> bridges = bridges(host);
        for (BridgeConfig bridge : bridges) {
            List<String> ports =
                    bridge.ports().stream().map(BridgeConfig.Port::name).toList();
            bands.add(chip("switch", bridge.name(), String.join(", ", ports), bridge.name() + " of " + host.name()));
        }
        if (bridges.isEmpty()) {
            String all = Plain.brief(String.join(", ", networks), LONGEST);
            bands.add(chip("switch", labels.say("topology.vswitch"), all, "virtual switch of " + host.name()));
        }
        host.vtep().ifPresent(vtep -> bands.add(chip("vtep", "VTEP", vtep.ip().toString(), "VTEP of " + host.name())));
        return bands;
    }

    /** Those of Open vSwitch, whose hosts have IPv4 addresses. */
    private List<BridgeConfig> bridges(Host host) {
        boolean ipv4 = host.vtep().map(vtep -> vtep.ip() instanceof Ipv4Address).orElse(true);
        return ipv4 ? lab.networkOf(host.name()).bridges() : List.of();
    }

    private List<Chip> pins(Host host) {
        List<Chip> pins = new ArrayList<>();
        for (Uplink uplink : host.uplinks()) {
            String real = topology.reality().interfaceOf(host.name()).orElse("");
            String place = uplink.name() + " of " + host.name();
            pins.add(chip("nic", uplink.name(), pins.isEmpty() ? real : "", place));
        }
        return pins;
    }

    private Chip machine(VirtualMachine vm) {
        String address = vm.hasIpv4()
                ? vm.ip().toString()
                : vm.ip6() == null ? "" : vm.ip6().toString();
        return chip("vm", vm.name(), address, vm.name());
    }

    private static String network(Network network, Host host) {
        if (network instanceof OverlayNetwork overlay) {
            return overlay.name() + " " + overlay.vni();
        }
        return ((PortGroup) network)
                .in(host.name())
                .filter(tagging -> tagging.mode() != VlanTagging.Mode.EST)
                .map(tagging -> network.name() + " (VLAN " + tagging.vlans() + ")")
                .orElse(network.name());
    }

    private Chip chip(String kind, String title, String detail, String place) {
        String shown = Plain.line(place);
        return new Chip(kind, Plain.line(title), Plain.line(detail), shown, failed.contains(shown));
    }
}
