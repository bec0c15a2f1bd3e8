package netherkin.commands.dbctl;

import static netherkin.commands.dbctl.CommandSyntax.ANY;
import static netherkin.commands.dbctl.CommandSyntax.reading;
import static netherkin.commands.dbctl.CommandSyntax.writing;

import java.util.ArrayList;
import java.util.List;
import netherkin.commands.ovsdb.Row;

/** Managers and controllers: rows that say where to connect to. */
public final class Targets {
    private static final List<String> STREAMS = List.of("tcp:", "ssl:", "unix:", "ptcp:", "pssl:", "punix:");

    private Targets() {}

    /** The commands about managers, which the root row lists in a column. */
    public static List<CommandSyntax> managerCommands(String column) {
        return List.of(
                reading("get-manager", 0, 0, "", call -> list(call, call.root(), column)),
                writing("del-manager", 0, 0, "", call -> delete(call, call.root(), column)),
                writing("set-manager", 1, ANY, "TARGET...", call -> set(call, call.root(), column, "Manager", 0))
                        .with("--inactivity-probe="));
    }

    /** Prints the targets of the rows that a row lists. */
    public static void list(Call call, Row of, String column) {
        call.sorted(of.refs(column).stream().map(row -> row.text("target")).toList());
    }

    /** Deletes them. */
    public static void delete(Call call, Row of, String column) {
        of.refs(column).forEach(call.rows()::delete);
        call.rows().set(of, column);
    }

    /** Makes rows of the arguments from one on, in place of those there are. */
    public static void set(Call call, Row of, String column, String table, int first) {
        delete(call, of, column);
        List<Row> rows = new ArrayList<>();
        for (String target : call.from(first)) {
            if (STREAMS.stream().noneMatch(target::startsWith)) {
                call.warn("target type \"" + target + "\" is possibly erroneous");
            }
            Row row = call.rows().insert(table);
            call.rows().set(row, "target", target);
            if (call.has("--inactivity-probe")) {
                call.rows().set(row, "inactivity_probe", number(call.option("--inactivity-probe")));
            }
            rows.add(row);
        }
        call.rows().set(of, column, rows.toArray());
    }

    /** As atol(3): no digits, no number. */
    private static long number(String text) {
        String digits = text.replaceFirst("^\\s*([-+]?\\d{0,18}).*$", "$1");
        return digits.matches("[-+]?\\d+") ? Long.parseLong(digits) : 0;
    }
}
