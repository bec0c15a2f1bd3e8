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

/** Which I-SID belongs to which VLAN (IEEE 802.1 Auto Attach). */
final class AutoAttachCommands {
    static final List<CommandSyntax> ALL = List.of(
            writing("add-aa-mapping", 3, 3, "BRIDGE I-SID VLAN", AutoAttachCommands::add),
            writing("del-aa-mapping", 3, 3, "BRIDGE I-SID VLAN", AutoAttachCommands::delete),
            reading("get-aa-mapping", 1, 1, "BRIDGE", AutoAttachCommands::get));

    private AutoAttachCommands() {}

    private static Row bridge(Call call) {
        return new Bridges(call).find(call.argument(0), true).row();
    }

    private static long number(Call call, int index) {
        String text = call.argument(index);
        String digits = text.replaceFirst("^\\s*(\\d{0,18}).*$", "$1");
        if (digits.isEmpty()) {
            throw new Fatal("Invalid argument " + text);
        }
        return Long.parseLong(digits);
    }

    private static void add(Call call) {
        long isid = number(call, 1);
        long vlan = number(call, 2);
        Row bridge = bridge(call);
        Row mappings = bridge.ref("auto_attach");
        if (mappings == null) {
            mappings = call.rows().insert("AutoAttach");
            call.rows().set(bridge, "auto_attach", mappings);
        }
        Map<Object, Object> pairs = new LinkedHashMap<>(mappings.get("mappings").pairs());
        pairs.put(isid, vlan);
        call.rows().setMap(mappings, "mappings", pairs);
    }

    private static void delete(Call call) {
        long isid = number(call, 1);
        long vlan = number(call, 2);
        Row mappings = bridge(call).ref("auto_attach");
        if (mappings != null) {
            Map<Object, Object> pairs =
                    new LinkedHashMap<>(mappings.get("mappings").pairs());
            pairs.remove(isid, vlan);
            call.rows().setMap(mappings, "mappings", pairs);
        }
    }

    private static void get(Call call) {
        Row mappings = bridge(call).ref("auto_attach");
        if (mappings != null) {
            mappings.get("mappings").pairs().forEach((isid, vlan) -> call.line(isid + " " + vlan));
        }
    }
}
