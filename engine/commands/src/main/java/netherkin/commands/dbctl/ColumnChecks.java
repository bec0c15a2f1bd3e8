package netherkin.commands.dbctl;

import netherkin.commands.ovsdb.TableSchema;

/** Whether tables and columns that commands name exist: looked at before any command of a call runs. */
final class ColumnChecks {
    private ColumnChecks() {}

    static void checkList(Call call) {
        ReadCommands.result(call, ReadCommands.table(call));
    }

    static void checkFind(Call call) {
        TableSchema table = ReadCommands.table(call);
        ReadCommands.result(call, table);
        call.from(1).forEach(a -> Assignment.column(table, a));
    }

    static void checkGet(Call call) {
        TableSchema table = ReadCommands.table(call);
        for (String argument : call.from(2)) {
            if (!GetCommand.isUuid(argument)) {
                Assignment.column(table, argument);
            }
        }
    }

    static void checkColumns(Call call) {
        TableSchema table = ReadCommands.table(call);
        call.from(2).forEach(a -> Assignment.column(table, a));
    }

    static void checkColumn(Call call) {
        Names.column(ReadCommands.table(call), call.argument(2));
    }

    static void checkClear(Call call) {
        TableSchema table = ReadCommands.table(call);
        call.from(2).forEach(a -> Names.column(table, a));
    }
}
