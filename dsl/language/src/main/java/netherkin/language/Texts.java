package netherkin.language;

/** Where words begin and end. */
final class Texts {
    private static final boolean[] WORD_LETTERS = new boolean[128];

    static {
        for (char c = 0; c < WORD_LETTERS.length; c++) {
            WORD_LETTERS[c] = c == '_' || Character.isLetterOrDigit(c);
        }
    }

    private Texts() {}

    static int skipSpaces(String text, int from, int limit) {
        int at = from;
        while (at < limit && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }

    /** Whether no word goes on at {@code at}: so "VM1" doesn't end within "VM1-b", nor "hv" within "hv.example". */
    static boolean endsWord(String text, int at, int limit) {
        if (at >= limit || !isWordLetter(text.charAt(at - 1))) {
            return true;
        }
        char c = text.charAt(at);
        if (isWordLetter(c)) {
            return false;
        }
        boolean joins = c == '-' || c == '.' || c == ':';
        return !joins || at + 1 >= limit || !isWordLetter(text.charAt(at + 1));
    }

    static boolean isWordLetter(char c) {
        return c < WORD_LETTERS.length ? WORD_LETTERS[c] : Character.isLetterOrDigit(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
