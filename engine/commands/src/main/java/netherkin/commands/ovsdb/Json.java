package netherkin.commands.ovsdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes values as JSON (RFC 8259, RFC 7047 section 5.1). */
public final class Json {
    private Json() {}

    /** A string with its quotation marks. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            out.append(escaped(text.charAt(i)));
        }
        return out.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < 32 ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c);
        };
    }

    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    /** A column's value: {@code ["set",[…]]}, {@code ["map",[…]]}, {@code ["uuid","…"]} or a plain one. */
    public static String of(Datum datum, ColumnType type) {
        List<String> parts = new ArrayList<>();
        if (type.isMap()) {
            datum.pairs().forEach((key, value) -> parts.add("[" + atom(key) + "," + atom(value) + "]"));
            return "[\"map\",[" + String.join(",", parts) + "]]";
        }
        return datum.size() == 1 ? atom(datum.single()) : set(datum);
    }

    /** {@code ["set",[…]]}, of a single value too. */
    public static String set(Datum datum) {
        List<String> parts = new ArrayList<>();
        datum.keys().forEach(key -> parts.add(atom(key)));
        return "[\"set\",[" + String.join(",", parts) + "]]";
    }

    private static String atom(Object atom) {
        if (atom instanceof String text) {
            return quoted(text);
        }
        if (atom instanceof UUID uuid) {
            return "[\"uuid\",\"" + uuid + "\"]";
        }
        return atom instanceof Double number ? number(number) : atom.toString();
    }
}
