package netherkin.reports.frames;

import java.util.regex.Pattern;

/** Text from feature files as pages can hold it. */
public final class Plain {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final char REPLACEMENT = '\uFFFD';

    private Plain() {}

    /**
     * Without what no page may hold or what would turn the text around it: control characters other than tab and line
     * break, lone surrogates, noncharacters, and the marks that override or embed writing directions.
     */
    public static String text(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if ((text.charAt(i) < ' ' || text.charAt(i) > '~') && isUnfit(text.codePointAt(i))) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, REPLACEMENT);
            }
        }
        return plain == null ? text : plain.toString();
    }

    /** The same on one line. */
    public static String line(String text) {
        return isPlainLine(text)
                ? text
                : BLANKS.matcher(text(text)).replaceAll(" ").strip();
    }

    /** Printable ASCII with single blanks inside, as nearly all texts are. */
    private static boolean isPlainLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** At most so many code points; a longer text ends in an ellipsis. */
    public static String brief(String text, int most) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    private static boolean isUnfit(int c) {
        boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
        boolean direction = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        boolean surrogate = Character.getType(c) == Character.SURROGATE;
        return control || direction || surrogate || (c & 0xfffe) == 0xfffe;
    }
}
