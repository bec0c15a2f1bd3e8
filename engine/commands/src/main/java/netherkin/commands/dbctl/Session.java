package netherkin.commands.dbctl;

import netherkin.commands.ovsdb.Row;
import netherkin.commands.ovsdb.Transaction;

/** What the commands of one call share: the transaction, the names of rows, the log. */
final class Session {
    final Tool tool;
    final Transaction rows;
    final Symbols symbols = new Symbols();
    final Log log;
    final Row root;

    Session(Tool tool, Transaction rows, Log log) {
        this.tool = tool;
        this.rows = rows;
        this.log = log;
        this.root = rows.rows(tool.rootTable()).isEmpty()
                ? rows.insert(tool.rootTable())
                : rows.rows(tool.rootTable()).get(0);
    }
}
