package netherkin.commands.dbctl;

import netherkin.commands.ovsdb.Column;
import netherkin.commands.ovsdb.Datum;
import netherkin.commands.ovsdb.DatumText;
import netherkin.commands.ovsdb.Row;

/** {@code get}: values of columns, for scripts. */
final class GetCommand {
    private GetCommand() {}

    static void get(Call call) {
        boolean mustExist = !call.has("--if-exists");
        if (call.has("--id") && !mustExist) {
            throw new Fatal("--if-exists and --id may not be specified together");
        }
        Row row = ReadCommands.row(call, ReadCommands.table(call));
        if (row == null) {
            return;
        }
        if (call.has("--id")) {
            call.session().symbols.name(call.option("--id"), row);
        }
        for (String argument : call.from(2)) {
            call.line(isUuid(argument) ? row.uuid().toString() : value(call, row, argument, mustExist));
        }
    }

    static boolean isUuid(String argument) {
        return argument.equalsIgnoreCase("_uuid") || argument.equalsIgnoreCase("-uuid");
    }

    private static String value(Call call, Row row, String argument, boolean mustExist) {
        Assignment asked = Assignment.name(row.table(), argument);
        Column column = asked.column();
        Datum datum = row.get(column);
        if (asked.key() == null) {
            return DatumText.print(datum, column.type());
        }
        if (!column.type().isMap()) {
            throw new Fatal("cannot specify key to get for non-map column " + column.name());
        }
        Object key = new AtomReader(call.session().symbols)
                .read(asked.key(), column.type().key());
        Object value = datum.at(key);
        if (value == null && mustExist) {
            throw new Fatal("no key \"" + asked.key() + "\" in " + row.table().name() + " record \"" + call.argument(1)
                    + "\" column " + column.name());
        }
        return value == null ? "" : DatumText.atom(value);
    }
}
