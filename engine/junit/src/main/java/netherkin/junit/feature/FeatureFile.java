package netherkin.junit.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A feature file's content. */
public record FeatureFile(FeatureLocation location, String language, Heading heading, List<FeatureElement> children) {
    public FeatureFile {
        children = List.copyOf(children);
    }

    /**
     * The keyword line of the last rule, scenario, examples table or example row that starts at or before {@code line};
     * the feature's own keyword line if none does. An element starts at its first tag.
     */
    public int elementAt(int line) {
        int[] best = {0, heading.line()};
        for (FeatureElement child : children) {
            nearer(best, line, child.heading());
            if (child instanceof RuleElement rule) {
                rule.scenarios().forEach(scenario -> within(best, line, scenario));
            } else if (child instanceof ScenarioElement scenario) {
                within(best, line, scenario);
            }
        }
        return best[1];
    }

    private static void within(int[] best, int line, ScenarioElement scenario) {
        nearer(best, line, scenario.heading());
        for (ExamplesElement table : scenario.examples()) {
            nearer(best, line, table.heading());
            for (ExampleRow row : table.rows()) {
                nearer(best, line, row.line(), row.line());
            }
        }
    }

    private static void nearer(int[] best, int line, Heading heading) {
        nearer(best, line, heading.start(), heading.line());
    }

    private static void nearer(int[] best, int line, int start, int keywordLine) {
        if (start <= line && start > best[0]) {
            best[0] = start;
            best[1] = keywordLine;
        }
    }

    /** Every scenario, those of rules included, in file order. */
    public List<ScenarioElement> scenarios() {
        List<ScenarioElement> all = new ArrayList<>();
        for (FeatureElement child : children) {
            if (child instanceof RuleElement rule) {
                all.addAll(rule.scenarios());
            } else if (child instanceof ScenarioElement scenario) {
                all.add(scenario);
            }
        }
        return all;
    }

    /** What runs from {@code line}: a scenario's keyword or an example row. */
    public Optional<Pickle> pickleAt(int line) {
        for (ScenarioElement scenario : scenarios()) {
            if (scenario.heading().line() == line) {
                return Optional.of(scenario.pickle());
            }
            for (ExamplesElement table : scenario.examples()) {
                for (ExampleRow row : table.rows()) {
                    if (row.line() == line) {
                        return Optional.of(scenario.pickle(table, row));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
