package netherkin.commands.ovsdb;

import java.util.Collection;
import java.util.TreeMap;

/**
 * A database's tables.
 *
 * @param name as {@code ovsdb-client list-dbs} shows it
 * @param tablesByName in the order of their names
 */
public record Schema(String name, String version, TreeMap<String, TableSchema> tablesByName) {
    public Collection<TableSchema> tables() {
        return tablesByName.values();
    }

    /** @throws IllegalArgumentException if there is none of that name: a mistake in the code that asks */
    public TableSchema table(String table) {
        TableSchema found = tablesByName.get(table);
        if (found == null) {
            throw new IllegalArgumentException("database " + name + " has no table " + table);
        }
        return found;
    }
}
