package netherkin.reports.page;

import java.util.List;
import java.util.Optional;

/**
 * A step as written, and what became of it.
 *
 * @param number from 1: its anchor
 * @param verdict passed, failed …
 * @param frames numbers of frames that satisfied it
 * @param more how many frames more did
 * @param claims whether it claims anything
 */
public record StepView(
        int number,
        String verdict,
        String keyword,
        String text,
        int line,
        List<List<String>> table,
        Optional<String> docString,
        List<Integer> frames,
        int more,
        boolean claims) {
    public StepView {
        table = List.copyOf(table);
        frames = List.copyOf(frames);
    }

    public boolean isPassed() {
        return verdict.equals("passed");
    }

    /** Whether what stopped the scenario stopped it here. */
    public boolean isCulprit() {
        return !isPassed() && !verdict.equals("skipped");
    }
}
