package netherkin.commands.dbctl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import netherkin.commands.ovsdb.Column;
import netherkin.commands.ovsdb.Datum;
import netherkin.commands.ovsdb.Row;
import netherkin.commands.ovsdb.Rows;
import netherkin.commands.ovsdb.TableSchema;

/** Finds tables, columns and rows by what users call them; tables and columns may be abbreviated. */
final class Names {
    private static final int SHORTEST_PREFIX = 4;
    private static final int EXACT = Integer.MAX_VALUE;

    private Names() {}

    static TableSchema table(Session session, String word) {
        List<TableSchema> best = best(List.copyOf(session.rows.schema().tables()), TableSchema::name, word);
        if (best.size() == 1) {
            return best.get(0);
        }
        throw new Fatal(
                best.isEmpty()
                        ? "unknown table \"" + word + "\""
                        : "\"" + word + "\" matches multiple table names: "
                                + String.join(
                                        ", ",
                                        best.stream().map(TableSchema::name).toList()));
    }

    static Column column(TableSchema table, String word) {
        List<Column> best = best(List.copyOf(table.columns()), Column::name, word);
        if (best.size() == 1) {
            return best.get(0);
        }
        throw new Fatal(
                best.isEmpty()
                        ? table.name() + " does not contain a column whose name matches \"" + word + "\""
                        : table.name() + " contains more than one column whose name matches \"" + word + "\": "
                                + String.join(
                                        ", ", best.stream().map(Column::name).toList()));
    }

    private static <T> List<T> best(List<T> all, java.util.function.Function<T, String> name, String word) {
        List<T> best = new ArrayList<>();
        int top = 0;
        for (T each : all) {
            int score = score(name.apply(each), word);
            if (score > top) {
                best.clear();
                top = score;
            }
            if (score > 0 && score == top) {
                best.add(each);
            }
        }
        return best;
    }

    private static int score(String name, String word) {
        if (name.equals(word)) {
            return EXACT;
        }
        String one = name.toLowerCase(Locale.ROOT).replace('-', '_');
        String other = word.toLowerCase(Locale.ROOT).replace('-', '_');
        return one.equals(other) ? EXACT - 1 : one.startsWith(other) ? other.length() : 0;
    }

    /** A row; null if there is none and none must be. */
    static Row row(Session session, TableSchema table, String word, boolean mustExist) {
        Row row = null;
        if (AtomReader.isUuid(word)) {
            row = session.rows
                    .row(table.name(), UUID.fromString(word.toLowerCase(Locale.ROOT)))
                    .orElse(null);
        }
        List<RecordId> ids = session.tool.ids().getOrDefault(table.name(), List.of());
        for (int i = 0; i < ids.size() && row == null; i++) {
            row = byId(session.rows, table, ids.get(i), word);
        }
        if (row == null) {
            row = byId(session.rows, table, new RecordId(table.name(), null, null), word);
        }
        if (row == null && word.length() >= SHORTEST_PREFIX) {
            row = byPrefix(session.rows, table, word.toLowerCase(Locale.ROOT));
        }
        if (row == null && mustExist) {
            throw new Fatal("no row \"" + word + "\" in table " + table.name());
        }
        return row;
    }

    private static Row byId(Rows rows, TableSchema table, RecordId id, String word) {
        List<Row> all = rows.rows(id.table());
        Row found = null;
        if (id.nameColumn() == null) {
            found = word.equals(".") && all.size() == 1 ? all.get(0) : null;
        } else {
            for (Row row : all) {
                Datum name = row.get(id.nameColumn());
                if (name.size() == 1 && name.single().toString().equals(word)) {
                    if (found != null) {
                        throw new Fatal("multiple rows in " + table.name() + " match \"" + word + "\"");
                    }
                    found = row;
                }
            }
        }
        if (found == null || id.reference() == null) {
            return found;
        }
        List<Row> referred = found.refs(id.reference());
        return referred.size() == 1 ? referred.get(0) : null;
    }

    private static Row byPrefix(Rows rows, TableSchema table, String prefix) {
        Row found = null;
        for (Row row : rows.rows(table.name())) {
            if (row.uuid().toString().startsWith(prefix)) {
                if (found != null) {
                    throw new Fatal(table.name() + " contains 2 or more rows whose UUIDs begin with " + prefix
                            + ": at least " + found.uuid() + " and " + row.uuid());
                }
                found = row;
            }
        }
        return found;
    }
}
