package netherkin.commands.ovsdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds rows of a table that share the values of an index. */
final class Uniqueness {
    private final Database before;
    private final TableSchema table;
    private final Map<UUID, RowData> rows;

    Uniqueness(Database before, TableSchema table, Map<UUID, RowData> rows) {
        this.before = before;
        this.table = table;
        this.rows = rows;
    }

    /** @throws TransactionException if there are such */
    void check() {
        for (List<String> index : table.indexes()) {
            Map<List<Datum>, RowData> seen = new LinkedHashMap<>();
            for (RowData row : rows.values()) {
                RowData other = seen.put(values(row, index), row);
                if (other != null) {
                    throw shared(index, row, other);
                }
            }
        }
    }

    private List<Datum> values(RowData row, List<String> index) {
        return index.stream().map(column -> row.get(table.column(column))).toList();
    }

    private TransactionException shared(List<String> index, RowData first, RowData second) {
        List<String> quoted = index.stream().map(column -> '"' + column + '"').toList();
        return new TransactionException(
                "constraint violation",
                "Transaction causes multiple rows in \"" + table.name() + "\" table to have identical values ("
                        + words(first, index) + ") for index on column" + (index.size() > 1 ? "s " : " ")
                        + enumeration(quoted) + ".  First row, with UUID " + first.uuid() + ", "
                        + history(first, index) + ".  Second row, with UUID " + second.uuid() + ", "
                        + history(second, index) + ".");
    }

    private String words(RowData row, List<String> index) {
        List<String> words = new ArrayList<>();
        for (String column : index) {
            words.add(DatumText.print(
                    row.get(table.column(column)), table.column(column).type()));
        }
        return enumeration(words);
    }

    private static String enumeration(List<String> words) {
        int last = words.size() - 1;
        return switch (words.size()) {
            case 1 -> words.get(0);
            case 2 -> words.get(0) + " and " + words.get(1);
            default -> String.join(", ", words.subList(0, last)) + ", and " + words.get(last);
        };
    }

    private String history(RowData row, List<String> index) {
        RowData old = before.data(table, row.uuid());
        if (old == null) {
            return "was inserted by this transaction";
        }
        if (old.equals(row)) {
            return "existed in the database before this transaction and was not modified by the transaction";
        }
        return values(old, index).equals(values(row, index))
                ? "existed in the database before this transaction, which modified some of the row's columns"
                        + " but not any columns in this index"
                : "had the following index values before the transaction: " + words(old, index);
    }
}
