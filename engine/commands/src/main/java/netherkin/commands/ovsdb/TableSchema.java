package netherkin.commands.ovsdb;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * A table.
 *
 * @param root its rows stay without being referred to
 * @param maxRows no more rows than that
 * @param indexes lists of columns whose values no two rows share
 * @param columnsByName in the order of their names
 */
public record TableSchema(
        String name, boolean root, int maxRows, List<List<String>> indexes, TreeMap<String, Column> columnsByName) {
    public Collection<Column> columns() {
        return columnsByName.values();
    }

    /** @throws IllegalArgumentException if there is none of that name: a mistake in the code that asks */
    public Column column(String column) {
        Column found = columnsByName.get(column);
        if (found == null) {
            throw new IllegalArgumentException("table " + name + " has no column " + column);
        }
        return found;
    }
}
