package netherkin.network.expect;

/**
 * How many frames.
 *
 * @param count for the kinds that name a number, else 0
 * @param text in the scenario's own words: "exactly 2"; empty where the sentence has none or just an article
 */
public record Quantifier(Kind kind, int count, String text) {
    /** None, "a" or "an": at least one. */
    public static final Quantifier ANY = new Quantifier(Kind.ANY, 0, "");

    /** The words that count. */
    public enum Kind {
        ANY,
        NO,
        EXACTLY,
        AT_LEAST,
        AT_MOST,
        /** At least one, and every frame there matches. */
        ONLY
    }

    /** Whether silence would fulfil it. */
    public boolean claimsAbsence() {
        return switch (kind) {
            case NO, AT_MOST -> true;
            case EXACTLY, AT_LEAST -> count == 0;
            case ANY, ONLY -> false;
        };
    }

    /** Whether that many frames fulfil it. */
    public boolean accepts(int frames) {
        return switch (kind) {
            case ANY, ONLY -> frames > 0;
            case NO -> frames == 0;
            case EXACTLY -> frames == count;
            case AT_LEAST -> frames >= count;
            case AT_MOST -> frames <= count;
        };
    }
}
