package netherkin.junit.feature;

import java.util.List;

/**
 * A scenario ready to run: background included, placeholders replaced.
 *
 * @param tags with their {@code @}, of feature, rule, scenario and examples, in this order, each once
 * @param line of the scenario, or of the example row
 */
public record Pickle(String name, int line, List<String> tags, List<StepLine> steps) {}
