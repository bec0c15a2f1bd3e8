package netherkin.commands.ovsdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Changes to a database that are made all or not at all. Its rows are as its own changes leave them. Rows that
 * nothing refers to go when it is committed, and so do weak references to rows that are gone.
 */
public final class Transaction extends Rows {
    private final Database database;
    private final Map<String, Integer> inserted = new LinkedHashMap<>();
    private boolean over;

    Transaction(Database database) {
        super(database.schema(), copy(database.data));
        this.database = database;
    }

    /** Inserts a row; its columns are as if never set. */
    public Row insert(String table) {
        TableSchema of = schema().table(table);
        UUID uuid = database.nextId(of, inserted.merge(table, 1, Integer::sum));
        data.get(table).put(uuid, new RowData(uuid, of, Map.of()));
        return new Row(this, of, uuid);
    }

    /** Sets a column to a set of atoms; rows stand for their UUIDs, any integer for a Long. */
    public void set(Row row, String column, Object... atoms) {
        write(row, row.table().column(column), Datum.set(Arrays.asList(atoms)));
    }

    /** Sets a column to a map. */
    public void setMap(Row row, String column, Map<?, ?> pairs) {
        write(row, row.table().column(column), Datum.map(pairs));
    }

    /** Sets a column; ranges and numbers of values are the caller's concern. */
    public void write(Row row, Column column, Datum datum) {
        data.get(row.table().name()).computeIfPresent(row.uuid(), (uuid, old) -> old.with(column, datum));
    }

    /** Adds atoms to a set. */
    public void add(Row row, String column, Object... atoms) {
        Column of = row.table().column(column);
        write(row, of, here(row).get(of).union(Datum.of(atoms)));
    }

    /** Takes atoms from a set, or keys from a map. */
    public void remove(Row row, String column, Object... atoms) {
        Column of = row.table().column(column);
        write(row, of, here(row).get(of).minus(Datum.of(atoms)));
    }

    /**
     * Deletes a row. A row of a table that is not root goes only if nothing refers to it when the transaction is
     * committed; until then it is not seen.
     */
    public void delete(Row row) {
        data.get(row.table().name()).remove(row.uuid());
    }

    /** A row of the database as this transaction sees it. */
    public Row here(Row row) {
        return new Row(this, row.table(), row.uuid());
    }

    /** Puts rows in the place of references that were made before the rows were there. */
    public void resolve(Map<UUID, UUID> rows) {
        for (Map<UUID, RowData> table : data.values()) {
            table.replaceAll((uuid, row) -> row.resolved(rows));
        }
    }

    /** Whether this transaction inserted a row. */
    public boolean isNew(Row row) {
        return database.data(row.table(), row.uuid()) == null;
    }

    /**
     * Makes the changes.
     *
     * @return whether anything is different now
     * @throws TransactionException if the database would not be consistent; it stays as it was
     */
    public boolean commit() {
        if (over) {
            throw new IllegalStateException("committed before");
        }
        over = true;
        Map<String, Map<UUID, RowData>> result = Integrity.settle(database, this);
        return database.replace(result, inserted);
    }

    /** All rows as they are now, those that were deleted but are no root rows included. */
    Map<String, Map<UUID, RowData>> withUndeletedParts() {
        Map<String, Map<UUID, RowData>> all = copy(data);
        for (TableSchema table : schema().tables()) {
            if (!table.root()) {
                Map<UUID, RowData> rows = all.get(table.name());
                List<RowData> old =
                        new ArrayList<>(database.data.get(table.name()).values());
                old.forEach(row -> rows.putIfAbsent(row.uuid(), row));
            }
        }
        return all;
    }
}
