package netherkin.reports.standard;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableRow;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A feature file as Cucumber's messages tell it. */
final class Features {
    private static final int LARGEST = 4 << 20;
    private final List<Envelope> envelopes;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private Features(List<Envelope> envelopes) {
        this.envelopes = envelopes;
        for (Envelope envelope : envelopes) {
            envelope.getGherkinDocument().flatMap(GherkinDocument::getFeature).ifPresent(this::feature);
        }
    }

    /** The messages of a file; none if it can't be read any more. */
    static Features read(String uri, String path, Supplier<String> ids) {
        try (InputStream in = URI.create(uri).toURL().openStream()) {
            return new Features(GherkinParser.builder()
                    .idGenerator(ids::get)
                    .includeSource(true)
                    .includeGherkinDocument(true)
                    .includePickles(true)
                    .build()
                    .parse(path, in.readNBytes(LARGEST))
                    .toList());
        } catch (IOException | RuntimeException e) {
            // The scenarios have told what is wrong with the file.
            return new Features(List.of());
        }
    }

    List<Envelope> envelopes() {
        return envelopes;
    }

    /** What runs from a line; null if nothing does. */
    Pickle pickle(int line) {
        for (Envelope envelope : envelopes) {
            Pickle pickle = envelope.getPickle().orElse(null);
            if (pickle != null && line(pickle.getAstNodeIds()) == line) {
                return pickle;
            }
        }
        return null;
    }

    private int line(List<String> nodes) {
        return lines.getOrDefault(nodes.get(nodes.size() - 1), 0);
    }

    private void feature(Feature feature) {
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(this::scenario);
            child.getRule().ifPresent(rule -> {
                for (RuleChild inner : rule.getChildren()) {
                    inner.getScenario().ifPresent(this::scenario);
                }
            });
        }
    }

    private void scenario(Scenario scenario) {
        lines.put(scenario.getId(), scenario.getLocation().getLine().intValue());
        for (Examples examples : scenario.getExamples()) {
            for (TableRow row : examples.getTableBody()) {
                lines.put(row.getId(), row.getLocation().getLine().intValue());
            }
        }
    }
}
