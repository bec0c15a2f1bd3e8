package netherkin.commands.dbctl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import netherkin.commands.ovsdb.ColumnType;
import netherkin.commands.ovsdb.Datum;
import netherkin.commands.ovsdb.DatumText;
import netherkin.commands.ovsdb.Json;

/** Prints tables in the formats of {@code --format}. */
final class TablePrinter {
    private final TableStyle style;
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    TablePrinter(TableStyle style) {
        this.style = style;
    }

    /** Prints one table; several are separated by an empty line. */
    String print(ResultTable table) {
        out.setLength(0);
        if (!first && style.separated()) {
            out.append('\n');
        }
        first = false;
        switch (style.format()) {
            case "table" -> table(lines(table));
            case "html" -> out.append(HtmlTable.print(lines(table), style.headings()));
            case "csv" ->
                lines(table)
                        .forEach(line -> line(
                                ",", line.stream().map(TablePrinter::quoted).toList()));
            case "json" -> json(table);
            default -> list(table);
        }
        return out.toString();
    }

    private void line(String separator, List<String> cells) {
        out.append(String.join(separator, cells)).append('\n');
    }

    private List<List<String>> lines(ResultTable table) {
        List<List<String>> lines = new ArrayList<>();
        if (style.headings()) {
            lines.add(table.columns().stream().map(c -> c.name()).toList());
        }
        for (List<Datum> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                ColumnType type = table.columns().get(i).type();
                String cell = cell(row.get(i), type);
                cells.add(style.format().equals("html") ? HtmlTable.markup(cell, type) : cell);
            }
            lines.add(cells);
        }
        return lines;
    }

    private String cell(Datum datum, ColumnType type) {
        return switch (style.data()) {
            case "bare" -> DatumText.bare(datum, type);
            case "json" -> Json.of(datum, type);
            default -> DatumText.print(datum, type);
        };
    }

    private void list(ResultTable table) {
        for (int row = 0; row < table.rows().size(); row++) {
            if (row > 0) {
                out.append('\n');
            }
            for (int i = 0; i < table.columns().size(); i++) {
                String cell = cell(
                        table.rows().get(row).get(i), table.columns().get(i).type());
                String name = table.columns().get(i).name();
                out.append(style.headings() ? String.format(Locale.ROOT, "%-20s: ", name) : "")
                        .append(cell)
                        .append('\n');
            }
        }
    }

    private void table(List<List<String>> lines) {
        int columns = lines.isEmpty() ? 0 : lines.get(0).size();
        int[] widths = new int[columns];
        lines.forEach(line -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        for (int row = 0; row < lines.size(); row++) {
            line(" ", padded(lines.get(row), widths));
            if (row == 0 && style.headings()) {
                List<String> dashes = new ArrayList<>();
                for (int width : widths) {
                    dashes.add("-".repeat(width));
                }
                line(" ", dashes);
            }
        }
    }

    private static List<String> padded(List<String> line, int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            int blanks = i == line.size() - 1 ? 0 : widths[i] - line.get(i).length();
            cells.add(line.get(i) + " ".repeat(blanks));
        }
        return cells;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private void json(ResultTable table) {
        List<String> rows = new ArrayList<>();
        for (List<Datum> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(Json.of(row.get(i), table.columns().get(i).type()));
            }
            rows.add("[" + String.join(",", cells) + "]");
        }
        List<String> headings =
                table.columns().stream().map(c -> Json.quoted(c.name())).toList();
        String json = "{\"data\":[" + String.join(",", rows) + "],\"headings\":[" + String.join(",", headings) + "]}";
        out.append(style.pretty() ? PrettyJson.of(json) : json).append('\n');
    }
}
