package netherkin.junit;

import java.util.List;
import java.util.Optional;
import netherkin.network.lab.Lab;

/**
 * What became of one variant of a scenario, or of a file that can't be run.
 *
 * @param featureUri where the file is, for machines
 * @param featurePath where the file is, as a person would type it
 * @param featureName its name; the path if the file can't be read
 * @param language the file's, {@code en} if unknown
 * @param scenarioName placeholders replaced
 * @param keyword the scenario's, in the feature's language
 * @param line of the scenario, or of the example row; 0 if there is none
 * @param tags with {@code @}; those of the scenario and one for each value of the variant
 * @param uniqueId enough to run it again
 * @param throwable why it didn't pass
 * @param lab with the trace; only while the listener is told, not in the results of the whole run; empty if the scenario
 *     wasn't begun
 */
public record VariantResult(
        String featureUri,
        String featurePath,
        String featureName,
        String language,
        Optional<String> ruleName,
        String scenarioName,
        String keyword,
        int line,
        List<String> tags,
        Variant variant,
        String uniqueId,
        Status status,
        Optional<Throwable> throwable,
        List<StepResult> steps,
        Optional<Lab> lab) {

    /** How a variant ended. */
    public enum Status {
        PASSED,
        /** The network did not do what the scenario says, or a user's step threw. */
        FAILED,
        /** It could not be judged here. */
        ABORTED,
        /** The file is wrong. */
        WRONG
    }

    /** The command that runs this variant and no other, for a shell. */
    public String again() {
        return CommandAgain.of(this);
    }

    VariantResult withoutLab() {
        return new VariantResult(
                featureUri,
                featurePath,
                featureName,
                language,
                ruleName,
                scenarioName,
                keyword,
                line,
                tags,
                variant,
                uniqueId,
                status,
                throwable,
                steps,
                Optional.empty());
    }
}
