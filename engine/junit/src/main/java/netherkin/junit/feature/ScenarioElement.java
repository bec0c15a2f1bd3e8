package netherkin.junit.feature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A scenario or scenario outline.
 *
 * @param description free text below the heading, which is also where a mistyped first step ends up
 * @param tags with their {@code @}, inherited ones first
 * @param steps background included; empty if the scenario has no step of its own
 * @param examples empty for a plain scenario
 */
public record ScenarioElement(
        Heading heading, String description, List<String> tags, List<StepLine> steps, List<ExamplesElement> examples)
        implements FeatureElement {
    public ScenarioElement {
        tags = List.copyOf(tags);
        steps = List.copyOf(steps);
        examples = List.copyOf(examples);
    }

    /** The scenario as it runs without examples. */
    public Pickle pickle() {
        return new Pickle(heading.name(), heading.line(), tags, steps);
    }

    /** The outline as it runs with one row of one of its tables. */
    public Pickle pickle(ExamplesElement table, ExampleRow row) {
        UnaryOperator<String> fill = text -> fill(text, table.header(), row.cells());
        List<StepLine> filled = new ArrayList<>(steps.size());
        for (StepLine step : steps) {
            filled.add(step.map(fill));
        }
        return new Pickle(fill.apply(heading.name()), row.line(), tags(table), List.copyOf(filled));
    }

    /** The tags of one table's examples. */
    public List<String> tags(ExamplesElement table) {
        if (table.tags().isEmpty()) {
            return tags;
        }
        Set<String> all = new LinkedHashSet<>(tags);
        all.addAll(table.tags());
        return List.copyOf(all);
    }

    private static String fill(String text, List<String> header, List<String> cells) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        String filled = text;
        for (int i = 0; i < header.size() && i < cells.size(); i++) {
            filled = filled.replace("<" + header.get(i) + ">", cells.get(i));
        }
        return filled;
    }
}
