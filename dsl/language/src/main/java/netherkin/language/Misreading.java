package netherkin.language;

import java.util.Collection;
import java.util.List;
import netherkin.network.topology.Nearest;

/** A sentence that can't be read from some column on. The sentence's facade gives it the line. */
final class Misreading extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;
    private static final int POSSIBLE = 6;

    private Misreading(String message) {
        super(message, null, false, false);
    }

    /** At the cursor stands something else than {@code expected}; {@code valid} are the words that could stand there. */
    static Misreading at(TextCursor cursor, String expected, Collection<String> valid) {
        int column = cursor.position() + 1;
        if (cursor.atEnd()) {
            return new Misreading("column " + column + ": the sentence ends where " + expected + " is expected"
                    + list(
                            "; possible: ",
                            valid.stream().distinct().limit(POSSIBLE).toList()));
        }
        List<String> nearest = nearest(cursor.upToComma(), valid);
        return new Misreading("column " + column + ": found \"" + found(cursor.upToComma(), nearest) + "\", expected "
                + expected + list("; nearest: ", nearest));
    }

    static Misreading at(TextCursor cursor, String expected) {
        return at(cursor, expected, List.of());
    }

    /** Something that reads well but can't be, at a position in the text. */
    static Misreading because(int position, String problem) {
        return new Misreading("column " + (position + 1) + ": " + problem);
    }

    /** A problem of the whole sentence or of a cell. */
    static Misreading because(String problem) {
        return new Misreading(problem);
    }

    /** Of candidates with as many words as the text begins with. */
    static List<String> nearest(String text, Collection<String> valid) {
        List<String> distinct = valid.stream().distinct().toList();
        List<String> byTwo = Nearest.of(firstWords(text, 2), distinct);
        List<String> byOne = Nearest.of(firstWords(text, 1), distinct);
        boolean oneWord = !byOne.isEmpty() && byOne.get(0).indexOf(' ') < 0 && close(firstWords(text, 1), byOne.get(0));
        List<String> nearest = oneWord ? byOne : byTwo;
        return nearest.isEmpty() ? nearest : Nearest.of(firstWords(text, words(nearest.get(0))), distinct);
    }

    /** As many of the words found as the nearest candidate has, so that a message quotes what was meant as one thing. */
    private static String found(String text, List<String> nearest) {
        if (nearest.isEmpty()) {
            return firstWords(text, 1);
        }
        String words = firstWords(text, words(nearest.get(0)));
        return close(words, nearest.get(0)) ? words : firstWords(text, 1);
    }

    private static boolean close(String text, String candidate) {
        return Nearest.of(text, List.of(candidate, "")).get(0).equals(candidate);
    }

    private static int words(String text) {
        return (int) text.chars().filter(c -> c == ' ').count() + 1;
    }

    private static String firstWords(String text, int count) {
        int end = 0;
        for (int left = count; end < text.length(); end++) {
            if (text.charAt(end) == ' ' && --left == 0) {
                break;
            }
        }
        return text.substring(0, Math.min(end, LONGEST));
    }

    private static String list(String lead, List<String> texts) {
        return texts.isEmpty() ? "" : lead + String.join(", ", texts);
    }
}
