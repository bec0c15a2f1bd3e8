package netherkin.commands.vswitch;

import static netherkin.commands.dbctl.CommandSyntax.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.commands.dbctl.Call;
import netherkin.commands.dbctl.CommandSyntax;
import netherkin.commands.ovsdb.Row;

/** {@code emer-reset}: takes back what controllers and managers have configured. */
final class ResetCommands {
    static final List<CommandSyntax> ALL = List.of(writing("emer-reset", 0, 0, "", ResetCommands::reset));
    private static final List<String> BRIDGE_COLUMNS =
            List.of("controller", "fail_mode", "mirrors", "netflow", "sflow", "ipfix", "flood_vlans");
    private static final List<String> POLICING = List.of(
            "ingress_policing_rate",
            "ingress_policing_burst",
            "ingress_policing_kpkts_rate",
            "ingress_policing_kpkts_burst");
    private static final List<String> GONE =
            List.of("Mirror", "Controller", "Manager", "NetFlow", "SSL", "sFlow", "IPFIX", "Flow_Sample_Collector_Set");

    private ResetCommands() {}

    private static void reset(Call call) {
        call.rows().set(call.root(), "manager_options");
        call.rows().set(call.root(), "ssl");
        for (Row bridge : call.rows().rows("Bridge")) {
            BRIDGE_COLUMNS.forEach(column -> call.rows().set(bridge, column));
            Map<String, String> kept = new LinkedHashMap<>(bridge.map("other_config"));
            kept.keySet().retainAll(List.of("hwaddr"));
            call.rows().setMap(bridge, "other_config", kept);
        }
        call.rows().rows("Port").forEach(port -> call.rows().setMap(port, "other_config", Map.of()));
        for (Row netdev : call.rows().rows("Interface")) {
            POLICING.forEach(column -> call.rows().set(netdev, column, 0));
        }
        for (String table : GONE) {
            call.rows().rows(table).forEach(call.rows()::delete);
        }
    }
}
