package netherkin.commands.dbctl;

import java.util.List;
import netherkin.commands.ovsdb.Column;
import netherkin.commands.ovsdb.ColumnType;
import netherkin.commands.ovsdb.Datum;
import netherkin.commands.ovsdb.Row;

/** Conditions on rows: {@code name=br0}, {@code options:key{>=}5}. */
final class Conditions {
    private static final List<String> OPERATORS =
            List.of("=", "!=", "<", ">", "<=", ">=", "{=}", "{!=}", "{<}", "{>}", "{<=}", "{>=}", "{in}", "{not-in}");

    private Conditions() {}

    static boolean holds(Call call, Row row, String argument) {
        Assignment condition = Assignment.read(row.table(), argument, OPERATORS);
        Column column = condition.column();
        Datum have = row.get(column);
        if (condition.key() == null) {
            Datum want = DatumReader.read(condition.value(), column.type(), call.session().symbols);
            return compare(have, want, condition.operator());
        }
        if (!column.type().isMap()) {
            throw new Fatal("cannot specify key to check for non-map column " + column.name());
        }
        Object key = new AtomReader(call.session().symbols)
                .read(condition.key(), column.type().key());
        ColumnType values = new ColumnType(column.type().value(), null, 0, ColumnType.UNLIMITED);
        Datum want = DatumReader.read(condition.value(), values, call.session().symbols);
        Object value = have.at(key);
        if (value == null && !condition.operator().startsWith("{")) {
            return false;
        }
        return compare(value == null ? Datum.EMPTY : Datum.of(value), want, condition.operator());
    }

    private static boolean compare(Datum have, Datum want, String operator) {
        int order = have.compareTo(want);
        return switch (operator) {
            case "=", "{=}" -> order == 0;
            case "!=", "{!=}" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "{<}" -> want.size() > have.size() && want.includes(have);
            case "{>}" -> have.size() > want.size() && have.includes(want);
            case "{<=}", "{in}" -> want.includes(have);
            case "{>=}" -> have.includes(want);
            default -> have.minus(want).size() == have.size();
        };
    }
}
