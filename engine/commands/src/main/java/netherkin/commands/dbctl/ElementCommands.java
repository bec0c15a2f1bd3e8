package netherkin.commands.dbctl;

import netherkin.commands.ovsdb.Column;
import netherkin.commands.ovsdb.ColumnType;
import netherkin.commands.ovsdb.Datum;
import netherkin.commands.ovsdb.Row;
import netherkin.commands.ovsdb.TableSchema;

/** Commands that add to a column of any table, and take from it. */
final class ElementCommands {
    private ElementCommands() {}

    static void add(Call call) {
        TableSchema table = ReadCommands.table(call);
        Column column = Names.column(table, call.argument(2));
        Row row = ReadCommands.row(call, table);
        if (row == null) {
            return;
        }
        WriteCommands.checkMutable(call, row, column);
        ColumnType type = column.type().counting(1, ColumnType.UNLIMITED);
        Datum added = Datum.EMPTY;
        for (String argument : call.from(3)) {
            added = DatumReader.read(argument, type, call.session().symbols).union(added);
        }
        Datum sum = added.union(row.get(column));
        if (sum.size() > column.type().max()) {
            throw Refusals.tooMany(added, sum, column);
        }
        call.rows().write(row, column, sum);
    }

    static void remove(Call call) {
        TableSchema table = ReadCommands.table(call);
        Column column = Names.column(table, call.argument(2));
        Row row = ReadCommands.row(call, table);
        if (row == null) {
            return;
        }
        WriteCommands.checkMutable(call, row, column);
        Datum rest = row.get(column);
        for (String argument : call.from(3)) {
            rest = rest.minus(removed(call, column, argument));
        }
        if (rest.size() < column.type().min()) {
            String what = column.type().isMap() ? " pairs" : " values";
            throw new Fatal("\"remove\" operation would put " + rest.size() + what + " in column " + column.name()
                    + " of table " + table.name() + " but the minimum number is "
                    + column.type().min());
        }
        call.rows().write(row, column, rest);
    }

    private static Datum removed(Call call, Column column, String argument) {
        ColumnType type = column.type().counting(1, ColumnType.UNLIMITED);
        try {
            return DatumReader.read(argument, type, call.session().symbols);
        } catch (Fatal noPair) {
            if (!type.isMap()) {
                throw noPair;
            }
            return DatumReader.read(argument, type.ofOne(type.key()), call.session().symbols);
        }
    }
}
