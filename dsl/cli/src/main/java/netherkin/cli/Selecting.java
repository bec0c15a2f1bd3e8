package netherkin.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which scenarios: what {@code run} and {@code check} have in common. */
final class Selecting {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH[:LINE]",
            description = "A feature file, one scenario of it by a line, or a folder with feature files.")
    List<String> paths = new ArrayList<>();

    @Option(
            names = "--tags",
            paramLabel = "EXPRESSION",
            description = "Only scenarios with these tags, such as '@smoke and not @live'.")
    String tags;

    @Option(names = "--name", paramLabel = "REGEX", description = "Only scenarios whose name matches somewhere.")
    String name;

    /** What is right of the paths; what is not goes to {@code refused}. */
    List<Target> targets(Consumer<UserError> refused) {
        return Targets.of(paths, refused);
    }

    void addTo(Map<String, String> parameters) {
        put(parameters, "tags", tags);
        put(parameters, "name", name);
    }

    static void put(Map<String, String> parameters, String name, Object value) {
        if (value != null) {
            parameters.put("netherkin." + name, value.toString());
        }
    }
}
