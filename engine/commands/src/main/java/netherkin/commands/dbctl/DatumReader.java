package netherkin.commands.dbctl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netherkin.commands.ovsdb.AtomType;
import netherkin.commands.ovsdb.ColumnType;
import netherkin.commands.ovsdb.Datum;

/** Reads what a column is set to: values with or without brackets, separated by commas or spaces. */
final class DatumReader {
    private static final Pattern RANGE = Pattern.compile("(-?\\d+)-(-?\\d+)");
    private static final int LONGEST_RANGE = 4096;
    private final String text;
    private final ColumnType type;
    private final AtomReader atoms;
    private final Tokens tokens;
    private final List<Object> keys = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private DatumReader(String text, ColumnType type, Symbols symbols) {
        this.text = text;
        this.type = type;
        this.atoms = new AtomReader(symbols);
        this.tokens = new Tokens(text);
    }

    static Datum read(String text, ColumnType type, Symbols symbols) {
        return new DatumReader(text, type, symbols).read();
    }

    private Datum read() {
        char close = type.isMap() ? '}' : ']';
        boolean open = tokens.take(type.isMap() ? '{' : '[');
        tokens.skip(", ");
        while (!tokens.atEnd() && !(open && tokens.peek() == close)) {
            element();
            tokens.skip(", ");
        }
        if (open && !tokens.take(close)) {
            throw new Fatal(text + ": missing \"" + close + "\" at end of data");
        }
        tokens.skip(" ");
        if (!tokens.atEnd()) {
            throw new Fatal(text + ": trailing garbage after \"" + close + "\"");
        }
        return counted();
    }

    private void element() {
        if (tokens.atDelimiter()) {
            throw new Fatal(text + ": unexpected \"" + tokens.peek() + "\" parsing " + type.words());
        }
        String start = tokens.rest();
        String key = tokens.next();
        Matcher range = RANGE.matcher(key);
        if (!type.isMap() && type.key().type() == AtomType.INTEGER && range.matches()) {
            range(key, atom(range.group(1)), atom(range.group(2)));
            return;
        }
        keys.add(atoms.read(key, type.key()));
        if (type.isMap()) {
            if (!tokens.take('=')) {
                // At the end the C string that says so ends at the NUL it shows.
                throw new Fatal(
                        start + ": syntax error at \"" + (tokens.atEnd() ? "" : tokens.peek() + "\" expecting \"=\""));
            }
            values.add(atoms.read(tokens.next(), type.value()));
        }
    }

    private long atom(String digits) {
        return (Long) atoms.read(digits, type.key());
    }

    private void range(String text, long first, long last) {
        if (last < first) {
            throw new Fatal("\"" + text + "\" is not a valid range. Range end cannot be before start.");
        }
        if (last - first >= LONGEST_RANGE) {
            throw new Fatal(
                    "\"" + text + "\" is not a valid range. Range has more than " + LONGEST_RANGE + " elements.");
        }
        for (long each = first; each <= last; each++) {
            keys.add(each);
        }
    }

    private Datum counted() {
        String what = type.isMap() ? "pair(s)" : "value(s)";
        if (keys.size() < type.min()) {
            throw new Fatal(
                    text + ": " + keys.size() + " " + what + " specified but the minimum number is " + type.min());
        }
        if (keys.size() > type.max()) {
            throw new Fatal(
                    text + ": " + keys.size() + " " + what + " specified but the maximum number is " + type.max());
        }
        Set<Object> different = new LinkedHashSet<>(keys);
        if (different.size() < keys.size()) {
            throw new Fatal(text + (type.isMap() ? ": map contains duplicate key" : ": set contains duplicate value"));
        }
        if (!type.isMap()) {
            return Datum.set(keys);
        }
        Map<Object, Object> pairs = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            pairs.put(keys.get(i), values.get(i));
        }
        return Datum.map(pairs);
    }
}
