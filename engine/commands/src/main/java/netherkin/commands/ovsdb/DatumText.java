package netherkin.commands.ovsdb;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Prints values as the programs of Open vSwitch do, so that they can be read back. */
public final class DatumText {
    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern UUID_SHAPED = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private DatumText() {}

    /** {@code [a, b]}, {@code {k=v}}, {@code []}; a value alone where there is just one and the column is no map. */
    public static String print(Datum datum, ColumnType type) {
        if (type.isMap()) {
            return "{" + pairs(datum, true) + "}";
        }
        if (datum.size() == 1 && type.max() == 1 || type.isScalar()) {
            return atom(datum.single());
        }
        return "["
                + String.join(", ", datum.keys().stream().map(DatumText::atom).toList()) + "]";
    }

    /** Without brackets and quotes, separated by spaces: {@code --data=bare}. */
    public static String bare(Datum datum, ColumnType type) {
        if (type.isMap()) {
            return pairs(datum, false);
        }
        return String.join(" ", datum.keys().stream().map(DatumText::plain).toList());
    }

    private static String pairs(Datum datum, boolean quoted) {
        List<String> pairs = new ArrayList<>();
        datum.pairs()
                .forEach((key, value) ->
                        pairs.add(quoted ? atom(key) + "=" + atom(value) : plain(key) + "=" + plain(value)));
        return String.join(quoted ? ", " : " ", pairs);
    }

    /** One value; text is in quotation marks unless it is a word that can't be taken for anything else. */
    public static String atom(Object atom) {
        return atom instanceof String text && !isBare(text) ? Json.quoted(text) : plain(atom);
    }

    private static boolean isBare(String text) {
        return BARE.matcher(text).matches()
                && !text.equals("true")
                && !text.equals("false")
                && !UUID_SHAPED.matcher(text).matches();
    }

    private static String plain(Object atom) {
        return atom instanceof Double number ? Json.number(number) : atom.toString();
    }
}
