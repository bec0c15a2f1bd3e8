package netherkin.commands.ovs;

import java.util.Collection;
import java.util.Map;
import netherkin.commands.linux.Link;
import netherkin.commands.linux.LinuxHost;
import netherkin.commands.ovsdb.Database;
import netherkin.commands.ovsdb.Row;
import netherkin.commands.ovsdb.Transaction;
import netherkin.network.device.BridgeConfig;

/** Writes into the database what came of interfaces. */
final class InterfaceStatus {
    private InterfaceStatus() {}

    static void write(
            Database database,
            Collection<BridgeState> bridges,
            LinuxHost linux,
            Map<String, Map<String, String>> bfd,
            Map<String, Map<String, Long>> statistics) {
        Transaction change = database.begin();
        for (Row row : change.rows("Interface")) {
            change.setMap(row, "bfd_status", bfd.getOrDefault(row.text("name"), Map.of()));
            change.setMap(row, "statistics", statistics.getOrDefault(row.text("name"), Map.of()));
        }
        for (BridgeState bridge : bridges) {
            bridge.ports().values().forEach(port -> port(change, port, linux));
            bridge.errors().forEach((name, error) -> {
                Row row = change.find("Interface", "name", name);
                if (row != null) {
                    change.set(row, "ofport", -1);
                    change.set(row, "error", error);
                }
            });
        }
        change.commit();
    }

    private static void port(Transaction change, BridgeConfig.Port port, LinuxHost linux) {
        Row row = change.find("Interface", "name", port.name());
        if (row == null) {
            return;
        }
        change.set(row, "ofport", port.number());
        change.set(row, "error");
        Link link = port.link() instanceof BridgeConfig.Link.Own ? linux.link(port.name()) : null;
        if (link != null) {
            change.set(row, "mac_in_use", link.mac().toString());
            change.set(row, "mtu", link.mtu());
            change.set(row, "ifindex", link.index());
        }
        boolean up = link == null || link.isUp();
        change.set(row, "admin_state", up ? "up" : "down");
        change.set(row, "link_state", up ? "up" : "down");
    }
}
