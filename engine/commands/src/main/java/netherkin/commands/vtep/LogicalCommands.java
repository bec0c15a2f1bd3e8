package netherkin.commands.vtep;

import static netherkin.commands.dbctl.CommandSyntax.reading;
import static netherkin.commands.dbctl.CommandSyntax.writing;

import java.util.List;
import netherkin.commands.dbctl.Call;
import netherkin.commands.dbctl.CommandSyntax;
import netherkin.commands.dbctl.Fatal;
import netherkin.commands.ovsdb.Row;

/** Logical switches and logical routers. */
final class LogicalCommands {
    private static final Kind SWITCH = new Kind("Logical_Switch", "logical switch");
    private static final Kind ROUTER = new Kind("Logical_Router", "logical router");

    static final List<CommandSyntax> ALL = List.of(
            writing("add-ls", 1, 1, "LS", call -> add(call, SWITCH)).with("--may-exist"),
            writing("del-ls", 1, 1, "LS", call -> delete(call, SWITCH)).with("--if-exists"),
            reading("list-ls", 0, 0, "", call -> list(call, SWITCH)),
            reading("ls-exists", 1, 1, "LS", call -> exists(call, SWITCH)),
            writing("set-replication-mode", 2, 2, "LS MODE", LogicalCommands::setMode),
            reading("get-replication-mode", 1, 1, "LS", LogicalCommands::getMode),
            writing("add-lr", 1, 1, "LR", call -> add(call, ROUTER)).with("--may-exist"),
            writing("del-lr", 1, 1, "LR", call -> delete(call, ROUTER)).with("--if-exists"),
            reading("list-lr", 0, 0, "", call -> list(call, ROUTER)),
            reading("lr-exists", 1, 1, "LR", call -> exists(call, ROUTER)));

    private LogicalCommands() {}

    private record Kind(String table, String words) {}

    /** A logical switch that must exist. */
    static Row logicalSwitch(Call call, String name) {
        return find(call, SWITCH, name, true);
    }

    private static Row find(Call call, Kind kind, String name, boolean mustExist) {
        Row row = call.rows().find(kind.table, "name", name);
        if (row == null && mustExist) {
            throw new Fatal("no " + kind.words + " named " + name);
        }
        return row;
    }

    private static void add(Call call, Kind kind) {
        String name = call.argument(0);
        if (find(call, kind, name, false) == null) {
            call.rows().set(call.rows().insert(kind.table), "name", name);
        } else if (!call.has("--may-exist")) {
            throw new Fatal("cannot create " + kind.words + " " + name + " because it already exists");
        }
    }

    private static void delete(Call call, Kind kind) {
        Row row = find(call, kind, call.argument(0), !call.has("--if-exists"));
        if (row != null) {
            call.rows().delete(row);
        }
    }

    private static void list(Call call, Kind kind) {
        call.sorted(call.rows().rows(kind.table).stream()
                .map(row -> row.text("name"))
                .toList());
    }

    private static void exists(Call call, Kind kind) {
        if (find(call, kind, call.argument(0), false) == null) {
            throw new Fatal(null, 2);
        }
    }

    private static void setMode(Call call) {
        Row row = logicalSwitch(call, call.argument(0));
        String mode = call.argument(1);
        if (!mode.equals("service_node") && !mode.equals("source_node")) {
            throw new Fatal("Replication mode must be 'service_node' or 'source_node'");
        }
        call.rows().set(row, "replication_mode", mode);
    }

    private static void getMode(Call call) {
        String mode = logicalSwitch(call, call.argument(0)).text("replication_mode");
        call.line(mode.isEmpty() ? "(null)" : mode);
    }
}
