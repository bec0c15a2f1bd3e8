package netherkin.network.expect;

/**
 * Whether a claim holds.
 *
 * @param evidence what it rests on if it holds
 * @param explanation why it doesn't hold; null if it does
 * @param outside what passed at real interfaces, if that leaves it open; else null
 */
public record Verdict(Status status, Evidence evidence, Explanation explanation, String outside) {
    /** Of what is embedded. */
    public Verdict(Status status, Evidence evidence, Explanation explanation) {
        this(status, evidence, explanation, null);
    }

    /** How a claim came out. */
    public enum Status {
        PASSED,
        FAILED,
        /** It would hold if nothing had happened at all, and nothing did. It counts as failed. */
        UNPROVEN,
        /** It doesn't hold, but what is real in the network never said anything: not failed, not passed. */
        INCONCLUSIVE
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

    /** The real side never answered. */
    public static Verdict inconclusive(Verdict failed, String outside) {
        return new Verdict(Status.INCONCLUSIVE, failed.evidence(), failed.explanation(), outside);
    }

    public boolean isPassed() {
        return status == Status.PASSED;
    }
}
