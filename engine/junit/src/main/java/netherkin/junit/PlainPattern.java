package netherkin.junit;

/** A pattern as people can read it: a regular expression keeps its words, and what it takes out becomes an ellipsis. */
final class PlainPattern {
    private static final String ELLIPSIS = "…";

    private final String pattern;
    private int at;

    private PlainPattern(String pattern) {
        this.pattern = pattern;
    }

    /** Cucumber expressions stay as they are. */
    static String of(String pattern) {
        boolean expression = !pattern.startsWith("^") && !pattern.endsWith("$");
        return expression ? pattern : new PlainPattern(pattern).words();
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        while (at < pattern.length()) {
            char next = pattern.charAt(at++);
            switch (next) {
                case '^', '$', '?', '*', '+' -> {}
                case '.' -> words.append(ELLIPSIS);
                case '[' -> words.append(skippedClass());
                case '(' -> words.append(group());
                case '\\' -> words.append(escaped());
                default -> words.append(next);
            }
        }
        return words.toString().replaceAll(ELLIPSIS + "{2,}", ELLIPSIS).strip();
    }

    private String escaped() {
        char next = at < pattern.length() ? pattern.charAt(at++) : '\\';
        return Character.isLetterOrDigit(next) ? ELLIPSIS : String.valueOf(next);
    }

    private String skippedClass() {
        int end = pattern.indexOf(']', at + 1);
        at = end < 0 ? pattern.length() : end + 1;
        return ELLIPSIS;
    }

    /** A group of plain words stays; one that looks ahead goes; any other is an ellipsis. */
    private String group() {
        int start = at;
        int depth = 1;
        while (at < pattern.length() && depth > 0) {
            char next = pattern.charAt(at++);
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            at += next == '\\' ? 1 : 0;
        }
        String inside = pattern.substring(start, Math.max(start, Math.min(at, pattern.length()) - 1));
        if (inside.startsWith("?!") || inside.startsWith("?=") || inside.startsWith("?<")) {
            return "";
        }
        String plain = inside.startsWith("?:") ? inside.substring(2) : inside;
        boolean wordsOnly = plain.chars().allMatch(c -> Character.isLetterOrDigit(c) || " '|-".indexOf(c) >= 0);
        return wordsOnly && !plain.isEmpty() ? plain.split("\\|", 2)[0] : ELLIPSIS;
    }
}
