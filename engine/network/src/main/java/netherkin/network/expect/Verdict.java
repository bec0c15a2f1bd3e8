package netherkin.network.expect;

/**
 * Whether a claim holds.
 *
 * @param evidence what it rests on if it holds
 * @param explanation why it doesn't hold; null if it does
 */
public record Verdict(Status status, Evidence evidence, Explanation explanation) {
    /** How a claim came out. */
    public enum Status {
        PASSED,
        FAILED,
        /** It would hold if nothing had happened at all, and nothing did. It counts as failed. */
        UNPROVEN
    }

    /** What a run that only plans takes every claim for. */
    public static final Verdict PLANNED = new Verdict(Status.PASSED, Evidence.NONE, null);

    static Verdict passed(Evidence evidence) {
        return new Verdict(Status.PASSED, evidence, null);
    }

    static Verdict failed(Explanation explanation) {
        return new Verdict(Status.FAILED, Evidence.NONE, explanation);
    }

    static Verdict unproven(Explanation explanation) {
        return new Verdict(Status.UNPROVEN, Evidence.NONE, explanation);
    }

    public boolean isPassed() {
        return status == Status.PASSED;
    }
}
