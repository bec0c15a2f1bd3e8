package netherkin.language;

/** A position in a sentence, or in one cell of its table. It only moves; what is read there is for the parsers to say. */
final class TextCursor {
    private static final String[] JOINING = {"and ", "or ", "with ", "und ", "oder ", "mit "};
    private final String text;
    private int position;
    private int limit;

    TextCursor(String text) {
        this.text = text;
        this.limit = text.length();
        while (limit > 0 && Texts.isSpace(text.charAt(limit - 1))) {
            limit--;
        }
        position = Texts.skipSpaces(text, 0, limit);
    }

    String text() {
        return text;
    }

    int position() {
        return position;
    }

    /** The end of what may be read. */
    int limit() {
        return limit;
    }

    /** Hides what stands from {@code end} on: a verb at the end of a German sentence. */
    void limitTo(int end) {
        limit = end;
        while (limit > position && Texts.isSpace(text.charAt(limit - 1))) {
            limit--;
        }
    }

    /** Goes to {@code to} and on to the next word. */
    void moveTo(int to) {
        position = Texts.skipSpaces(text, to, limit);
    }

    boolean atEnd() {
        return position >= limit;
    }

    char peek() {
        return position < limit ? text.charAt(position) : '\0';
    }

    /** Takes a punctuation character. */
    boolean take(char c) {
        if (peek() != c || atEnd()) {
            return false;
        }
        moveTo(position + 1);
        return true;
    }

    /** Takes these words as they stand. */
    boolean take(String words) {
        int end = position + words.length();
        if (end > limit || !text.startsWith(words, position) || !Texts.endsWord(text, end, limit)) {
            return false;
        }
        moveTo(end);
        return true;
    }

    /** Whether the sentence goes on with exactly this, whatever follows. */
    boolean sees(String start) {
        return position + start.length() <= limit && text.startsWith(start, position);
    }

    /** Takes a quoted text and returns it without its quotes; null if there is none. */
    String takeQuoted() {
        if (peek() != '"') {
            return null;
        }
        int end = text.indexOf('"', position + 1);
        if (end < 0 || end >= limit) {
            return null;
        }
        String quoted = text.substring(position + 1, end);
        moveTo(end + 1);
        return quoted;
    }

    /** Takes all up to a space or comma; empty at the end. */
    String takeToken() {
        int end = tokenEnd();
        String token = text.substring(position, end);
        moveTo(end);
        return token;
    }

    /** What {@link #takeToken} would take. */
    String token() {
        return text.substring(position, tokenEnd());
    }

    /** What was read since {@code start}, without spaces around it. */
    String textFrom(int start) {
        int end = position;
        while (end > start && Texts.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether at most three words, as a field's name has, and a comparison stand at the cursor. */
    boolean looksLikeCondition() {
        int words = 1;
        for (int at = position; at < limit; at++) {
            char c = text.charAt(at);
            if (c == '=' || c == '<' || c == '>' || c == '!') {
                return at > position;
            }
            boolean inName = c == '.' || c == '_' || c == ' ' || Texts.isWordLetter(c) && !Texts.isDigit(c);
            boolean nextWord = c == ' ' && at + 1 < limit && Texts.isWordLetter(text.charAt(at + 1));
            if (!inName || nextWord && (++words > 3 || joins(at + 1))) {
                return false;
            }
        }
        return false;
    }

    private boolean joins(int at) {
        for (String word : JOINING) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** All up to the next comma. */
    String upToComma() {
        int comma = text.indexOf(',', position);
        return text.substring(position, comma < 0 || comma > limit ? limit : comma);
    }

    String rest() {
        return text.substring(position, limit);
    }

    /** The end of the word at the cursor: a space, a comma or the limit. */
    int tokenEnd() {
        int end = position;
        while (end < limit && !Texts.isSpace(text.charAt(end)) && text.charAt(end) != ',') {
            end++;
        }
        return end;
    }

    /** Takes a decimal number up to 2^31 - 1; -1 and no movement if there is none. */
    int takeNumber() {
        int end = position;
        long number = 0;
        while (end < limit && Texts.isDigit(text.charAt(end)) && number <= Integer.MAX_VALUE) {
            number = number * 10 + text.charAt(end++) - '0';
        }
        if (end == position || number > Integer.MAX_VALUE || !Texts.endsWord(text, end, limit)) {
            return -1;
        }
        moveTo(end);
        return (int) number;
    }
}
