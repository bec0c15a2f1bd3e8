package netherkin.commands.dbctl;

/**
 * A way to name a row besides its UUID.
 *
 * @param table whose row is found
 * @param nameColumn what the name is; null if "." names the only row
 * @param reference a column of the row found that refers to the row meant; null if it is itself
 */
public record RecordId(String table, String nameColumn, String reference) {}
