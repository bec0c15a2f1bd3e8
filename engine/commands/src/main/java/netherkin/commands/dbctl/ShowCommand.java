package netherkin.commands.dbctl;

import java.util.LinkedHashSet;
import java.util.Set;
import netherkin.commands.ovsdb.BaseType;
import netherkin.commands.ovsdb.Column;
import netherkin.commands.ovsdb.Datum;
import netherkin.commands.ovsdb.DatumText;
import netherkin.commands.ovsdb.Row;

/** {@code show}: the rows below the root, as a tree. */
final class ShowCommand {
    private static final String INDENT = "    ";
    private final Call call;
    private final Set<String> above = new LinkedHashSet<>();

    private ShowCommand(Call call) {
        this.call = call;
    }

    static void show(Call call) {
        ShowCommand command = new ShowCommand(call);
        call.rows().rows(call.session().tool.rootTable()).forEach(row -> command.row(row, 0));
    }

    private Shown shown(String table) {
        return call.session().tool.shown().stream()
                .filter(s -> s.table().equals(table))
                .findFirst()
                .orElse(null);
    }

    private void row(Row row, int level) {
        Shown shown = shown(row.table().name());
        boolean named = shown != null && shown.nameColumn() != null;
        line(
                level,
                named
                        ? shown.table() + " " + value(row, shown.nameColumn())
                        : row.uuid().toString());
        if (shown == null || !above.add(shown.table())) {
            return;
        }
        for (String column : shown.columns()) {
            column(row, row.table().column(column), level + 1);
        }
        above.remove(shown.table());
    }

    private void column(Row row, Column column, int level) {
        BaseType key = column.type().key();
        BaseType value = column.type().value();
        Datum datum = row.get(column);
        if (key.refTable() != null && shown(key.refTable()) != null) {
            row.refs(column.name()).forEach(child -> row(child, level));
        } else if (value != null && value.refTable() != null && shown(value.refTable()) != null) {
            line(level, column.name() + ":");
            row.refMap(column.name())
                    .forEach((k, target) -> line(
                            level + 1,
                            DatumText.atom(k) + "="
                                    + value(target, shown(value.refTable()).nameColumn())));
        } else if (!datum.equals(column.type().zero())) {
            line(level, column.name() + ": " + DatumText.print(datum, column.type()));
        }
    }

    private static String value(Row row, String column) {
        return DatumText.print(row.get(column), row.table().column(column).type());
    }

    private void line(int level, String text) {
        call.line(INDENT.repeat(level) + text);
    }
}
