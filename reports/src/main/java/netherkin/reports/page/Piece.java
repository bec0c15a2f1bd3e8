package netherkin.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netherkin.reports.frames.Plain;

/**
 * A piece of a text in which frames are named as {@code #4}.
 *
 * @param frame the number of the frame that it names; 0 if it names none
 */
public record Piece(String text, int frame) {
    private static final Pattern NUMBER = Pattern.compile("#([1-9][0-9]{0,6})");

    /** The text in pieces; numbers above {@code frames} name none. */
    static List<Piece> of(String text, int frames) {
        String plain = Plain.text(text);
        List<Piece> pieces = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(plain);
        int from = 0;
        while (numbers.find()) {
            int frame = Integer.parseInt(numbers.group(1));
            if (frame <= frames) {
                pieces.add(new Piece(plain.substring(from, numbers.start()), 0));
                pieces.add(new Piece(numbers.group(), frame));
                from = numbers.end();
            }
        }
        pieces.add(new Piece(plain.substring(from), 0));
        return pieces;
    }
}
