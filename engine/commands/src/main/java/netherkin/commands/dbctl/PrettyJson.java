package netherkin.commands.dbctl;

/** Lays out JSON with indentation. */
final class PrettyJson {
    private PrettyJson() {}

    /** Compact JSON with a line for each value; brackets are closed behind the last one. */
    static String of(String compact) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt(i);
            out.append(c);
            if (text) {
                if (c == '\\') {
                    out.append(compact.charAt(++i));
                }
                text = c != '"';
            } else if (c == '"') {
                text = true;
            } else if (c == '[' || c == '{') {
                boolean empty = compact.charAt(i + 1) == ']' || compact.charAt(i + 1) == '}';
                depth++;
                out.append(empty ? "" : "\n" + "  ".repeat(depth));
            } else if (c == ']' || c == '}') {
                depth--;
            } else if (c == ',') {
                out.append('\n').append("  ".repeat(depth));
            } else if (c == ':') {
                out.append(' ');
            }
        }
        return out.toString();
    }
}
