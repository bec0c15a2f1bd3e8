package netherkin.commands.ovsdb;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A strong reference from a row's column to a row. */
record Reference(String column, String table, UUID row) {
    /** All of a row. */
    static List<Reference> strong(RowData row) {
        List<Reference> references = new ArrayList<>();
        for (Column column : row.table().columns()) {
            BaseType key = column.type().key();
            BaseType value = column.type().value();
            if (key.isStrong()) {
                row.get(column)
                        .keys()
                        .forEach(k -> references.add(new Reference(column.name(), key.refTable(), (UUID) k)));
            }
            if (value != null && value.isStrong()) {
                row.get(column)
                        .values()
                        .forEach(v -> references.add(new Reference(column.name(), value.refTable(), (UUID) v)));
            }
        }
        return references;
    }

    /** What is wrong if there is no such row. */
    TransactionException nonexistent(RowData from) {
        return new TransactionException(
                Integrity.REFERENCES,
                "Table " + from.table().name() + " column " + column + " row " + from.uuid()
                        + " references nonexistent row " + row + " in table " + table + ".");
    }
}
