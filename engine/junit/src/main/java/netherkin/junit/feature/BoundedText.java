package netherkin.junit.feature;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A text that a pattern may look at only so often: what backtracks without end is stopped. */
public final class BoundedText implements CharSequence {
    private static final int LOOKS = 20_000_000;

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private int looks = LOOKS;

    private BoundedText(String text) {
        this.text = text;
    }

    /** Whether the pattern occurs in the text; {@code tooLong} is thrown if that can't be told in reasonable time. */
    public static boolean contains(String text, Pattern pattern, Supplier<RuntimeException> tooLong) {
        try {
            return pattern.matcher(new BoundedText(text)).find();
        } catch (TooManyLooks | StackOverflowError e) {
            throw tooLong.get();
        }
    }

    @Override
    public char charAt(int index) {
        if (--looks < 0) {
            throw new TooManyLooks();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
