package netherkin.network.expect;

/** How a claim is judged while frames may still come from real interfaces. */
public final class Patience {
    private Patience() {}

    /**
     * How long after the window's beginning the claim is judged for good, in nanoseconds.
     *
     * @param otherwise for a claim that doesn't say {@code within}
     */
    public static long of(Expectation claim, long otherwise) {
        if (claim instanceof FrameExpectation frames) {
            return frames.tail().withinNanos() < 0 ? otherwise : frames.tail().withinNanos();
        }
        long longest = otherwise;
        if (claim instanceof EachExpectation each) {
            for (FrameExpectation part : each.parts()) {
                longest = Math.max(longest, of(part, otherwise));
            }
        }
        return longest;
    }

    /** Whether it may hold now and no longer when more frames come: then its time has to be waited for. */
    public static boolean claimsAbsence(Expectation claim) {
        if (claim instanceof FrameExpectation frames) {
            return switch (frames.quantifier().kind()) {
                case ANY, AT_LEAST -> false;
                case NO, EXACTLY, AT_MOST, ONLY -> true;
            };
        }
        if (claim instanceof EachExpectation each) {
            return each.parts().stream().anyMatch(Patience::claimsAbsence);
        }
        if (claim instanceof FrameTable table) {
            return table.mode() == FrameTable.Mode.EXACTLY_THESE;
        }
        return !(claim instanceof LongerThan)
                && !(claim instanceof TableExpectation table && table.claim() == TableExpectation.Claim.CONTAINS);
    }
}
