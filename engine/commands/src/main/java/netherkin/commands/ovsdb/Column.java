package netherkin.commands.ovsdb;

/**
 * A column of a table.
 *
 * @param mutable may change after its row was inserted
 * @param ephemeral not kept on disk, as status is
 */
public record Column(String name, ColumnType type, boolean mutable, boolean ephemeral) {}
