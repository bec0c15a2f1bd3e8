package netherkin.commands.dbctl;

import java.util.List;
import netherkin.commands.ovsdb.Column;
import netherkin.commands.ovsdb.TableSchema;

/**
 * An argument that speaks of a column: {@code name}, {@code options:key}, {@code tag=5}, {@code options:key>=5}.
 *
 * @param key behind the colon; null without
 * @param operator null if the argument has no value
 * @param value behind the operator
 */
record Assignment(Column column, String key, String operator, String value) {
    static final List<String> EQUALS = List.of("=");

    /** Reads one with an operator and a value. */
    static Assignment read(TableSchema table, String argument, List<String> operators) {
        Tokens tokens = new Tokens(argument);
        Column column = column(table, argument, tokens);
        String key = tokens.take(':') ? tokens.next() : null;
        String rest = tokens.rest();
        String best = "";
        for (String operator : operators) {
            if (operator.length() > best.length() && rest.startsWith(operator) && rest.length() > operator.length()) {
                best = operator;
            }
        }
        if (best.isEmpty()) {
            throw new Fatal(
                    argument + ": argument does not end in " + enumeration(operators) + " followed by a value.");
        }
        return new Assignment(column, key, best, rest.substring(best.length()));
    }

    /** Reads one without a value. */
    static Assignment name(TableSchema table, String argument) {
        Tokens tokens = new Tokens(argument);
        Column column = column(table, argument, tokens);
        String key = tokens.take(':') ? tokens.next() : null;
        if (!tokens.atEnd()) {
            throw new Fatal(argument + ": trailing garbage \"" + tokens.rest() + "\" in argument");
        }
        return new Assignment(column, key, null, null);
    }

    /** Only the column, whatever follows. */
    static Column column(TableSchema table, String argument) {
        return column(table, argument, new Tokens(argument));
    }

    private static Column column(TableSchema table, String argument, Tokens tokens) {
        String name = tokens.next();
        if (name.isEmpty()) {
            throw new Fatal(argument + ": missing column name");
        }
        return Names.column(table, name);
    }

    private static String enumeration(List<String> operators) {
        List<String> quoted = operators.stream().map(o -> '"' + o + '"').toList();
        int last = quoted.size() - 1;
        return switch (quoted.size()) {
            case 1 -> quoted.get(0);
            case 2 -> quoted.get(0) + " or " + quoted.get(1);
            default -> String.join(", ", quoted.subList(0, last)) + ", or " + quoted.get(last);
        };
    }
}
