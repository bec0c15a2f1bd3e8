package netherkin.commands.ovs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import netherkin.commands.ovsdb.Database;
import netherkin.commands.ovsdb.Row;
import netherkin.commands.ovsdb.Transaction;

/** What the VTEP emulator asks of {@code hardware_vtep}, as it would by {@code vtep-ctl}. */
final class VtepRows {
    private static final String ENCAPSULATION = "vxlan_over_ipv4";
    private static final List<String> LOCAL = List.of("Ucast_Macs_Local", "Mcast_Macs_Local");
    private final Database database;

    VtepRows(Database database) {
        this.database = database;
    }

    Row physicalSwitch(String name) {
        return database.find("Physical_Switch", "name", name);
    }

    List<String> logicalSwitches() {
        return database.rows("Logical_Switch").stream()
                .map(row -> row.text("name"))
                .toList();
    }

    OptionalLong tunnelKey(String logicalSwitch) {
        Row row = database.find("Logical_Switch", "name", logicalSwitch);
        return row == null ? OptionalLong.empty() : row.integer("tunnel_key");
    }

    boolean isSourceNode(String logicalSwitch) {
        Row row = database.find("Logical_Switch", "name", logicalSwitch);
        return row != null && row.text("replication_mode").equals("source_node");
    }

    List<String> ports(String physicalSwitch) {
        Row row = physicalSwitch(physicalSwitch);
        List<String> names = new ArrayList<>();
        for (Row port : row == null ? List.<Row>of() : row.refs("ports")) {
            names.add(port.text("name"));
        }
        names.sort(null);
        return names;
    }

    /** The VLANs of a port, each with the name of its logical switch. */
    Map<Integer, String> bindings(String physicalSwitch, String port) {
        Map<Integer, String> bindings = new LinkedHashMap<>();
        for (Row row : physicalSwitch(physicalSwitch).refs("ports")) {
            if (row.text("name").equals(port)) {
                row.refMap("vlan_bindings")
                        .forEach((vlan, ls) -> bindings.put(((Long) vlan).intValue(), ls.text("name")));
            }
        }
        return bindings;
    }

    void describe(String physicalSwitch, String description) {
        change((change, row) -> change.set(row, "description", description), "Physical_Switch", physicalSwitch);
    }

    void addPort(String physicalSwitch, String port) {
        change(
                (change, row) -> {
                    Row added = change.insert("Physical_Port");
                    change.set(added, "name", port);
                    change.add(row, "ports", added.uuid());
                },
                "Physical_Switch",
                physicalSwitch);
    }

    void deletePort(String physicalSwitch, String port) {
        change(
                (change, row) -> row.refs("ports").stream()
                        .filter(each -> each.text("name").equals(port))
                        .forEach(each -> change.remove(row, "ports", each.uuid())),
                "Physical_Switch",
                physicalSwitch);
    }

    private void change(BiConsumer<Transaction, Row> what, String table, String name) {
        Transaction change = database.begin();
        Row row = change.find(table, "name", name);
        if (row != null) {
            what.accept(change, row);
            change.commit();
        }
    }

    /** {@code clear-local-macs}. */
    void clearLocal(String logicalSwitch) {
        Transaction change = database.begin();
        Row ls = change.find("Logical_Switch", "name", logicalSwitch);
        for (String table : LOCAL) {
            for (Row row : change.rows(table)) {
                if (ls != null && ls.isSame(row.ref("logical_switch"))) {
                    change.delete(row);
                }
            }
        }
        change.commit();
    }

    /** {@code add-mcast-local LS unknown-dst IP}. */
    void addUnknownDestination(String logicalSwitch, String ip) {
        change(
                (change, ls) -> {
                    Row set = change.insert("Physical_Locator_Set");
                    change.set(set, "locators", locator(change, ip).uuid());
                    Row row = change.insert("Mcast_Macs_Local");
                    change.set(row, "MAC", "unknown-dst");
                    change.set(row, "logical_switch", ls.uuid());
                    change.set(row, "locator_set", set.uuid());
                },
                "Logical_Switch",
                logicalSwitch);
    }

    void addLocal(String logicalSwitch, String mac, String ip) {
        change(
                (change, ls) -> {
                    Row row = change.insert("Ucast_Macs_Local");
                    change.set(row, "MAC", mac);
                    change.set(row, "logical_switch", ls.uuid());
                    change.set(row, "locator", locator(change, ip).uuid());
                },
                "Logical_Switch",
                logicalSwitch);
    }

    void deleteLocal(String logicalSwitch, String mac) {
        change(
                (change, ls) -> change.rows("Ucast_Macs_Local").stream()
                        .filter(row -> row.text("MAC").equals(mac) && ls.isSame(row.ref("logical_switch")))
                        .forEach(change::delete),
                "Logical_Switch",
                logicalSwitch);
    }

    private static Row locator(Transaction change, String ip) {
        for (Row row : change.rows("Physical_Locator")) {
            if (row.text("dst_ip").equals(ip) && row.integer("tunnel_key").isEmpty()) {
                return row;
            }
        }
        Row row = change.insert("Physical_Locator");
        change.set(row, "encapsulation_type", ENCAPSULATION);
        change.set(row, "dst_ip", ip);
        return row;
    }

    /** The VTEPs of unicast addresses, by MAC. */
    Map<String, String> unicast(String logicalSwitch) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Row row : of("Ucast_Macs_Remote", logicalSwitch)) {
            Row locator = row.ref("locator");
            if (locator != null) {
                found.put(row.text("MAC"), locator.text("dst_ip"));
            }
        }
        return found;
    }

    /** The VTEPs that frames to unknown destinations go to. */
    List<String> unknownDestinations(String logicalSwitch) {
        List<String> found = new ArrayList<>();
        for (Row row : of("Mcast_Macs_Remote", logicalSwitch)) {
            Row set = row.text("MAC").equals("unknown-dst") ? row.ref("locator_set") : null;
            for (Row locator : set == null ? List.<Row>of() : set.refs("locators")) {
                if (!found.contains(locator.text("dst_ip"))) {
                    found.add(locator.text("dst_ip"));
                }
            }
        }
        found.sort(null);
        return found;
    }

    private List<Row> of(String table, String logicalSwitch) {
        return database.rows(table).stream()
                .filter(row -> row.ref("logical_switch") != null
                        && row.ref("logical_switch").text("name").equals(logicalSwitch))
                .toList();
    }

    /** Writes what a binding has counted. */
    void counted(String port, int vlan, Map<String, String> statistics) {
        Transaction change = database.begin();
        Row row = change.find("Physical_Port", "name", port);
        Object counters = row == null ? null : row.get("vlan_stats").pairs().get((long) vlan);
        for (Row stats : change.rows("Logical_Binding_Stats")) {
            if (stats.uuid().equals(counters)) {
                change.set(stats, "packets_to_local", number(statistics, "tx_packets"));
                change.set(stats, "bytes_to_local", number(statistics, "tx_bytes"));
                change.set(stats, "packets_from_local", number(statistics, "rx_packets"));
                change.set(stats, "bytes_from_local", number(statistics, "rx_bytes"));
            }
        }
        change.commit();
    }

    private static long number(Map<String, String> statistics, String name) {
        return Long.parseLong(statistics.getOrDefault(name, "0"));
    }

    /** A binding's counters come or go. */
    void count(String physicalSwitch, String port, int vlan, boolean comes) {
        change(
                (change, row) -> row.refs("ports").stream()
                        .filter(each -> each.text("name").equals(port))
                        .forEach(each -> count(change, each, vlan, comes)),
                "Physical_Switch",
                physicalSwitch);
    }

    private static void count(Transaction change, Row port, int vlan, boolean comes) {
        Map<Object, Object> stats = port.get("vlan_stats").pairs();
        if (comes) {
            Row counters = change.insert("Logical_Binding_Stats");
            change.set(counters, "packets_from_local", 0);
            stats.put((long) vlan, counters.uuid());
        } else {
            stats.remove((long) vlan);
        }
        change.setMap(port, "vlan_stats", stats);
    }

    Database database() {
        return database;
    }

    long generation() {
        return database.generation();
    }
}
