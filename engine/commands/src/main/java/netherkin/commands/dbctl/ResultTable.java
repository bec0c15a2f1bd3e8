package netherkin.commands.dbctl;

import java.util.ArrayList;
import java.util.List;
import netherkin.commands.ovsdb.AtomType;
import netherkin.commands.ovsdb.BaseType;
import netherkin.commands.ovsdb.Column;
import netherkin.commands.ovsdb.ColumnType;
import netherkin.commands.ovsdb.Datum;
import netherkin.commands.ovsdb.Row;

/** Rows that a command found. */
final class ResultTable {
    /** The row's own UUID, as if it were a column. */
    static final Column UUID =
            new Column("_uuid", new ColumnType(BaseType.of(AtomType.UUID), null, 1, 1), false, false);

    private final List<Column> columns;
    private final List<List<Datum>> rows = new ArrayList<>();

    ResultTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    List<Column> columns() {
        return columns;
    }

    /** Cells in the order of the columns. */
    List<List<Datum>> rows() {
        return rows;
    }

    void add(Row row) {
        rows.add(columns.stream()
                .map(column -> column == UUID ? Datum.of(row.uuid()) : row.get(column))
                .toList());
    }
}
