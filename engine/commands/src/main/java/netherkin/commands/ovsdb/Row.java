package netherkin.commands.ovsdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A row. It reads what its database, or its transaction, holds at that moment; a row that is gone reads as one that
 * was never set. Columns are asked for by their names; a name that the schema lacks is a mistake in the code.  @param
 * in where it is
 */
public record Row(Rows in, TableSchema table, UUID uuid) {
    /** What a column holds. */
    public Datum get(String column) {
        return get(table.column(column));
    }

    public Datum get(Column column) {
        RowData data = in.data(table, uuid);
        return data == null ? column.type().zero() : data.get(column);
    }

    /** Whether it is still there. */
    public boolean exists() {
        return in.data(table, uuid) != null;
    }

    /** The text of a column, or "" if it is empty. */
    public String text(String column) {
        Datum datum = get(column);
        return datum.isEmpty() ? "" : datum.single().toString();
    }

    /** All values of a set as text. */
    public List<String> texts(String column) {
        return get(column).keys().stream().map(Object::toString).toList();
    }

    /** The integer of a column; empty if it holds none. */
    public OptionalLong integer(String column) {
        Datum datum = get(column);
        return datum.isEmpty() ? OptionalLong.empty() : OptionalLong.of((Long) datum.single());
    }

    public boolean isTrue(String column) {
        Datum datum = get(column);
        return !datum.isEmpty() && datum.single().equals(true);
    }

    /** A map of texts: options, external_ids. */
    public Map<String, String> map(String column) {
        Map<String, String> map = new LinkedHashMap<>();
        get(column).pairs().forEach((key, value) -> map.put(key.toString(), value.toString()));
        return map;
    }

    /** The rows that a set refers to, without those that are gone. */
    public List<Row> refs(String column) {
        Column of = table.column(column);
        List<Row> rows = new ArrayList<>();
        for (Object key : get(of).keys()) {
            in.row(of.type().key().refTable(), (UUID) key).ifPresent(rows::add);
        }
        return rows;
    }

    /** The row that a column refers to; null if none. */
    public Row ref(String column) {
        List<Row> rows = refs(column);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** A map whose values refer to rows: vlan_bindings. Keys are atoms: Long, String. */
    public Map<Object, Row> refMap(String column) {
        Column of = table.column(column);
        Map<Object, Row> rows = new LinkedHashMap<>();
        get(of).pairs()
                .forEach((key, value) ->
                        in.row(of.type().value().refTable(), (UUID) value).ifPresent(row -> rows.put(key, row)));
        return rows;
    }

    /** Whether both are the same row, be it of the database and of a transaction. */
    public boolean isSame(Row other) {
        return other != null && uuid.equals(other.uuid) && table.name().equals(other.table.name());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && in == row.in && uuid.equals(row.uuid) && table == row.table;
    }

    @Override
    public int hashCode() {
        return uuid.hashCode();
    }
}
