package netherkin.junit.feature;

/** What a feature holds: rules and scenarios. */
public sealed interface FeatureElement permits RuleElement, ScenarioElement {
    Heading heading();
}
