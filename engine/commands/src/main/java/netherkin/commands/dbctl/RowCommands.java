package netherkin.commands.dbctl;

import java.util.List;
import netherkin.commands.ovsdb.Row;
import netherkin.commands.ovsdb.TableSchema;

/** Commands that create and destroy rows of any table. */
final class RowCommands {
    private RowCommands() {}

    static void checkCreate(Call call) {
        TableSchema table = ReadCommands.table(call);
        if (!call.has("--id") && !table.root()) {
            String text = "applying \"create\" command to table " + table.name();
            call.session().log.warn("db_ctl_base", text + " without --id option will have no effect");
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
        call.from(1).forEach(argument -> call.setColumn(row, argument));
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
        List<String> records = call.from(1);
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
