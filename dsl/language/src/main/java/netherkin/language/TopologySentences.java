package netherkin.language;

import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import netherkin.network.lab.Role;
import netherkin.network.topology.HostDraft;
import netherkin.network.topology.MachineDraft;
import netherkin.network.topology.Names;
import netherkin.network.topology.NetworkDraft;
import netherkin.network.topology.Origin;
import netherkin.network.topology.PhysicalSwitchDraft;
import netherkin.network.topology.RouterDraft;
import netherkin.network.topology.SwitchPortDraft;
import netherkin.network.topology.TopologyDraft;
import netherkin.network.topology.UnderlayRouterDraft;

/** What Givens declare by tables. */
final class TopologySentences {
    private static final List<String> HOSTS = List.of("host", "VTEP", "pMAC", "uplinks", "interface");
    private static final List<String> NETWORKS = List.of("network", "VNI", "encapsulation", "replication", "group");
    private static final List<String> LIFS = List.of("network", "IP", "MAC", "mode");
    private static final List<String> MACHINES = List.of("VM", "host", "network", "IP", "MAC", "gateway", "VLAN");
    private static final List<String> SWITCH_PORTS =
            List.of("port", "connected to", "VLANs", "mode", "native VLAN", "channel");
    private static final List<String> UNDERLAY_ROUTERS = List.of("router", "subnets", "connected to");
    private static final List<String> STATIC_ENTRIES = List.of("VLAN", "MAC", "port");
    private final Speech speech;

    TopologySentences(Speech speech) {
        this.speech = speech;
    }

    /** The draft, if this step may declare. */
    TopologyDraft draft() {
        if (speech.role() != Role.GIVEN) {
            throw speech.wrong("what exists is declared by a Given; this step is a "
                    + speech.lab.step().keyword().strip());
        }
        return speech.lab.draft();
    }

    void hosts(DataTable cells) {
        Table table = table(cells, HOSTS, true);
        for (int row = 0; row < table.size(); row++) {
            HostDraft host = draft().host(name(table.need(row, "host")), table.origin(row));
            for (String column : table.columns()) {
                host(host, column, table.cell(row, column));
            }
        }
    }

    private static void host(HostDraft host, String column, String cell) {
        switch (column) {
            case "host" -> {}
            case "VTEP" -> host.vtep(cell);
            case "pMAC" -> host.pMac(cell);
            case "uplinks" -> host.uplinks(cell);
            case "interface" -> host.realInterface(cell);
            default -> host.nic(column, cell);
        }
    }

    void networks(DataTable cells) {
        Table table = table(cells, NETWORKS, false);
        for (int row = 0; row < table.size(); row++) {
            Origin origin = table.origin(row);
            NetworkDraft network = draft().networkRow(name(table.need(row, "network")), origin);
            given(table.cell(row, "VNI"), id -> network.id(id, origin));
            given(table.cell(row, "encapsulation"), text -> network.encapsulation(text, origin));
            given(mode(table.cell(row, "replication")), text -> network.replication(text, origin));
            given(table.cell(row, "group"), group -> network.group(group, origin));
        }
    }

    void router(String router, DataTable cells) {
        Table table = table(cells, LIFS, false);
        RouterDraft draft = draft().router(name(router), speech.origin());
        for (int row = 0; row < table.size(); row++) {
            draft.lif(
                    name(table.need(row, "network")),
                    table.cell(row, "IP"),
                    table.cell(row, "MAC"),
                    mode(table.cell(row, "mode")),
                    table.origin(row));
        }
    }

    void machines(DataTable cells) {
        Table table = table(cells, MACHINES, false);
        for (int row = 0; row < table.size(); row++) {
            Origin origin = table.origin(row);
            MachineDraft machine = draft().machine(name(table.need(row, "VM")), origin);
            for (String column : table.columns()) {
                machine(machine, column, table.cell(row, column));
            }
        }
    }

    private static void machine(MachineDraft machine, String column, String cell) {
        switch (column) {
            case "VM" -> {}
            case "host" -> machine.host(name(cell));
            case "network" -> machine.network(name(cell));
            case "IP" -> machine.ip(cell);
            case "MAC" -> machine.mac(cell);
            case "gateway" -> machine.gateway(cell);
            default -> given(cell, machine::vlan);
        }
    }

    void physicalSwitch(String name, DataTable cells) {
        Table table = table(cells, SWITCH_PORTS, false);
        PhysicalSwitchDraft draft = draft().physicalSwitch(name(name), speech.origin());
        for (int row = 0; row < table.size(); row++) {
            SwitchPortDraft port = draft.port(table.need(row, "port"), table.origin(row));
            given(table.cell(row, "connected to"), port::connectedTo);
            given(table.cell(row, "VLANs"), port::vlans);
            given(mode(table.cell(row, "mode")), port::mode);
            given(table.cell(row, "native VLAN"), port::nativeVlan);
            given(table.cell(row, "channel"), port::channel);
        }
    }

    void underlayRouters(DataTable cells) {
        Table table = table(cells, UNDERLAY_ROUTERS, false);
        for (int row = 0; row < table.size(); row++) {
            UnderlayRouterDraft router = draft().underlayRouter(name(table.need(row, "router")), table.origin(row));
            if (table.columns().contains("subnets")) {
                router.subnets(table.cell(row, "subnets"));
            }
            given(table.cell(row, "connected to"), router::neighbors);
        }
    }

    /** Entries that an administrator has put into a switch's MAC table. */
    void staticEntries(String name, DataTable cells) {
        Table table = table(cells, STATIC_ENTRIES, false);
        PhysicalSwitchDraft draft = draft().declaredSwitch(name(name))
                .orElseThrow(() -> speech.lab.names().undeclared(name(name), speech.origin(), Names.Kind.SWITCH));
        for (int row = 0; row < table.size(); row++) {
            draft.staticMac(
                    table.need(row, "VLAN"), table.need(row, "MAC"), table.need(row, "port"), table.origin(row));
        }
    }

    Table table(DataTable cells, List<String> columns, boolean interfaces) {
        List<String> valid = new ArrayList<>();
        speech.words.headings.forEach((written, english) -> {
            if (columns.contains(english)) {
                valid.add(written);
            }
        });
        return new Table(cells, speech.lab.step(), written -> column(written, columns, interfaces), valid);
    }

    private String column(String written, List<String> columns, boolean interfaces) {
        String english = speech.words.headings.get(written);
        if (english != null && columns.contains(english)) {
            return english;
        }
        return interfaces && isInterface(written) ? written : null;
    }

    /** Whether it looks like an interface's name: eth0, vmnic3, ens1f0, enp3s0, bond0. */
    static boolean isInterface(String name) {
        if (name.length() < 3 || name.length() > 15 || !Texts.isDigit(name.charAt(name.length() - 1))) {
            return false;
        }
        char first = name.charAt(0);
        return first >= 'a' && first <= 'z' && name.chars().noneMatch(c -> c == ' ' || c >= 'A' && c <= 'Z');
    }

    /** A mode of replication, of a port or of a LIF, which German joins with a hyphen and capitals. */
    static String mode(String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "Unicast" -> "unicast";
            case "Multicast" -> "multicast";
            case "Hybrid" -> "hybrid";
            case "Access", "Trunk", "Uplink" -> text.toLowerCase(Locale.ROOT);
            case "intern" -> "internal";
            case "Service-Node", "Service Node", "Service-Knoten" -> "service node";
            default -> text;
        };
    }

    /** A name without the quotes that may surround it. */
    static String name(String text) {
        String name = text.strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    private interface Use {
        void of(String text);
    }

    private static void given(String cell, Use use) {
        if (cell != null && !cell.isEmpty()) {
            use.of(cell);
        }
    }
}
