package netherkin.commands.dbctl;

import java.util.List;

/**
 * How {@code show} prints a table's rows.
 *
 * @param nameColumn what a row is called; null for its UUID
 * @param columns what is printed below it, unless never set
 */
public record Shown(String table, String nameColumn, List<String> columns) {
    public Shown {
        columns = List.copyOf(columns);
    }
}
