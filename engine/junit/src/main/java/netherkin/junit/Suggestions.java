package netherkin.junit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import netherkin.junit.cucumber.Vocabulary;

/** The sentences nearest to a step that fits none. */
final class Suggestions {
    private static final int COMPARED = 120;
    private static final int SHOWN = 3;
    private static final int MOST = 500;

    private final Map<String, List<String>> known = new LinkedHashMap<>();
    private List<SentenceHints> hints;

    private record Candidate(String sentence, int distance) {}

    /** Up to three, nearest first; none once so many were asked for that nobody reads them. */
    synchronized List<String> nearest(String text, String language, Vocabulary vocabulary) {
        String key = language + "\n" + text;
        if (!known.containsKey(key)) {
            known.put(key, known.size() >= MOST ? List.of() : search(text, language, vocabulary));
        }
        return known.get(key);
    }

    private List<String> search(String text, String language, Vocabulary vocabulary) {
        if (hints == null) {
            hints = new ArrayList<>();
            ServiceLoader.load(SentenceHints.class).forEach(hints::add);
        }
        Set<String> sentences = new LinkedHashSet<>();
        hints.forEach(hint -> sentences.addAll(hint.examples(language)));
        // Examples say what our own patterns mean better than they do themselves.
        vocabulary.patterns(!sentences.isEmpty()).forEach(pattern -> sentences.add(PlainPattern.of(pattern)));
        String wanted = plain(text);
        return sentences.stream()
                .map(sentence -> new Candidate(sentence, distance(wanted, plain(sentence))))
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(SHOWN)
                .map(Candidate::sentence)
                .toList();
    }

    /** Leaves the words of a sentence. */
    private static String plain(String sentence) {
        String words = sentence.substring(0, Math.min(sentence.length(), 4 * COMPARED))
                .replaceAll("\\{[^}]{0,40}}|[…()|\"]", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return words.substring(0, Math.min(words.length(), COMPARED));
    }

    /** Levenshtein's distance. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], row[j]));
            }
        }
        return row[b.length()];
    }
}
