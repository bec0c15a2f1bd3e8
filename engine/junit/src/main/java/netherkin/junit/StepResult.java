package netherkin.junit;

import java.util.List;
import java.util.Optional;

/**
 * What became of a step.
 *
 * @param keyword in the feature's language
 * @param line in the feature file
 * @param table rows of cells; empty if it has no table
 * @param throwable why it didn't pass
 */
public record StepResult(
        String keyword,
        String text,
        int line,
        List<List<String>> table,
        Optional<String> docString,
        Status status,
        Optional<Throwable> throwable) {

    /** How a step ended. */
    public enum Status {
        PASSED,
        FAILED,
        /** It assumed something that isn't so. */
        ABORTED,
        /** It wasn't called: something before it failed, or it is a user's own and the run only plans. */
        SKIPPED,
        /** No sentence fits it. */
        UNDEFINED,
        /** Several sentences fit it. */
        AMBIGUOUS,
        /** What it says can't be. */
        WRONG
    }
}
