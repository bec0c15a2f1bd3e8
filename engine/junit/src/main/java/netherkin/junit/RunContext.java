package netherkin.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What listeners may know about a run.
 *
 * @param outputDirectory the only place to write to; it may not exist yet
 * @param variants how many will run; 0 if nobody knows
 * @param planOnly nothing is run, scenarios are only planned
 * @param features paths of the files to run, as results name them; empty where they are not known before
 * @param settings configuration parameters by their full name, {@code netherkin.…}
 */
public record RunContext(
        Path outputDirectory,
        int variants,
        boolean planOnly,
        List<String> features,
        Function<String, Optional<String>> settings) {

    /** A configuration parameter, such as {@code netherkin.capture}. */
    public Optional<String> setting(String name) {
        return settings.apply(name);
    }
}
