package netherkin.network.trace;

import java.util.List;

/**
 * A device's table at one moment.
 *
 * @param table as sentences call it: "ARP table", "MAC table", "VTEP table", "LIF table", "controller table"
 * @param owner the device as sentences call it: "DLR on Host A", "VTEP of Host A", "VM1"
 * @param columns their names as sentences write them: "IP", "MAC", "network", "VTEP"
 * @param rows cells in the order of the columns, addresses in canonical form, networks by name
 */
public record TableSnapshot(String table, String owner, List<String> columns, List<List<String>> rows) {
    public TableSnapshot {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
