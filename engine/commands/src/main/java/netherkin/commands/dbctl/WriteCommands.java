package netherkin.commands.dbctl;

import java.util.List;
import java.util.Map;
import netherkin.commands.ovsdb.Column;
import netherkin.commands.ovsdb.ColumnType;
import netherkin.commands.ovsdb.Datum;
import netherkin.commands.ovsdb.Row;
import netherkin.commands.ovsdb.TableSchema;

/** Commands that change any table. */
final class WriteCommands {
    private WriteCommands() {}

    static void set(Call call) {
        Row row = ReadCommands.row(call, ReadCommands.table(call));
        if (row != null) {
            call.arguments().subList(2, call.arguments().size()).forEach(argument -> setColumn(call, row, argument));
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

    private static void checkMutable(Call call, Row row, Column column) {
        if (!column.mutable() && !call.rows().isNew(row)) {
            throw new Fatal("cannot modify read-only column " + column.name() + " in table "
                    + row.table().name());
        }
    }

    static void add(Call call) {
        TableSchema table = ReadCommands.table(call);
        Column column = Names.column(table, call.argument(2));
        Row row = ReadCommands.row(call, table);
        if (row == null) {
            return;
        }
        checkMutable(call, row, column);
        ColumnType type = column.type().counting(1, ColumnType.UNLIMITED);
        Datum added = Datum.EMPTY;
        for (String argument : call.arguments().subList(3, call.arguments().size())) {
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
        checkMutable(call, row, column);
        Datum rest = row.get(column);
        for (String argument : call.arguments().subList(3, call.arguments().size())) {
            rest = rest.minus(removed(call, column, argument));
        }
        if (rest.size() < column.type().min()) {
            throw new Fatal("\"remove\" operation would put " + rest.size() + " "
                    + (column.type().isMap() ? "pairs" : "values") + " in column " + column.name() + " of table "
                    + table.name() + " but the minimum number is " + column.type().min());
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

    static void clear(Call call) {
        TableSchema table = ReadCommands.table(call);
        Row row = ReadCommands.row(call, table);
        if (row == null) {
            return;
        }
        for (String argument : call.arguments().subList(2, call.arguments().size())) {
            Column column = Names.column(table, argument);
            checkMutable(call, row, column);
            if (column.type().min() > 0) {
                throw new Fatal("\"clear\" operation cannot be applied to column " + column.name() + " of table "
                        + table.name() + ", which is not allowed to be empty");
            }
            call.rows().write(row, column, Datum.EMPTY);
        }
    }

    static void checkCreate(Call call) {
        TableSchema table = ReadCommands.table(call);
        if (!call.has("--id") && !table.root()) {
            call.session()
                    .log
                    .warn(
                            "db_ctl_base",
                            "applying \"create\" command to table " + table.name()
                                    + " without --id option will have no effect");
        }
    }

    static void create(Call call) {
        TableSchema table = ReadCommands.table(call);
        if (call.has("--id")) {
            call.session().symbols.check(call.option("--id"));
        }
        Row row = call.rows().insert(table.name());
        if (call.has("--id")) {
            call.session().symbols.create(call.option("--id"), row);
        }
        call.arguments().subList(1, call.arguments().size()).forEach(argument -> setColumn(call, row, argument));
        call.line(row.uuid().toString());
    }

    static void checkDestroy(Call call) {
        ReadCommands.table(call);
        if (call.arguments().size() == 1 && !call.has("--all")) {
            call.session().log.warn("db_ctl_base", "either --all or records argument should be specified");
        }
    }

    static void destroy(Call call) {
        TableSchema table = ReadCommands.table(call);
        List<String> records = call.arguments().subList(1, call.arguments().size());
        if (call.has("--all")) {
            if (!records.isEmpty()) {
                throw new Fatal("--all and records argument should not be specified together");
            }
            if (call.has("--if-exists")) {
                throw new Fatal("--all and --if-exists should not be specified together");
            }
            call.rows().rows(table.name()).forEach(call.rows()::delete);
        }
        for (String record : records) {
            Row row = Names.row(call.session(), table, record, !call.has("--if-exists"));
            if (row != null) {
                call.rows().delete(row);
            }
        }
    }
}
