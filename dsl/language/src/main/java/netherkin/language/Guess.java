package netherkin.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import netherkin.network.topology.Nearest;

/**
 * What the words at some position may have meant. Of a candidate with two words, the first two words found are compared.
 *
 * @param found as many words as the nearest candidate has, if it is near; else one
 * @param nearest at most three candidates
 * @param isNear whether they are near, or just the least far
 */
record Guess(String found, List<String> nearest, boolean isNear) {
    private static final int MOST = 3;
    private static final int LONGEST = 60;

    private record Candidate(String text, String compared, double distance) {
        static Candidate of(String text, String found) {
            String compared = firstWords(found, words(text));
            int edits = Nearest.distance(compared.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
            return new Candidate(text, compared, (double) edits / text.length());
        }

        boolean isNear() {
            return distance <= 0.5;
        }
    }

    static Guess of(String text, Collection<String> valid) {
        List<Candidate> candidates = valid.stream()
                .distinct()
                .map(candidate -> Candidate.of(candidate, text))
                .sorted(Comparator.comparingDouble(Candidate::distance))
                .toList();
        boolean near = !candidates.isEmpty() && candidates.get(0).isNear();
        List<String> nearest = candidates.stream()
                .filter(candidate -> !near || candidate.isNear())
                .limit(MOST)
                .map(Candidate::text)
                .toList();
        return new Guess(near ? candidates.get(0).compared() : firstWords(text, 1), nearest, near);
    }

    private static int words(String text) {
        return (int) text.chars().filter(c -> c == ' ').count() + 1;
    }

    private static String firstWords(String text, int count) {
        int end = text.startsWith("\"") ? Math.max(0, text.indexOf('"', 1)) : 0;
        for (int left = count; end < text.length(); end++) {
            if (text.charAt(end) == ' ' && --left == 0) {
                break;
            }
        }
        return text.substring(0, Math.min(end, LONGEST));
    }
}
