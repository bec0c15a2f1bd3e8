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
        Object atom =
                switch (type.type()) {
                    case INTEGER -> integer(text);
                    case REAL -> real(text);
                    case BOOLEAN -> bool(text);
                    case STRING -> text.startsWith("\"") ? unquoted(text) : text;
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

    /** Text in quotation marks, with the escapes of JSON. */
    private static String unquoted(String text) {
        if (text.length() < 2 || !text.endsWith("\"") || text.indexOf('"', 1) < text.length() - 1 && !isWhole(text)) {
            throw new Fatal(text + ": missing quote at end of quoted string");
        }
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escape = text.charAt(++i);
            if (escape == 'u' && i + 5 < text.length()) {
                out.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                out.append(unescaped(escape));
            }
        }
        return out.toString();
    }

    private static boolean isWhole(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i == text.length() - 1;
            }
        }
        return false;
    }

    private static char unescaped(char escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '"', '\\', '/' -> escape;
            default -> throw new Fatal("bad escape \\" + escape);
        };
    }
}
