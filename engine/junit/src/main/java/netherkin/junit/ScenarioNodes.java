package netherkin.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import netherkin.junit.feature.ExampleRow;
import netherkin.junit.feature.ExamplesElement;
import netherkin.junit.feature.FeatureFile;
import netherkin.junit.feature.Heading;
import netherkin.junit.feature.Pickle;
import netherkin.junit.feature.RuleElement;
import netherkin.junit.feature.ScenarioElement;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;

/** The nodes below one feature. */
final class ScenarioNodes {
    private final Settings settings;
    private final FeatureFile file;
    private final Sources sources;
    private final Names names;
    private final Selection selection;
    private final List<String> glue;
    private int order;

    ScenarioNodes(
            Settings settings, FeatureFile file, Sources sources, Names names, Selection selection, List<String> glue) {
        this.settings = settings;
        this.file = file;
        this.sources = sources;
        this.names = names;
        this.selection = selection;
        this.glue = glue;
    }

    /** Adds what is wanted; returns the number of the test after the last. */
    int addTo(TestDescriptor feature, int firstOrder) {
        order = firstOrder;
        ContainerNode rule = null;
        Heading current = null;
        for (TreeBuilder.Ruled each : TreeBuilder.ruled(file)) {
            Optional<Heading> heading = each.rule().map(RuleElement::heading);
            if (heading.isPresent() && heading.get() != current) {
                current = heading.get();
                rule = container(feature, UniqueIds.RULE, current, current.title());
            }
            scenario(heading.isPresent() ? rule : feature, heading, each.scenario());
            if (rule != null
                    && rule.getParent().isEmpty()
                    && !rule.getChildren().isEmpty()) {
                feature.addChild(rule);
            }
        }
        return order;
    }

    private ContainerNode container(TestDescriptor parent, String segment, Heading heading, String name) {
        return new ContainerNode(
                parent.getUniqueId().append(segment, Integer.toString(heading.line())),
                name,
                sources.at(heading.line(), heading.column()));
    }

    private void scenario(TestDescriptor parent, Optional<Heading> rule, ScenarioElement scenario) {
        Heading heading = scenario.heading();
        int ruleLine = rule.map(Heading::line).orElse(0);
        List<String> path =
                List.of(file.heading().title(), rule.map(Heading::title).orElse(""), heading.title());
        boolean rowless =
                scenario.examples().stream().allMatch(table -> table.rows().isEmpty());
        if (scenario.examples().isEmpty() || rowless) {
            Optional<String> problem =
                    scenario.examples().isEmpty() ? withoutSteps(scenario) : Optional.of("has no example rows");
            Case test = new Case(
                    rule, heading, heading.line(), heading.column(), scenario::pickle, scenario.tags(), problem);
            int[] lines = {ruleLine, heading.line()};
            variants(parent, UniqueIds.SCENARIO, test, path, heading.name(), lines);
            return;
        }
        ContainerNode node = container(parent, UniqueIds.SCENARIO, heading, heading.title());
        int table = 0;
        for (ExamplesElement examples : scenario.examples()) {
            examples(node, rule, scenario, examples, ++table, path);
        }
        if (!node.getChildren().isEmpty()) {
            parent.addChild(node);
        }
    }

    private void examples(
            ContainerNode outline,
            Optional<Heading> rule,
            ScenarioElement scenario,
            ExamplesElement examples,
            int number,
            List<String> path) {
        Heading heading = examples.heading();
        ContainerNode node = container(outline, UniqueIds.EXAMPLES, heading, heading.title());
        List<String> tags = scenario.tags(examples);
        Optional<String> problem = withoutSteps(scenario);
        int index = 0;
        for (ExampleRow row : examples.rows()) {
            index++;
            Supplier<Pickle> pickle = () -> scenario.pickle(examples, row);
            String name = scenario.heading().name().indexOf('<') < 0
                    ? scenario.heading().name()
                    : pickle.get().name();
            List<String> longer = new ArrayList<>(path);
            longer.add(heading.name());
            longer.add("Example #" + number + "." + index + (name.equals(path.get(2)) ? "" : " " + name));
            int[] lines = {rule.map(Heading::line).orElse(0), scenario.heading().line(), heading.line(), row.line()};
            Case test = new Case(rule, scenario.heading(), row.line(), row.column(), pickle, tags, problem);
            variants(node, UniqueIds.EXAMPLE, test, longer, name, lines);
        }
        if (!node.getChildren().isEmpty()) {
            outline.addChild(node);
        }
    }

    private static Optional<String> withoutSteps(ScenarioElement scenario) {
        if (!scenario.steps().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("has no steps"
                + scenario.description()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .map(line -> "; \"" + line + "\" begins with no step keyword and is read as description")
                        .orElse(""));
    }

    private record Case(
            Optional<Heading> rule,
            Heading heading,
            int line,
            int column,
            Supplier<Pickle> pickle,
            List<String> tags,
            Optional<String> problem) {}

    private void variants(
            TestDescriptor parent, String segment, Case test, List<String> path, String name, int[] lines) {
        List<Variant> variants = selection.of(lines, Variants.of(test.tags(), settings)).stream()
                .filter(variant -> settings.selects(name, Variants.tags(test.tags(), variant)))
                .toList();
        if (variants.isEmpty()) {
            return;
        }
        UniqueId id = parent.getUniqueId().append(segment, Integer.toString(test.line()));
        if (variants.size() == 1 && Variants.isPlain(variants.get(0), test.tags())) {
            parent.addChild(test(id, test, variants.get(0), variants, path));
            return;
        }
        ContainerNode node = new ContainerNode(id, path.get(path.size() - 1), sources.at(test.line(), test.column()));
        for (Variant variant : variants) {
            List<String> longer = new ArrayList<>(path);
            longer.add(variant.title().isEmpty() ? "seed " + variant.seed() : variant.title());
            node.addChild(test(id.append(UniqueIds.VARIANT, variant.id()), test, variant, variants, longer));
        }
        parent.addChild(node);
    }

    private TestNode test(UniqueId id, Case test, Variant variant, List<Variant> all, List<String> path) {
        return new TestNode(
                id,
                names.test(path, file.location(), test.line()),
                sources.at(test.line(), test.column()),
                Variants.tags(test.tags(), variant),
                order++,
                new ScenarioCase(
                        file,
                        test.rule().map(Heading::title),
                        test.heading(),
                        test.pickle(),
                        variant,
                        all,
                        glue,
                        test.problem()));
    }
}
