package netherkin.commands.ovsdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.lab.Lab;
import netherkin.network.lab.TableSource;
import netherkin.network.lab.TableSource.Change;
import netherkin.network.trace.TableChange.Action;
import netherkin.network.trace.TableSnapshot;

/** The tables of a host's database, for sentences; what changes in them goes into the trace. */
final class DatabaseTables implements TableSource {
    private final Lab lab;
    private final String host;
    private final Database database;
    private Map<Row, List<String>> before = new LinkedHashMap<>();

    DatabaseTables(Lab lab, String host, Database database) {
        this.lab = lab;
        this.host = host;
        this.database = database;
        database.listen(this::changed);
    }

    @Override
    public TableSnapshot table(String table, String owner) {
        TableSchema schema = database.schema().tablesByName().get(table.replaceFirst(" table$", ""));
        if (schema == null || !owner.equals(host)) {
            return null;
        }
        List<List<String>> rows =
                database.rows(schema.name()).stream().map(DatabaseTables::cells).toList();
        return new TableSnapshot(
                table, owner, List.copyOf(schema.columnsByName().keySet()), rows);
    }

    private static List<String> cells(Row row) {
        return row.table().columns().stream()
                .map(column -> CellText.of(row, column))
                .toList();
    }

    private void changed() {
        Map<Row, List<String>> now = new LinkedHashMap<>();
        for (TableSchema table : database.schema().tables()) {
            database.rows(table.name()).forEach(row -> now.put(row, cells(row)));
        }
        List<Change> changes = new ArrayList<>();
        before.forEach((row, cells) -> {
            if (!now.containsKey(row)) {
                changes.add(change(row, Action.REMOVED, cells));
            }
        });
        now.forEach((row, cells) -> {
            if (!cells.equals(before.get(row))) {
                changes.add(change(row, before.containsKey(row) ? Action.MOVED : Action.LEARNED, cells));
            }
        });
        before = now;
        lab.changed("the database " + database.schema().name() + " of " + host + " changed", changes);
    }

    private Change change(Row row, Action action, List<String> cells) {
        return new Change(row.table().name() + " table", host, action, cells);
    }
}
