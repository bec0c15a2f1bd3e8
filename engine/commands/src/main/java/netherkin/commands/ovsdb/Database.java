package netherkin.commands.ovsdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A database: rows that transactions change. Rows come in the order of their insertion. */
public final class Database extends Rows {
    private final RowIds ids;
    private final Map<String, Integer> inserted = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private long generation;

    Database(Schema schema, RowIds ids) {
        super(schema, empty(schema));
        this.ids = ids;
    }

    /** Begins to change it. A transaction sees the database as it is now. */
    public Transaction begin() {
        return new Transaction(this);
    }

    /** Grows whenever a transaction has changed something. */
    public long generation() {
        return generation;
    }

    /** Calls back after every transaction that has changed something. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    UUID nextId(TableSchema table, int offset) {
        return ids.of(schema().name(), table.name(), inserted.getOrDefault(table.name(), 0) + offset);
    }

    boolean replace(Map<String, Map<UUID, RowData>> result, Map<String, Integer> insertions) {
        insertions.forEach((table, count) -> inserted.merge(table, count, Integer::sum));
        if (result.equals(data)) {
            return false;
        }
        data = result;
        generation++;
        List.copyOf(listeners).forEach(Runnable::run);
        return true;
    }
}
