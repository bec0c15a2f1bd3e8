package netherkin.commands.ovsdb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What a row holds; never changes. Columns that were never set are absent. */
record RowData(UUID uuid, TableSchema table, Map<String, Datum> cells) {
    Datum get(Column column) {
        Datum datum = cells.get(column.name());
        return datum == null ? column.type().zero() : datum;
    }

    RowData with(Column column, Datum datum) {
        Map<String, Datum> changed = new LinkedHashMap<>(cells);
        changed.put(column.name(), datum);
        return new RowData(uuid, table, changed);
    }

    /** With other references. */
    RowData resolved(Map<UUID, UUID> rows) {
        RowData resolved = this;
        for (Map.Entry<String, Datum> cell : cells.entrySet()) {
            Datum datum = cell.getValue().resolved(rows);
            resolved = datum == cell.getValue() ? resolved : resolved.with(table.column(cell.getKey()), datum);
        }
        return resolved;
    }
}
