package netherkin.commands.dbctl;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import netherkin.commands.ovsdb.Column;
import netherkin.commands.ovsdb.Datum;
import netherkin.commands.ovsdb.DatumText;
import netherkin.commands.ovsdb.Row;
import netherkin.commands.ovsdb.TableSchema;

/** Commands that look into any table. */
final class ReadCommands {
    private ReadCommands() {}

    static TableSchema table(Call call) {
        return Names.table(call.session(), call.argument(0));
    }

    static Row row(Call call, TableSchema table) {
        return Names.row(call.session(), table, call.argument(1), !call.has("--if-exists"));
    }

    static void get(Call call) {
        boolean mustExist = !call.has("--if-exists");
        if (call.has("--id") && !mustExist) {
            throw new Fatal("--if-exists and --id may not be specified together");
        }
        Row row = row(call, table(call));
        if (row == null) {
            return;
        }
        if (call.has("--id")) {
            call.session().symbols.name(call.option("--id"), row);
        }
        for (String argument : call.arguments().subList(2, call.arguments().size())) {
            call.line(isUuid(argument) ? row.uuid().toString() : value(call, row, argument, mustExist));
        }
    }

    private static boolean isUuid(String argument) {
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
        Object key = new AtomReader(call.session().symbols).read(asked.key(), column.type().key());
        Object value = datum.at(key);
        if (value == null && mustExist) {
            throw new Fatal("no key \"" + asked.key() + "\" in " + row.table().name() + " record \""
                    + call.argument(1) + "\" column " + column.name());
        }
        return value == null ? "" : DatumText.atom(value);
    }

    static void list(Call call) {
        TableSchema table = table(call);
        ResultTable result = result(call, table);
        if (call.arguments().size() == 1) {
            call.rows().rows(table.name()).forEach(result::add);
        }
        for (String record : call.arguments().subList(1, call.arguments().size())) {
            Row row = Names.row(call.session(), table, record, !call.has("--if-exists"));
            if (row != null) {
                result.add(row);
            }
        }
        call.result(result);
    }

    static void find(Call call) {
        TableSchema table = table(call);
        ResultTable result = result(call, table);
        List<String> conditions = call.arguments().subList(1, call.arguments().size());
        for (Row row : call.rows().rows(table.name())) {
            if (conditions.stream().allMatch(condition -> Conditions.holds(call, row, condition))) {
                result.add(row);
            }
        }
        call.result(result);
    }

    static void waitUntil(Call call) {
        Row row = Names.row(call.session(), table(call), call.argument(1), false);
        if (row == null
                || !call.arguments().subList(2, call.arguments().size()).stream()
                        .allMatch(condition -> Conditions.holds(call, row, condition))) {
            call.again();
        }
    }

    private static ResultTable result(Call call, TableSchema table) {
        String names = call.option("--columns");
        List<Column> columns = new ArrayList<>();
        if (names == null) {
            columns.add(ResultTable.UUID);
            columns.addAll(table.columns());
            return new ResultTable(columns);
        }
        StringTokenizer words = new StringTokenizer(names, ", ");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            columns.add(word.equalsIgnoreCase("_uuid") ? ResultTable.UUID : Names.column(table, word));
        }
        if (columns.isEmpty()) {
            throw new Fatal("must specify at least one column name");
        }
        return new ResultTable(columns);
    }

    static void checkList(Call call) {
        result(call, table(call));
    }

    static void checkFind(Call call) {
        TableSchema table = table(call);
        result(call, table);
        call.arguments().subList(1, call.arguments().size()).forEach(a -> Assignment.column(table, a));
    }

    static void checkGet(Call call) {
        TableSchema table = table(call);
        for (String argument : call.arguments().subList(2, call.arguments().size())) {
            if (!isUuid(argument)) {
                Assignment.column(table, argument);
            }
        }
    }

    static void checkColumns(Call call) {
        TableSchema table = table(call);
        call.arguments().subList(2, call.arguments().size()).forEach(a -> Assignment.column(table, a));
    }

    static void checkColumn(Call call) {
        Names.column(table(call), call.argument(2));
    }

    static void checkClear(Call call) {
        TableSchema table = table(call);
        call.arguments().subList(2, call.arguments().size()).forEach(a -> Names.column(table, a));
    }
}
