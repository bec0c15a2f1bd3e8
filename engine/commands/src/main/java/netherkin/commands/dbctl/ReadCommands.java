package netherkin.commands.dbctl;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import netherkin.commands.ovsdb.Column;
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

    static void list(Call call) {
        TableSchema table = table(call);
        ResultTable result = result(call, table);
        if (call.arguments().size() == 1) {
            call.rows().rows(table.name()).forEach(result::add);
        }
        for (String record : call.from(1)) {
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
        List<String> conditions = call.from(1);
        for (Row row : call.rows().rows(table.name())) {
            if (conditions.stream().allMatch(condition -> Conditions.holds(call, row, condition))) {
                result.add(row);
            }
        }
        call.result(result);
    }

    static void waitUntil(Call call) {
        Row row = Names.row(call.session(), table(call), call.argument(1), false);
        if (row == null || !call.from(2).stream().allMatch(condition -> Conditions.holds(call, row, condition))) {
            call.again();
        }
    }

    static ResultTable result(Call call, TableSchema table) {
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
}
