package netherkin.commands.dbctl;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import netherkin.commands.ovsdb.BaseType;

/** Reads single values. */
final class AtomReader {
    private static final Pattern UUID_SHAPED = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private final Symbols symbols;

    AtomReader(Symbols symbols) {
        this.symbols = symbols;
    }

    /** A value that is within its type's bounds. */
    Object read(String text, BaseType type) {
        if (text.isEmpty()) {
            throw new Fatal("An empty string is not valid as input; use \"\" to represent the empty string");
        }
        Object atom = switch (type.type()) {
            case INTEGER -> integer(text);
            case REAL -> real(text);
            case BOOLEAN -> bool(text);
            case STRING -> text.startsWith("\"") ? QuotedText.read(text) : text;
            case UUID -> uuid(text, type);
        };
        String violation = type.violation(atom);
        if (violation != null) {
            throw new Fatal("constraint violation: " + violation);
        }
        return atom;
    }

    private static Object integer(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Fatal("\"" + text + "\" is not a valid integer or range");
        }
    }

    private static Object real(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new Fatal("\"" + text + "\" is not a valid real number");
        }
    }

    private static Object bool(String text) {
        return switch (text) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new Fatal("\"" + text + "\" is not a valid boolean (use \"true\" or \"false\")");
        };
    }

    private Object uuid(String text, BaseType type) {
        if (text.startsWith("@")) {
            return symbols.refer(text, type);
        }
        if (!isUuid(text)) {
            throw new Fatal("\"" + text + "\" is not a valid UUID");
        }
        return UUID.fromString(text.toLowerCase(Locale.ROOT));
    }

    static boolean isUuid(String text) {
        return UUID_SHAPED.matcher(text).matches();
    }
}
