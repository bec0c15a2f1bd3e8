package netherkin.reports.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.lab.Lab;
import netherkin.network.simulation.UnderlayLink;
import netherkin.network.topology.PhysicalSwitch;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.topology.ServiceNode;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Settings;
import netherkin.network.topology.SwitchPort;
import netherkin.network.topology.Topology;
import netherkin.network.topology.UnderlayRouter;
import netherkin.reports.frames.Plain;
import netherkin.reports.labels.Labels;

/** Reads what exists at the end of a scenario, and how it is connected. */
final class NetworkReader {
    private static final String CONTROLLER = "controller";
    private final Lab lab;
    private final Topology topology;
    private final Set<String> failed;
    private final Labels labels;
    private final Map<String, Box> boxes = new LinkedHashMap<>();

    NetworkReader(Lab lab, Set<String> failed, Labels labels) {
        this.lab = lab;
        this.topology = lab.topology();
        this.failed = failed;
        this.labels = labels;
    }

    Network read() {
        HostReader hosts = new HostReader(lab, failed, labels);
        topology.hosts().forEach(host -> add(hosts.read(host)));
        topology.serviceNodes().forEach(this::serviceNode);
        topology.physicalSwitches().forEach(this::physicalSwitch);
        List<Cable> cables = new ArrayList<>();
        for (UnderlayLink link : lab.underlay()) {
            implied(link.one());
            implied(link.other());
        }
        topology.underlayRouters().forEach(this::router);
        lab.underlay().forEach(link -> cables.add(cable(link)));
        boolean controlled = lab.tables().stream()
                .anyMatch(table ->
                        table.owner().equals(CONTROLLER) && !table.rows().isEmpty());
        if (controlled) {
            add(plain(CONTROLLER, CONTROLLER, labels.say("topology.controller"), List.of()));
        }
        return new Network(List.copyOf(boxes.values()), cables);
    }

    private void add(Box box) {
        boxes.putIfAbsent(box.name(), box);
    }

    private Box plain(String name, String kind, String note, List<Chip> pins) {
        String shown = Plain.line(name);
        return new Box(shown, kind, note, List.of(), List.of(), pins, failed.contains(shown));
    }

    private void serviceNode(ServiceNode node) {
        add(plain(node.name(), "node", labels.say("topology.servicenode") + " " + node.ip(), List.of()));
    }

    private void physicalSwitch(PhysicalSwitch each) {
        List<Chip> pins = new ArrayList<>();
        for (SwitchPort port : each.ports()) {
            if (port.peer() != null) {
                String place = Plain.line("port " + port.name() + " of " + each.name());
                pins.add(new Chip("nic", Plain.line(port.name()), vlans(port), place, failed.contains(place)));
            }
        }
        add(plain(each.name(), "switch", labels.say("topology.switch"), pins));
    }

    private static String vlans(SwitchPort port) {
        return (port.access() ? "VLAN " : "trunk ") + port.vlans();
    }

    private void router(UnderlayRouter router) {
        List<String> feet = router.interfaces().stream()
                .map(foot -> foot.address().toString())
                .toList();
        add(plain(router.name(), "router", Plain.brief(String.join(", ", feet), 40), List.of()));
    }

    private void implied(Port port) {
        if (port.kind() == PortKind.UNDERLAY_SWITCH) {
            add(plain(port.owner(), "switch", "", List.of()));
        }
    }

    private Cable cable(UnderlayLink link) {
        boolean turned = rank(link.other()) < rank(link.one());
        Port from = turned ? link.other() : link.one();
        Port to = turned ? link.one() : link.other();
        int usual = Settings.DEFAULT.number(Setting.UNDERLAY_MTU, "");
        String label = link.mtu() == usual ? "" : "MTU " + link.mtu();
        if (link.down()) {
            label = labels.say("topology.down") + (label.isEmpty() ? "" : ", " + label);
        }
        return new Cable(box(from), pin(from), box(to), pin(to), label, link.down());
    }

    private static int rank(Port port) {
        return switch (port.kind()) {
            case NIC, SERVICE_NODE -> 0;
            case UNDERLAY_ROUTER -> 2;
            default -> 1;
        };
    }

    private static String box(Port port) {
        return Plain.line(port.kind() == PortKind.NIC ? port.host() : port.owner());
    }

    private static String pin(Port port) {
        return switch (port.kind()) {
            case NIC -> Plain.line(port.owner());
            case PHYSICAL_SWITCH -> Plain.line(port.name());
            default -> "";
        };
    }
}
