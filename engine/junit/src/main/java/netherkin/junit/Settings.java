package netherkin.junit;

import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import netherkin.junit.feature.BoundedText;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * The configuration parameters {@code netherkin.…}.
 *
 * @param threads 0 if it is left open
 */
record Settings(
        Optional<Long> seed,
        Optional<String> profile,
        List<String> encapsulations,
        List<String> replications,
        Optional<Expression> tags,
        Optional<Predicate<String>> name,
        boolean planOnly,
        boolean live,
        RealThings real,
        List<String> features,
        List<String> glue,
        Path out,
        int threads,
        boolean cucumberAllowed) {

    static final String PREFIX = "netherkin.";
    private static final int MOST_THREADS = 1_000;

    static Settings of(ConfigurationParameters parameters) {
        return new Settings(
                text(parameters, "seed").map(Settings::seed),
                text(parameters, "profile"),
                list(parameters, "encapsulation"),
                list(parameters, "replication"),
                text(parameters, "tags").map(Settings::tags),
                text(parameters, "name").map(Settings::name),
                text(parameters, "mode").filter("check"::equals).isPresent(),
                text(parameters, "live").filter("true"::equals).isPresent(),
                RealThings.of(
                        text(parameters, "live").filter("true"::equals).isPresent(),
                        list(parameters, "devices"),
                        list(parameters, "live.interfaces"),
                        text(parameters, "live.rate")),
                list(parameters, "features"),
                list(parameters, "glue"),
                Path.of(text(parameters, "out").orElse("target/netherkin")),
                text(parameters, "threads").map(Settings::threads).orElse(0),
                text(parameters, "cucumber").filter("allowed"::equals).isPresent());
    }

    boolean selects(String scenarioName, List<String> scenarioTags) {
        return name.map(wanted -> wanted.test(scenarioName)).orElse(true)
                && tags.map(expression -> expression.evaluate(scenarioTags)).orElse(true);
    }

    private static Optional<String> text(ConfigurationParameters parameters, String name) {
        return parameters.get(PREFIX + name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static List<String> list(ConfigurationParameters parameters, String name) {
        return text(parameters, name).map(Settings::split).orElse(List.of());
    }

    static List<String> split(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** A name is wanted that contains the text, or matches it somewhere as a regular expression, if it is one. */
    private static Predicate<String> name(String text) {
        Predicate<String> contains = name -> name.contains(text);
        try {
            Pattern pattern = Pattern.compile(text);
            return contains.or(name -> BoundedText.contains(
                    name,
                    pattern,
                    () -> new JUnitException("netherkin.name: matching \"" + text + "\" takes too long")));
        } catch (PatternSyntaxException e) {
            return contains;
        }
    }

    private static Long seed(String text) {
        if (!text.matches("-?[0-9]{1,18}")) {
            throw new JUnitException("netherkin.seed: expected a whole number, found \"" + text + "\"");
        }
        return Long.valueOf(text);
    }

    private static Integer threads(String text) {
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_THREADS) {
            throw new JUnitException(
                    "netherkin.threads: expected a number from 1 to " + MOST_THREADS + ", found \"" + text + "\"");
        }
        return Integer.valueOf(text);
    }

    private static Expression tags(String text) {
        try {
            return TagExpressionParser.parse(text);
        } catch (RuntimeException e) {
            throw new JUnitException("netherkin.tags: " + e.getMessage());
        }
    }
}
