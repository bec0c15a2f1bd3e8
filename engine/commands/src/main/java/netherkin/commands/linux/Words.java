package netherkin.commands.linux;

import java.util.List;

/** Arguments that are read one after another. */
final class Words {
    private final List<String> words;
    private int at;

    Words(List<String> words, int at) {
        this.words = words;
        this.at = at;
    }

    boolean hasNext() {
        return at < words.size();
    }

    /** The next, or null at the end. */
    String next() {
        return at < words.size() ? words.get(at++) : null;
    }

    /** The next without taking it, or null at the end. */
    String peek() {
        return at < words.size() ? words.get(at) : null;
    }
}
