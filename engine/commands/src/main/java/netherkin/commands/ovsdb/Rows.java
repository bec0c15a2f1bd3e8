package netherkin.commands.ovsdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows of a database, as they are committed ({@link Database}) or as a transaction would leave them. */
public abstract class Rows {
    private final Schema schema;

    /** By table, then in the order of their insertion. */
    Map<String, Map<UUID, RowData>> data;

    Rows(Schema schema, Map<String, Map<UUID, RowData>> data) {
        this.schema = schema;
        this.data = data;
    }

    static Map<String, Map<UUID, RowData>> empty(Schema schema) {
        Map<String, Map<UUID, RowData>> empty = new LinkedHashMap<>();
        schema.tables().forEach(table -> empty.put(table.name(), new LinkedHashMap<>()));
        return empty;
    }

    static Map<String, Map<UUID, RowData>> copy(Map<String, Map<UUID, RowData>> data) {
        Map<String, Map<UUID, RowData>> copy = new LinkedHashMap<>();
        data.forEach((table, rows) -> copy.put(table, new LinkedHashMap<>(rows)));
        return copy;
    }

    public Schema schema() {
        return schema;
    }

    /** A table's rows in the order of their insertion. */
    public List<Row> rows(String table) {
        TableSchema of = schema.table(table);
        List<Row> rows = new ArrayList<>();
        data.get(of.name()).keySet().forEach(uuid -> rows.add(new Row(this, of, uuid)));
        return rows;
    }

    /** A row by its UUID. */
    public Optional<Row> row(String table, UUID uuid) {
        TableSchema of = schema.table(table);
        return data.get(of.name()).containsKey(uuid) ? Optional.of(new Row(this, of, uuid)) : Optional.empty();
    }

    /** The first row whose column is that text; null if there is none. */
    public Row find(String table, String column, String text) {
        Datum wanted = Datum.of(text);
        for (Row row : rows(table)) {
            if (row.get(column).equals(wanted)) {
                return row;
            }
        }
        return null;
    }

    RowData data(TableSchema table, UUID uuid) {
        return data.get(table.name()).get(uuid);
    }
}
