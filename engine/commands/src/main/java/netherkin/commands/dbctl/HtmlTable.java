package netherkin.commands.dbctl;

import java.util.List;
import java.util.regex.Pattern;
import netherkin.commands.ovsdb.AtomType;
import netherkin.commands.ovsdb.ColumnType;

/** Tables in HTML. */
final class HtmlTable {
    private static final Pattern UUID = Pattern.compile("([0-9a-f]{8})(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private HtmlTable() {}

    /** @param lines cells with their markup */
    static String print(List<List<String>> lines, boolean headings) {
        StringBuilder out = new StringBuilder("<table border=1>\n");
        for (int row = 0; row < lines.size(); row++) {
            String tag = row == 0 && headings ? "th" : "td";
            out.append("  <tr>\n");
            lines.get(row)
                    .forEach(
                            cell -> out.append("    <" + tag + ">").append(cell).append("</" + tag + ">\n"));
            out.append("  </tr>\n");
        }
        return out.append("</table>\n").toString();
    }

    /** A row's own UUID is an anchor, one that refers to a row a link to it. */
    static String markup(String cell, ColumnType type) {
        String escaped = cell.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        boolean uuids = type.key().type() == AtomType.UUID
                || type.isMap() && type.value().type() == AtomType.UUID;
        boolean refers =
                type.key().refTable() != null || type.isMap() && type.value().refTable() != null;
        return uuids
                ? UUID.matcher(escaped).replaceAll(refers ? "<a href=\"#$0\">$1</a>" : "<a name=\"$0\">$1</a>")
                : escaped;
    }
}
