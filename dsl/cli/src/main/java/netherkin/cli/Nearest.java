package netherkin.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The valid things nearest to one that is not. */
final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** {@code "; nearest: a, b"}, or nothing if there is nothing to choose from. */
    static String hint(String wanted, Collection<String> valid) {
        List<String> nearest = of(wanted, valid);
        return nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest);
    }

    /** At most three, by edit distance, then by name. */
    static List<String> of(String wanted, Collection<String> valid) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        return valid.stream()
                .distinct()
                .sorted(Comparator.<String>comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
