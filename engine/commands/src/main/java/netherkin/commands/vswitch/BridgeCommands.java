package netherkin.commands.vswitch;

import static netherkin.commands.dbctl.CommandSyntax.reading;
import static netherkin.commands.dbctl.CommandSyntax.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.commands.dbctl.Call;
import netherkin.commands.dbctl.CommandSyntax;
import netherkin.commands.dbctl.Fatal;
import netherkin.commands.ovsdb.Row;

/** Bridges. */
final class BridgeCommands {
    private static final String FAKE_ID = "fake-bridge-";

    static final List<CommandSyntax> ALL = List.of(
            writing("init", 0, 0, "", call -> {}),
            writing("add-br", 1, 3, "BRIDGE [PARENT VLAN]", NewBridge::add).with("--may-exist"),
            writing("del-br", 1, 1, "BRIDGE", BridgeCommands::delete).with("--if-exists"),
            reading("list-br", 0, 0, "", BridgeCommands::list).with("--real", "--fake"),
            reading("br-exists", 1, 1, "BRIDGE", BridgeCommands::exists),
            reading(
                    "br-to-vlan",
                    1,
                    1,
                    "BRIDGE",
                    call -> call.line(String.valueOf(bridge(call).vlan()))),
            reading("br-to-parent", 1, 1, "BRIDGE", BridgeCommands::parent),
            writing("br-set-external-id", 2, 3, "BRIDGE KEY [VALUE]", BridgeCommands::setId),
            reading("br-get-external-id", 1, 2, "BRIDGE [KEY]", BridgeCommands::getId));

    private BridgeCommands() {}

    private static Bridge bridge(Call call) {
        return new Bridges(call).find(call.argument(0), true);
    }

    private static void delete(Call call) {
        Bridges bridges = new Bridges(call);
        Bridge bridge = bridges.find(call.argument(0), !call.has("--if-exists"));
        if (bridge == null) {
            return;
        }
        bridges.children(bridge).forEach(child -> delete(call, bridges, child));
        delete(call, bridges, bridge);
    }

    private static void delete(Call call, Bridges bridges, Bridge bridge) {
        bridges.ports(bridge).forEach(port -> PortCommands.delete(call, bridge, port));
        if (bridge.isFake()) {
            PortCommands.delete(call, bridge, bridge.port());
            return;
        }
        for (Row set : call.rows().rows("Flow_Sample_Collector_Set")) {
            if (bridge.row().isSame(set.ref("bridge"))) {
                call.rows().delete(set);
            }
        }
        call.rows().remove(call.root(), "bridges", bridge.row());
        call.rows().delete(bridge.row());
    }

    private static void list(Call call) {
        boolean both = call.has("--real") == call.has("--fake");
        call.sorted(new Bridges(call)
                .all().stream()
                        .filter(bridge -> both || bridge.isFake() == call.has("--fake"))
                        .map(Bridge::name)
                        .toList());
    }

    private static void exists(Call call) {
        if (new Bridges(call).find(call.argument(0), false) == null) {
            throw new Fatal(null, 2);
        }
    }

    private static void parent(Call call) {
        Bridge bridge = bridge(call);
        call.line(bridge.isFake() ? bridge.parent().name() : bridge.name());
    }

    private static void setId(Call call) {
        Bridge bridge = bridge(call);
        Row row = bridge.isFake() ? bridge.port() : bridge.row();
        Map<String, String> ids = new LinkedHashMap<>(row.map("external_ids"));
        String key = (bridge.isFake() ? FAKE_ID : "") + call.argument(1);
        if (call.arguments().size() > 2) {
            ids.put(key, call.argument(2));
        } else {
            ids.remove(key);
        }
        call.rows().setMap(row, "external_ids", ids);
    }

    private static void getId(Call call) {
        Bridge bridge = bridge(call);
        String prefix = bridge.isFake() ? FAKE_ID : "";
        Map<String, String> ids = (bridge.isFake() ? bridge.port() : bridge.row()).map("external_ids");
        if (call.arguments().size() > 1) {
            String value = ids.get(prefix + call.argument(1));
            if (value != null) {
                call.line(value);
            }
            return;
        }
        ids.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                call.line(key.substring(prefix.length()) + "=" + value);
            }
        });
    }
}
