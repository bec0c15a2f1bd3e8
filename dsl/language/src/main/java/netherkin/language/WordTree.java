package netherkin.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Phrases of one or more words with a meaning each; at a position the longest that fits is taken. Read-only once built. */
final class WordTree<T> {
    private final Node<T> root = new Node<>();
    private final List<String> phrases = new ArrayList<>();

    WordTree<T> put(T meaning, String... spellings) {
        for (String phrase : spellings) {
            Node<T> node = root;
            for (int i = 0; i < phrase.length(); i++) {
                node = node.child(phrase.charAt(i));
            }
            node.meaning = meaning;
            phrases.add(phrase);
        }
        return this;
    }

    /** All phrases in the order in which they were put. */
    List<String> phrases() {
        return phrases;
    }

    /** The meaning of the longest phrase at the cursor, which moves behind it and its spaces; null if none fits. */
    T take(TextCursor cursor) {
        Node<T> node = root;
        T best = null;
        int at = cursor.position();
        int end = at;
        int limit = cursor.limit();
        String text = cursor.text();
        while (at < limit) {
            char c = text.charAt(at);
            node = node.find(c);
            if (node == null) {
                break;
            }
            at = c == ' ' ? Texts.skipSpaces(text, at, limit) : at + 1;
            if (node.meaning != null && Texts.endsWord(text, at, limit)) {
                best = node.meaning;
                end = at;
            }
        }
        if (best != null) {
            cursor.moveTo(end);
        }
        return best;
    }

    /** The meaning of exactly this text, or null. */
    T get(String phrase) {
        TextCursor cursor = new TextCursor(phrase);
        T meaning = take(cursor);
        return cursor.atEnd() ? meaning : null;
    }

    private static final class Node<T> {
        private static final int ASCII = 128;
        private static final int FEW = 3;
        private char[] letters = {};
        private Node<?>[] children = {};
        /** By letter, where there are more than a few. */
        private Node<?>[] byAscii;

        private T meaning;

        @SuppressWarnings("unchecked")
        private Node<T> find(char letter) {
            if (byAscii != null && letter < ASCII) {
                return (Node<T>) byAscii[letter];
            }
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == letter) {
                    return (Node<T>) children[i];
                }
            }
            return null;
        }

        private Node<T> child(char letter) {
            Node<T> known = find(letter);
            if (known != null) {
                return known;
            }
            letters = Arrays.copyOf(letters, letters.length + 1);
            children = Arrays.copyOf(children, children.length + 1);
            Node<T> child = new Node<>();
            letters[letters.length - 1] = letter;
            children[children.length - 1] = child;
            if (letters.length > FEW) {
                indexAscii();
            }
            return child;
        }

        private void indexAscii() {
            byAscii = new Node<?>[ASCII];
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] < ASCII) {
                    byAscii[letters[i]] = children[i];
                }
            }
        }
    }
}
