package netherkin.reports.standard;

import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.reports.frames.Plain;

/**
 * What a feature file tells people beside its steps, in paragraphs.
 *
 * @param rules by name
 * @param scenarios by line
 */
public record Prose(List<String> feature, Map<String, List<String>> rules, Map<Integer, List<String>> scenarios) {
    private static final Prose NONE = new Prose(List.of(), Map.of(), Map.of());

    /** A file's prose; none if it can't be read. */
    public static Prose of(String uri, String path) {
        for (Envelope envelope : Features.read(uri, path, () -> "0").envelopes()) {
            Optional<Feature> feature = envelope.getGherkinDocument().flatMap(GherkinDocument::getFeature);
            if (feature.isPresent()) {
                return of(feature.get());
            }
        }
        return NONE;
    }

    private static Prose of(Feature feature) {
        Prose prose = new Prose(paragraphs(feature.getDescription()), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(prose::add);
            child.getRule().ifPresent(rule -> {
                prose.rules.put(rule.getName(), paragraphs(rule.getDescription()));
                for (RuleChild inner : rule.getChildren()) {
                    inner.getScenario().ifPresent(prose::add);
                }
            });
        }
        return prose;
    }

    private void add(Scenario scenario) {
        scenarios.put(scenario.getLocation().getLine().intValue(), paragraphs(scenario.getDescription()));
    }

    /** Blank lines part paragraphs; a line that begins a point of a list stays a line. */
    static List<String> paragraphs(String description) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : (description == null ? "" : description).split("\n")) {
            String bare = Plain.line(line);
            if (bare.isEmpty() && text.length() > 0) {
                paragraphs.add(text.toString());
                text.setLength(0);
            } else if (!bare.isEmpty()) {
                boolean point = bare.startsWith("- ") || bare.startsWith("* ") || bare.matches("[0-9]+[.)] .*");
                text.append(text.length() == 0 ? "" : point ? "\n" : " ").append(bare);
            }
        }
        if (text.length() > 0) {
            paragraphs.add(text.toString());
        }
        return paragraphs;
    }
}
