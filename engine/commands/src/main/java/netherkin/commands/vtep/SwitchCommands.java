package netherkin.commands.vtep;

import static netherkin.commands.dbctl.CommandSyntax.reading;
import static netherkin.commands.dbctl.CommandSyntax.writing;

import java.util.List;
import netherkin.commands.dbctl.Call;
import netherkin.commands.dbctl.CommandSyntax;
import netherkin.commands.dbctl.Fatal;
import netherkin.commands.ovsdb.Row;

/** Physical switches and their ports. */
final class SwitchCommands {
    static final List<CommandSyntax> ALL = List.of(
            writing("add-ps", 1, 1, "PS", SwitchCommands::addSwitch).with("--may-exist"),
            writing("del-ps", 1, 1, "PS", SwitchCommands::deleteSwitch).with("--if-exists"),
            reading("list-ps", 0, 0, "", SwitchCommands::listSwitches),
            reading("ps-exists", 1, 1, "PS", SwitchCommands::exists),
            reading("list-ports", 1, 1, "PS", SwitchCommands::listPorts),
            writing("add-port", 2, 2, "PS PORT", SwitchCommands::addPort).with("--may-exist"),
            writing("del-port", 2, 2, "PS PORT", SwitchCommands::deletePort).with("--if-exists"));

    private SwitchCommands() {}

    /** A physical switch; null if there is none and none must be. */
    static Row find(Call call, String name, boolean mustExist) {
        for (Row row : call.root().refs("switches")) {
            if (row.text("name").equals(name)) {
                return row;
            }
        }
        if (mustExist) {
            throw new Fatal("no physical switch named " + name);
        }
        return null;
    }

    /** A port; null if there is none and none must be. One that is called like its switch is not found. */
    static Row port(Call call, String switchName, String name, boolean mustExist) {
        Row of = find(call, switchName, false);
        if (of != null && !name.equals(switchName)) {
            for (Row port : of.refs("ports")) {
                if (port.text("name").equals(name)) {
                    return port;
                }
            }
        }
        if (mustExist) {
            throw new Fatal("no port named " + name);
        }
        return null;
    }

    private static void addSwitch(Call call) {
        String name = call.argument(0);
        if (find(call, name, false) != null) {
            if (!call.has("--may-exist")) {
                throw new Fatal("cannot create physical switch " + name + " because it already exists");
            }
            return;
        }
        Row row = call.rows().insert("Physical_Switch");
        call.rows().set(row, "name", name);
        call.rows().add(call.root(), "switches", row);
    }

    private static void deleteSwitch(Call call) {
        Row row = find(call, call.argument(0), !call.has("--if-exists"));
        if (row != null) {
            call.rows().remove(call.root(), "switches", row);
            row.refs("ports").forEach(call.rows()::delete);
            call.rows().delete(row);
        }
    }

    private static void listSwitches(Call call) {
        call.sorted(call.root().refs("switches").stream()
                .map(row -> row.text("name"))
                .toList());
    }

    private static void exists(Call call) {
        if (find(call, call.argument(0), false) == null) {
            throw new Fatal(null, 2);
        }
    }

    private static void listPorts(Call call) {
        Row of = find(call, call.argument(0), true);
        call.sorted(of.refs("ports").stream()
                .map(port -> port.text("name"))
                .filter(name -> !name.equals(of.text("name")))
                .toList());
    }

    private static void addPort(Call call) {
        String of = call.argument(0);
        String name = call.argument(1);
        if (port(call, of, name, false) != null) {
            if (!call.has("--may-exist")) {
                throw new Fatal("cannot create a port named " + name + " on " + of
                        + " because a port with that name already exists");
            }
            return;
        }
        Row to = find(call, of, true);
        Row port = call.rows().insert("Physical_Port");
        call.rows().set(port, "name", name);
        call.rows().add(to, "ports", port);
    }

    private static void deletePort(Call call) {
        Row port = port(call, call.argument(0), call.argument(1), !call.has("--if-exists"));
        if (port != null) {
            call.rows().remove(find(call, call.argument(0), true), "ports", port);
            call.rows().delete(port);
        }
    }
}
