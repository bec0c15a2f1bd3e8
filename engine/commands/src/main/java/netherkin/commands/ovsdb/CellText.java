package netherkin.commands.ovsdb;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A row's cells as tables in sentences show them: rows that are referred to by their names, a locator by its address,
 * a set of locators by those of its locators; several values in the order of their text, separated by a comma and a
 * space.
 */
public final class CellText {
    /** What tells rows apart for people, in tables that have it. */
    private static final List<String> NAMES = List.of("name", "dst_ip", "locators", "target", "acl_name", "id");

    private CellText() {}

    static String of(Row row, Column column) {
        Datum datum = row.get(column);
        ColumnType type = column.type();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < datum.size(); i++) {
            String key = atom(row.in(), datum.keys().get(i), type.key());
            parts.add(type.isMap() ? key + "=" + atom(row.in(), datum.values().get(i), type.value()) : key);
        }
        return joined(parts, type.isMap());
    }

    private static String atom(Rows rows, Object atom, BaseType type) {
        if (type.refTable() == null) {
            return atom.toString();
        }
        return rows.row(type.refTable(), (UUID) atom).map(CellText::name).orElse(atom.toString());
    }

    private static String name(Row row) {
        for (String column : NAMES) {
            if (row.table().columnsByName().containsKey(column)
                    && !row.text(column).isEmpty()) {
                return of(row, row.table().column(column));
            }
        }
        return row.uuid().toString();
    }

    private static String joined(List<String> parts, boolean map) {
        if (parts.isEmpty()) {
            return map ? "{}" : "[]";
        }
        String text = String.join(", ", parts.stream().sorted().toList());
        return text.isEmpty() ? "\"\"" : text;
    }

    /** What is written in a feature file, in the form of a cell: brackets and quotes may stand or be left out. */
    public static String normal(String written) {
        String text = written.strip();
        if (text.equals("[]") || text.equals("{}") || text.equals("\"\"")) {
            return text;
        }
        if (text.startsWith("[") && text.endsWith("]") || text.startsWith("{") && text.endsWith("}")) {
            text = text.substring(1, text.length() - 1);
        }
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",")) {
            parts.add(part.strip().replaceAll("(^|=)\"([^\"]*)\"(?==|$)", "$1$2"));
        }
        return String.join(", ", parts.stream().sorted().toList());
    }
}
