package netherkin.network.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant. */
public final class Nearest {
    private static final int MOST = 3;

    private record Candidate(String text, int distance) {}

    private Nearest() {}

    /**
     * The candidates nearest to an unknown text: at most three, by edit distance without regard to case, equals in
     * their own order. Those that have little in common with it are left out unless all have.
     */
    public static List<String> of(String unknown, Iterable<String> candidates) {
        String wanted = unknown.toLowerCase(Locale.ROOT);
        List<Candidate> all = new ArrayList<>();
        for (String candidate : candidates) {
            all.add(new Candidate(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT))));
        }
        all.sort(Comparator.comparingInt(Candidate::distance));
        int close = Math.max(2, wanted.length() / 3);
        boolean someClose = !all.isEmpty() && all.get(0).distance <= close;
        return all.stream()
                .filter(candidate -> !someClose || candidate.distance <= close)
                .limit(MOST)
                .map(Candidate::text)
                .toList();
    }

    /** Ends a message: {@code "; nearest: VM1, VM2"}, or nothing if there are no candidates. */
    static String hint(String unknown, Iterable<String> candidates) {
        List<String> nearest = of(unknown, candidates);
        return nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest);
    }

    /**
     * Insertions, deletions and replacements (Levenshtein). Both texts are cut at a length that no sane name reaches.
     */
    public static int distance(String left, String right) {
        String a = left.substring(0, Math.min(left.length(), 200));
        String b = right.substring(0, Math.min(right.length(), 200));
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
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
