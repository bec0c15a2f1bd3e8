package netherkin.junit.feature;

import java.util.List;

/** A {@code Rule} and its scenarios. */
public record RuleElement(Heading heading, List<ScenarioElement> scenarios) implements FeatureElement {
    public RuleElement {
        scenarios = List.copyOf(scenarios);
    }
}
