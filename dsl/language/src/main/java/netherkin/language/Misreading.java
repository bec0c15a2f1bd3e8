package netherkin.language;

import java.util.Collection;
import java.util.List;

/** A sentence that can't be read from some column on. The sentence's facade gives it the line. */
final class Misreading extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int POSSIBLE = 8;

    private Misreading(String message) {
        super(message, null, false, false);
    }

    /** At the cursor stands something else than {@code expected}; {@code valid} are the words that could stand there. */
    static Misreading at(TextCursor cursor, String expected, Collection<String> valid) {
        int column = cursor.position() + 1;
        if (cursor.atEnd()) {
            return new Misreading("column " + column + ": the text ends where " + expected + " is expected"
                    + list(
                            "; possible: ",
                            valid.stream().distinct().limit(POSSIBLE).toList()));
        }
        Guess guess = Guess.of(cursor.upToComma(), valid);
        String found = guess.found().startsWith("\"") ? guess.found() : '"' + guess.found() + '"';
        boolean few = !guess.isNear() && valid.size() <= POSSIBLE;
        return new Misreading("column " + column + ": found " + found + ", expected " + expected
                + (few ? list("; possible: ", List.copyOf(valid)) : list("; nearest: ", guess.nearest())));
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

    private static String list(String lead, List<String> texts) {
        return texts.isEmpty() ? "" : lead + String.join(", ", texts);
    }
}
