package netherkin.commands.ovsdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads schemas from a compact notation. A line that begins at the margin is a table: {@code Bridge index=name root
 * rows=1}. A line that is indented is a column: {@code name type immutable ephemeral}. A type is {@code integer},
 * {@code string}, … or {@code >Table}, a reference ({@code ~>Table} a weak one), with a range {@code
 * integer[0..4095]} or the allowed words {@code string(up|down)}; {@code key=value} is a map. At its end stands how
 * many: {@code ?} none or one, {@code *} any number, {@code +} one or more, {@code {0,3}}; nothing means one.
 */
final class SchemaNotation {
    private static final Pattern COUNT = Pattern.compile("(.*?)([?*+]|\\{(\\d+),(\\d+)})?");
    private static final Pattern BASE = Pattern.compile(
            "(?:(~?)>(\\w+)|(integer|real|boolean|string|uuid))(?:\\[(-?\\d*)\\.\\.(-?\\d*)])?(?:\\(([^)]*)\\))?");

    private final TreeMap<String, TableSchema> tables = new TreeMap<>(Atoms.ORDER);

    private SchemaNotation() {}

    static Schema read(String name, String version, String text) {
        SchemaNotation notation = new SchemaNotation();
        TreeMap<String, Column> columns = null;
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            String[] words = line.strip().split(" +");
            if (line.startsWith(" ")) {
                columns.put(words[0], column(words));
            } else {
                columns = new TreeMap<>(Atoms.ORDER);
                notation.tables.put(words[0], table(words, columns));
            }
        }
        return new Schema(name, version, notation.tables);
    }

    private static TableSchema table(String[] words, TreeMap<String, Column> columns) {
        boolean root = false;
        int rows = Integer.MAX_VALUE;
        List<List<String>> indexes = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            if (word.equals("root")) {
                root = true;
            } else if (word.startsWith("rows=")) {
                rows = Integer.parseInt(word.substring("rows=".length()));
            } else {
                indexes.add(List.of(word.substring("index=".length()).split(",")));
            }
        }
        return new TableSchema(words[0], root, rows, List.copyOf(indexes), columns);
    }

    private static Column column(String[] words) {
        List<String> marks = List.of(words).subList(2, words.length);
        return new Column(words[0], type(words[1]), !marks.contains("immutable"), marks.contains("ephemeral"));
    }

    private static ColumnType type(String text) {
        Matcher count = COUNT.matcher(text);
        count.matches();
        String mark = count.group(2) == null ? "" : count.group(2);
        int equals = count.group(1).indexOf('=');
        BaseType key = base(equals < 0 ? count.group(1) : count.group(1).substring(0, equals));
        BaseType value = equals < 0 ? null : base(count.group(1).substring(equals + 1));
        return switch (mark) {
            case "" -> new ColumnType(key, value, 1, 1);
            case "?" -> new ColumnType(key, value, 0, 1);
            case "*" -> new ColumnType(key, value, 0, ColumnType.UNLIMITED);
            case "+" -> new ColumnType(key, value, 1, ColumnType.UNLIMITED);
            default -> new ColumnType(key, value, Integer.parseInt(count.group(3)), Integer.parseInt(count.group(4)));
        };
    }

    private static BaseType base(String text) {
        Matcher base = BASE.matcher(text);
        if (!base.matches()) {
            throw new IllegalArgumentException("no type: " + text);
        }
        String table = base.group(2);
        AtomType type = AtomType.valueOf(table != null ? "UUID" : base.group(3).toUpperCase(Locale.ROOT));
        List<String> allowed =
                base.group(6) == null ? List.of() : List.of(base.group(6).split("\\|"));
        long min = bound(base.group(4), Long.MIN_VALUE);
        return new BaseType(type, allowed, min, bound(base.group(5), Long.MAX_VALUE), table, "~".equals(base.group(1)));
    }

    private static long bound(String digits, long none) {
        return digits == null || digits.isEmpty() ? none : Long.parseLong(digits);
    }
}
