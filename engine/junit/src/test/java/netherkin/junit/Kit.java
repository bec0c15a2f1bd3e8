package netherkin.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import netherkin.junit.vocabulary.Conditions;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs features through the engine and keeps what came of it. */
final class Kit implements RunListener {
    final List<VariantResult> told = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    List<VariantResult> results = List.of();
    EngineExecutionResults execution;

    private final Path out;
    private final List<String[]> settings = new ArrayList<>();
    private final List<RunListener> others = new ArrayList<>();

    Kit(Path out) {
        this.out = out;
        with("netherkin.glue", "acme");
    }

    Kit with(String key, String value) {
        settings.add(new String[] {key, value});
        return this;
    }

    Kit listening(RunListener other) {
        others.add(other);
        return this;
    }

    Kit run(DiscoverySelector... selectors) {
        Conditions.SEEN.clear();
        List<RunListener> listeners = new ArrayList<>(List.of(this));
        listeners.addAll(others);
        EngineTestKit.Builder builder = EngineTestKit.engine(new NetherkinTestEngine(listeners))
                .configurationParameter("netherkin.out", out.toString())
                .selectors(selectors);
        settings.forEach(each -> builder.configurationParameter(each[0], each[1]));
        execution = builder.execute();
        return this;
    }

    /** Runs a feature written to a file below the output directory. */
    Kit feature(String text) {
        return run(DiscoverySelectors.selectFile(write(out, "a.feature", text).toFile()));
    }

    /** Runs one scenario with these steps. */
    Kit steps(String... steps) {
        return feature("Feature: f\n\n  Scenario: s\n    " + String.join("\n    ", steps) + "\n");
    }

    static Path write(Path directory, String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Events tests() {
        return execution.testEvents();
    }

    /** Unique ids of the tests that ran, without the engine and with plain colons and slashes. */
    List<String> ids() {
        return tests().started()
                .map(event -> event.getTestDescriptor().getUniqueId().toString())
                .map(id -> id.replace("[engine:netherkin]/", "")
                        .replace("%2F", "/")
                        .replace("%3A", ":"))
                .toList();
    }

    List<String> names() {
        return tests().started()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    /** What the only test was told to have failed or aborted with. */
    Throwable failure() {
        return results.get(0).throwable().orElseThrow();
    }

    String message() {
        return failure().getMessage();
    }

    VariantResult only() {
        if (results.size() != 1) {
            throw new AssertionError(results.size() + " results");
        }
        return results.get(0);
    }

    List<String> published(String key) {
        return execution.allEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(org.junit.platform.engine.reporting.ReportEntry.class))
                .map(entry -> entry.getKeyValuePairs().get(key))
                .filter(value -> value != null)
                .toList();
    }

    @Override
    public void runStarted(RunContext run) {
        calls.add("started");
    }

    @Override
    public void variantFinished(VariantResult result, Publisher publisher) {
        calls.add("variant");
        told.add(result);
    }

    @Override
    public void runFinished(RunContext run, List<VariantResult> all) {
        calls.add("finished");
        results = all;
    }
}
