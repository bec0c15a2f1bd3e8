package netherkin.commands.ovs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import netherkin.commands.ovsdb.Database;
import netherkin.commands.ovsdb.Row;
import netherkin.commands.ovsdb.Transaction;

/** What the VTEP emulator asks of {@code Open_vSwitch}, as it would by {@code ovs-vsctl}. */
final class SwitchRows {
    private final Database database;

    SwitchRows(Database database) {
        this.database = database;
    }

    List<String> bridges() {
        List<String> names = new ArrayList<>();
        for (Row row : database.rows("Bridge")) {
            names.add(row.text("name"));
        }
        return names;
    }

    Row bridge(String name) {
        return database.find("Bridge", "name", name);
    }

    /** The ports of a bridge but its own. */
    List<String> ports(String bridge) {
        List<String> names = new ArrayList<>();
        Row row = bridge(bridge);
        for (Row port : row == null ? List.<Row>of() : row.refs("ports")) {
            if (!port.text("name").equals(bridge)) {
                names.add(port.text("name"));
            }
        }
        names.sort(null);
        return names;
    }

    /** The OpenFlow number of an interface; -1 if it has none. */
    int number(String name) {
        Row row = database.find("Interface", "name", name);
        return row == null ? -1 : (int) row.integer("ofport").orElse(-1);
    }

    Row networkInterface(String name) {
        return database.find("Interface", "name", name);
    }

    void addBridge(String name, String datapathType, Map<String, String> externalIds) {
        if (bridge(name) != null) {
            return;
        }
        Transaction change = database.begin();
        Row bridge = change.insert("Bridge");
        change.set(bridge, "name", name);
        change.set(bridge, "datapath_type", datapathType);
        change.setMap(bridge, "external_ids", externalIds);
        change.set(bridge, "ports", port(change, name, "internal", Map.of()).uuid());
        change.add(change.rows("Open_vSwitch").get(0), "bridges", bridge.uuid());
        change.commit();
    }

    private static Row port(Transaction change, String name, String type, Map<String, String> options) {
        Row each = change.insert("Interface");
        change.set(each, "name", name);
        change.set(each, "type", type);
        change.setMap(each, "options", options);
        Row port = change.insert("Port");
        change.set(port, "name", name);
        change.set(port, "interfaces", each.uuid());
        return port;
    }

    void deleteBridge(String name) {
        Transaction change = database.begin();
        Row bridge = change.find("Bridge", "name", name);
        if (bridge != null) {
            change.remove(change.rows("Open_vSwitch").get(0), "bridges", bridge.uuid());
            change.commit();
        }
    }

    void addPort(String bridge, String name, String type, Map<String, String> options) {
        Transaction change = database.begin();
        Row row = change.find("Bridge", "name", bridge);
        if (row != null && change.find("Port", "name", name) == null) {
            change.add(row, "ports", port(change, name, type, options).uuid());
            change.commit();
        }
    }

    void deletePort(String name) {
        Transaction change = database.begin();
        Row port = change.find("Port", "name", name);
        if (port != null) {
            for (Row bridge : change.rows("Bridge")) {
                change.remove(bridge, "ports", port.uuid());
            }
            change.commit();
        }
    }

    void bfd(String name, Map<String, String> values) {
        Transaction change = database.begin();
        Row row = change.find("Interface", "name", name);
        if (row != null) {
            change.setMap(row, "bfd", values);
            change.commit();
        }
    }

    long generation() {
        return database.generation();
    }
}
