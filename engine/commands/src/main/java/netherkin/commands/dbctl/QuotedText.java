package netherkin.commands.dbctl;

/** Reads text in quotation marks, with the escapes of JSON. */
final class QuotedText {
    private QuotedText() {}

    static String read(String text) {
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
