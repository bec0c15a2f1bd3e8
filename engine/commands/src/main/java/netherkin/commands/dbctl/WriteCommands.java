package netherkin.commands.dbctl;

import java.util.Map;
import netherkin.commands.ovsdb.Column;
import netherkin.commands.ovsdb.Datum;
import netherkin.commands.ovsdb.Row;
import netherkin.commands.ovsdb.TableSchema;

/** Commands that set and clear columns of any table. */
final class WriteCommands {
    private WriteCommands() {}

    static void set(Call call) {
        Row row = ReadCommands.row(call, ReadCommands.table(call));
        if (row != null) {
            call.from(2).forEach(argument -> setColumn(call, row, argument));
        }
    }

    static void setColumn(Call call, Row row, String argument) {
        Assignment asked = Assignment.read(row.table(), argument, Assignment.EQUALS);
        Column column = asked.column();
        checkMutable(call, row, column);
        Symbols symbols = call.session().symbols;
        if (asked.key() == null) {
            call.rows().write(row, column, DatumReader.read(asked.value(), column.type(), symbols));
            return;
        }
        if (!column.type().isMap()) {
            throw new Fatal("cannot specify key to set for non-map column " + column.name());
        }
        AtomReader atoms = new AtomReader(symbols);
        Object key = atoms.read(asked.key(), column.type().key());
        Object value = atoms.read(asked.value(), column.type().value());
        call.rows().write(row, column, Datum.map(Map.of(key, value)).union(row.get(column)));
    }

    static void checkMutable(Call call, Row row, Column column) {
        if (!column.mutable() && !call.rows().isNew(row)) {
            throw new Fatal("cannot modify read-only column " + column.name() + " in table "
                    + row.table().name());
        }
    }

    static void clear(Call call) {
        TableSchema table = ReadCommands.table(call);
        Row row = ReadCommands.row(call, table);
        if (row == null) {
            return;
        }
        for (String argument : call.from(2)) {
            Column column = Names.column(table, argument);
            checkMutable(call, row, column);
            if (column.type().min() > 0) {
                throw new Fatal("\"clear\" operation cannot be applied to column " + column.name() + " of table "
                        + table.name() + ", which is not allowed to be empty");
            }
            call.rows().write(row, column, Datum.EMPTY);
        }
    }
}
