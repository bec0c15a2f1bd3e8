package netherkin.commands.dbctl;

/** Reads an argument from left to right: words, quoted text, separators. */
final class Tokens {
    private static final String DELIMITERS = ":=, []{}!<>";
    private final String text;
    private int at;

    Tokens(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The next character; NUL at the end. */
    char peek() {
        return atEnd() ? '\0' : text.charAt(at);
    }

    boolean atDelimiter() {
        return !atEnd() && DELIMITERS.indexOf(peek()) >= 0;
    }

    boolean take(char c) {
        if (peek() == c && !atEnd()) {
            at++;
            return true;
        }
        return false;
    }

    void skip(String characters) {
        while (!atEnd() && characters.indexOf(peek()) >= 0) {
            at++;
        }
    }

    String rest() {
        return text.substring(at);
    }

    void advance(int characters) {
        at += characters;
    }

    /** A word up to a separator, or text in quotation marks with these; "" if a separator comes next. */
    String next() {
        return peek() == '"' && !atEnd() ? quoted() : word();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (!atEnd() && DELIMITERS.indexOf(peek()) < 0) {
            if (peek() == '\\' && at + 1 < text.length()) {
                at++;
            }
            word.append(text.charAt(at++));
        }
        return word.toString();
    }

    private String quoted() {
        int from = at++;
        while (!atEnd() && peek() != '"') {
            at += peek() == '\\' ? 2 : 1;
        }
        if (atEnd()) {
            at = text.length();
            throw new Fatal(text.substring(from) + ": quoted string extends past end of argument");
        }
        at++;
        return text.substring(from, at);
    }
}
