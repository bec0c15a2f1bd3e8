package netherkin.commands.vtep;

import static netherkin.commands.dbctl.CommandSyntax.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import netherkin.commands.dbctl.Call;
import netherkin.commands.dbctl.CommandSyntax;
import netherkin.commands.dbctl.Fatal;
import netherkin.commands.ovsdb.Row;

/** Which VLAN of a port belongs to which logical switch. */
final class BindingCommands {
    static final List<CommandSyntax> ALL = List.of(
            reading("list-bindings", 2, 2, "PS PORT", BindingCommands::listBindings),
            reading("bind-ls", 4, 4, "PS PORT VLAN LS", BindingCommands::bind),
            reading("unbind-ls", 3, 3, "PS PORT VLAN", BindingCommands::unbind));

    private BindingCommands() {}

    private static void listBindings(Call call) {
        Row port = SwitchCommands.port(call, call.argument(0), call.argument(1), true);
        List<String> lines = new ArrayList<>();
        port.refMap("vlan_bindings")
                .forEach((vlan, to) -> lines.add(String.format(Locale.ROOT, "%04d %s", vlan, to.text("name"))));
        call.sorted(lines);
    }

    private static void bind(Call call) {
        Row port = SwitchCommands.port(call, call.argument(0), call.argument(1), true);
        Row to = LogicalCommands.logicalSwitch(call, call.argument(3));
        String vlan = call.argument(2);
        Map<String, Row> bindings = bindings(port);
        if (bindings.putIfAbsent(vlan, to) != null) {
            throw new Fatal("multiple bindings for vlan " + vlan);
        }
        write(call, port, bindings);
    }

    private static void unbind(Call call) {
        Row port = SwitchCommands.port(call, call.argument(0), call.argument(1), true);
        Map<String, Row> bindings = bindings(port);
        if (bindings.remove(call.argument(2)) == null) {
            throw new Fatal("no binding for vlan " + call.argument(2));
        }
        write(call, port, bindings);
    }

    /** By the VLAN as the program writes it: what a user types is compared as text. */
    private static Map<String, Row> bindings(Row port) {
        Map<String, Row> bindings = new LinkedHashMap<>();
        port.refMap("vlan_bindings").forEach((vlan, to) -> bindings.put(vlan.toString(), to));
        return bindings;
    }

    private static void write(Call call, Row port, Map<String, Row> bindings) {
        Map<Long, Row> numbered = new LinkedHashMap<>();
        bindings.forEach((vlan, to) -> numbered.put(Numerals.read(vlan), to));
        call.rows().setMap(port, "vlan_bindings", numbered);
    }
}
