package netherkin.commands.dbctl;

import netherkin.commands.ovsdb.Column;
import netherkin.commands.ovsdb.ColumnType;
import netherkin.commands.ovsdb.Datum;
import netherkin.commands.ovsdb.Json;

/** What a database server answers to changes that it refuses, as the programs print it. */
final class Refusals {
    private static final String PREFIX = "transaction error: ";

    private Refusals() {}

    /** More values than a column holds; the server finds that, so the client logs it too. */
    static ServerRefusal tooMany(Datum added, Datum sum, Column column) {
        ColumnType type = column.type();
        String set = Json.set(added);
        if (type.isScalar()) {
            return syntaxError(
                    "Type mismatch: \"insert\" operator may not be applied to column " + column.name() + " of type "
                            + type.words() + ".",
                    "[\"" + column.name() + "\",\"insert\"," + set + "]");
        }
        if (added.size() > type.max()) {
            return syntaxError(
                    "set must have " + type.min() + " to " + type.max() + " members but " + added.size()
                            + " are present",
                    set);
        }
        return new ServerRefusal(
                of("constraint violation", "Attempted to store " + sum.size() + " elements in " + type.words() + "."));
    }

    private static ServerRefusal syntaxError(String details, String syntax) {
        return new ServerRefusal("{\"details\":" + Json.quoted(details) + ",\"error\":\"syntax error\",\"syntax\":"
                + Json.quoted(syntax) + "}");
    }

    static String of(String error, String details) {
        return "{\"details\":" + Json.quoted(details) + ",\"error\":" + Json.quoted(error) + "}";
    }

    /** A transaction that the server refused. */
    static final class ServerRefusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ServerRefusal(String json) {
            super(PREFIX + json, null, false, false);
        }
    }
}
