package netherkin.junit.feature;

import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.StepKeywordType;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netherkin.network.lab.Role;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;

/** Turns the parser's syntax tree into the model; nothing of the tree is kept. */
final class AstReader {
    private final FeatureLocation location;
    private int exampleRows;

    AstReader(FeatureLocation location) {
        this.location = location;
    }

    FeatureFile feature(Feature feature) {
        List<String> tags = tags(List.of(), feature.getTags());
        List<StepLine> background = new ArrayList<>();
        List<FeatureElement> children = new ArrayList<>();
        for (FeatureChild child : feature.getChildren()) {
            child.getBackground().ifPresent(found -> background.addAll(steps(found)));
            child.getScenario().ifPresent(found -> children.add(scenario(found, tags, background)));
            child.getRule().ifPresent(found -> children.add(rule(found, tags, background)));
        }
        Heading heading = heading(feature.getKeyword(), feature.getName(), feature.getTags(), feature.getLocation());
        return new FeatureFile(location, feature.getLanguage(), heading, children);
    }

    private RuleElement rule(Rule rule, List<String> inherited, List<StepLine> outer) {
        List<String> tags = tags(inherited, rule.getTags());
        List<StepLine> background = new ArrayList<>(outer);
        List<ScenarioElement> scenarios = new ArrayList<>();
        for (RuleChild child : rule.getChildren()) {
            child.getBackground().ifPresent(found -> background.addAll(steps(found)));
            child.getScenario().ifPresent(found -> scenarios.add(scenario(found, tags, background)));
        }
        return new RuleElement(
                heading(rule.getKeyword(), rule.getName(), rule.getTags(), rule.getLocation()), scenarios);
    }

    private ScenarioElement scenario(Scenario scenario, List<String> inherited, List<StepLine> background) {
        List<StepLine> steps = new ArrayList<>();
        if (!scenario.getSteps().isEmpty()) {
            Role role = Role.GIVEN;
            for (StepLine step : background) {
                role = step.role() == null ? role : step.role();
                steps.add(step.as(role));
            }
            for (Step step : scenario.getSteps()) {
                role = role(step).orElse(role);
                steps.add(step(step, role));
            }
        }
        List<ExamplesElement> examples = new ArrayList<>();
        for (Examples table : scenario.getExamples()) {
            examples.add(examples(table));
        }
        return new ScenarioElement(
                heading(scenario.getKeyword(), scenario.getName(), scenario.getTags(), scenario.getLocation()),
                scenario.getDescription() == null ? "" : scenario.getDescription(),
                tags(inherited, scenario.getTags()),
                steps,
                examples);
    }

    private ExamplesElement examples(Examples table) {
        List<ExampleRow> rows = new ArrayList<>();
        for (TableRow row : table.getTableBody()) {
            exampleRows++;
            if (exampleRows > FeatureReader.MAX_EXAMPLE_ROWS) {
                throw new ScenarioException(
                        new Origin(location.shown(), line(row.getLocation())),
                        "more than " + FeatureReader.MAX_EXAMPLE_ROWS + " example rows, the limit of a file");
            }
            rows.add(new ExampleRow(line(row.getLocation()), column(row.getLocation()), cells(row)));
        }
        return new ExamplesElement(
                heading(table.getKeyword(), table.getName(), table.getTags(), table.getLocation()),
                tags(List.of(), table.getTags()),
                table.getTableHeader().map(AstReader::cells).orElse(List.of()),
                rows);
    }

    private List<StepLine> steps(Background background) {
        List<StepLine> steps = new ArrayList<>();
        for (Step step : background.getSteps()) {
            steps.add(step(step, role(step).orElse(null)));
        }
        return steps;
    }

    private StepLine step(Step step, Role role) {
        List<List<String>> cells = new ArrayList<>();
        List<Origin> rowOrigins = new ArrayList<>();
        step.getDataTable()
                .ifPresent(table -> table.getRows().forEach(row -> {
                    cells.add(cells(row));
                    rowOrigins.add(new Origin(location.shown(), line(row.getLocation())));
                }));
        Optional<DocText> doc = step.getDocString()
                .map(found ->
                        new DocText(found.getContent(), found.getMediaType().orElse("")));
        Origin origin = new Origin(location.shown(), line(step.getLocation()));
        return new StepLine(
                role,
                step.getKeyword().strip().intern(),
                step.getText(),
                origin,
                List.copyOf(rowOrigins),
                List.copyOf(cells),
                doc);
    }

    private static Optional<Role> role(Step step) {
        StepKeywordType type = step.getKeywordType().orElse(StepKeywordType.UNKNOWN);
        return switch (type) {
            case CONTEXT -> Optional.of(Role.GIVEN);
            case ACTION -> Optional.of(Role.WHEN);
            case OUTCOME -> Optional.of(Role.THEN);
            default -> Optional.empty();
        };
    }

    private static List<String> cells(TableRow row) {
        return row.getCells().stream().map(TableCell::getValue).toList();
    }

    private static List<String> tags(List<String> inherited, List<Tag> own) {
        if (own.isEmpty()) {
            return inherited;
        }
        Set<String> all = new LinkedHashSet<>(inherited);
        own.forEach(tag -> all.add(tag.getName()));
        return List.copyOf(all);
    }

    private static Heading heading(String keyword, String name, List<Tag> tags, Location at) {
        int start =
                tags.isEmpty() ? line(at) : Math.min(line(at), line(tags.get(0).getLocation()));
        return new Heading(keyword, name == null ? "" : name, start, line(at), column(at));
    }

    private static int line(Location at) {
        return at.getLine().intValue();
    }

    private static int column(Location at) {
        return at.getColumn().map(Long::intValue).orElse(1);
    }
}
