package netherkin.commands.ovsdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a database server does when a transaction is committed (RFC 7047 sections 3.2 and 4.1.3). */
final class Integrity {
    static final String REFERENCES = "referential integrity violation";
    private final Database before;
    private final Map<String, Map<UUID, RowData>> data;

    private Integrity(Database before, Map<String, Map<UUID, RowData>> data) {
        this.before = before;
        this.data = data;
    }

    /** The rows that stay; an exception if they can't. */
    static Map<String, Map<UUID, RowData>> settle(Database database, Transaction transaction) {
        Integrity integrity = new Integrity(database, transaction.withUndeletedParts());
        integrity.checkValues();
        integrity.collect();
        integrity.checkReferences();
        integrity.dropWeak();
        for (TableSchema table : database.schema().tables()) {
            integrity.checkCount(table);
            new Uniqueness(database, table, integrity.data.get(table.name())).check();
        }
        return integrity.data;
    }

    /** Looks at what was written: columns that were never set may hold what may not be written. */
    private void checkValues() {
        for (Map<UUID, RowData> rows : data.values()) {
            for (RowData row : rows.values()) {
                if (!row.equals(before.data(row.table(), row.uuid()))) {
                    row.cells()
                            .forEach((name, datum) ->
                                    check(datum, row.table().column(name).type()));
                }
            }
        }
    }

    private static void check(Datum datum, ColumnType type) {
        datum.keys().forEach(key -> check(key, type.key()));
        datum.values().forEach(value -> check(value, type.value()));
    }

    private static void check(Object atom, BaseType type) {
        String violation = type.violation(atom);
        if (violation != null) {
            throw new TransactionException("constraint violation", violation);
        }
    }

    /** Lets rows go that are neither root nor reached from one. */
    private void collect() {
        Map<UUID, RowData> reached = new LinkedHashMap<>();
        List<RowData> todo = new ArrayList<>();
        for (TableSchema table : before.schema().tables()) {
            if (table.root()) {
                todo.addAll(data.get(table.name()).values());
            }
        }
        while (!todo.isEmpty()) {
            RowData row = todo.remove(todo.size() - 1);
            if (reached.putIfAbsent(row.uuid(), row) == null) {
                Reference.strong(row).forEach(reference -> {
                    RowData target = data.get(reference.table()).get(reference.row());
                    if (target != null) {
                        todo.add(target);
                    }
                });
            }
        }
        data.values().forEach(rows -> rows.keySet().retainAll(reached.keySet()));
    }

    private void checkReferences() {
        Map<UUID, Integer> dangling = new LinkedHashMap<>();
        Map<UUID, String> deleted = new LinkedHashMap<>();
        for (Map<UUID, RowData> rows : data.values()) {
            for (RowData row : rows.values()) {
                for (Reference reference : Reference.strong(row)) {
                    if (!data.get(reference.table()).containsKey(reference.row())) {
                        if (before.row(reference.table(), reference.row()).isEmpty()) {
                            throw reference.nonexistent(row);
                        }
                        dangling.merge(reference.row(), 1, Integer::sum);
                        deleted.put(reference.row(), reference.table());
                    }
                }
            }
        }
        deleted.forEach((row, table) -> {
            throw new TransactionException(
                    REFERENCES,
                    "cannot delete " + table + " row " + row + " because of " + dangling.get(row)
                            + " remaining reference(s)");
        });
    }

    private void dropWeak() {
        for (Map<UUID, RowData> rows : data.values()) {
            for (RowData row : List.copyOf(rows.values())) {
                for (Column column : row.table().columns()) {
                    BaseType key = column.type().key();
                    if (key.weak()) {
                        Datum datum = row.get(column);
                        List<Object> kept = datum.keys().stream()
                                .filter(k -> data.get(key.refTable()).containsKey((UUID) k))
                                .toList();
                        if (kept.size() < datum.size()) {
                            rows.computeIfPresent(row.uuid(), (u, r) -> r.with(column, Datum.set(kept)));
                        }
                    }
                }
            }
        }
    }

    private void checkCount(TableSchema table) {
        int rows = data.get(table.name()).size();
        if (rows > table.maxRows()) {
            throw new TransactionException(
                    "constraint violation",
                    "transaction causes \"" + table.name() + "\" table to contain " + rows
                            + " rows, greater than the schema-defined limit of " + table.maxRows() + " row(s)");
        }
    }
}
