package netherkin.reports.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import netherkin.junit.VariantResult;
import netherkin.network.expect.Explanation;
import netherkin.network.lab.Lab;
import netherkin.reports.frames.FrameViews;
import netherkin.reports.ladder.Ladder;
import netherkin.reports.ladder.LadderBuilder;
import netherkin.reports.ladder.TextLadder;

/** The ladder of a scenario that did not pass, as text. */
public final class FailureLadder {
    private FailureLadder() {}

    /**
     * Its lines; none if nothing moved or the scenario wasn't begun.
     *
     * @param width of the longest line, in characters
     */
    public static List<String> lines(VariantResult result, int width) {
        Optional<Lab> lab = result.lab();
        if (lab.isEmpty() || !lab.get().hasRun()) {
            return List.of();
        }
        Explanation why = Failures.explanation(lab.get());
        Set<Integer> near = why == null || why.frame() == 0 ? Set.of() : Set.of(why.frame());
        Ladder ladder = LadderBuilder.of(lab.get(), FrameViews.of(lab.get()), near);
        return TextLadder.of(ladder, width);
    }
}
