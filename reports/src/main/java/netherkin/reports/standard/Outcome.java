package netherkin.reports.standard;

import java.util.List;
import netherkin.junit.VariantResult;

/**
 * What became of a variant, with its files.
 *
 * @param nanos virtual time that it took
 * @param message why it didn't pass, for people; empty if it did
 * @param files that it left
 * @param ladder as text; empty if it passed
 */
public record Outcome(VariantResult result, long nanos, String message, List<Attached> files, List<String> ladder) {
    public Outcome {
        files = List.copyOf(files);
        ladder = List.copyOf(ladder);
    }

    /**
     * A file.
     *
     * @param path relative to the run's folder, with slashes
     */
    public record Attached(String path, String mediaType) {
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    public VariantResult.Status status() {
        return result.status();
    }

    /** Scenario and variant. */
    public String title() {
        String variant = result.variant().title();
        return result.scenarioName() + (variant.isEmpty() ? "" : " [" + variant + "]");
    }
}
