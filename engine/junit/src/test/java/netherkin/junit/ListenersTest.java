package netherkin.junit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import netherkin.junit.vocabulary.Conditions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.reporting.FileEntry;

class ListenersTest {
    @TempDir
    Path out;

    @AfterEach
    void forget() {
        RecordingService.reset(null);
    }

    @Test
    void a_listener_is_told_the_begin_every_variant_and_the_end() {
        Kit kit = new Kit(out).run(selectClasspathResource("basic/sums.feature"));

        assertThat(kit.calls, contains("started", "variant", "variant", "variant", "variant", "variant", "finished"));
        VariantResult result = kit.told.get(3);
        assertThat(result.featureUri(), containsString("target/test-classes/basic/sums.feature"));
        assertThat(result.featurePath(), is("src/test/resources/basic/sums.feature"));
        assertThat(result.featureName(), is("Sums"));
        assertThat(result.ruleName().get(), is("Outlines are sums too"));
        assertThat(result.scenarioName(), is("Adding 40"));
        assertThat(result.keyword(), is("Scenario Outline"));
        assertThat(result.line(), is(29));
        assertThat(result.tags(), contains("@sums", "@slow", "@large"));
        assertThat(result.steps().get(2).text(), is("40 is added"));
        assertThat(result.steps().get(2).line(), is(18));
        assertThat(result.lab().isPresent(), is(true));
        assertThat(kit.results.get(3).lab().isPresent(), is(false));
    }

    @Test
    void services_are_told_too_and_what_they_publish_reaches_junit() {
        RecordingService.reset(out.resolve("c.pcapng"));
        Kit kit = new Kit(out).with("netherkin.mine", "7").steps("Given the number 1");

        List<FileEntry> files = kit.execution.allEvents().fileEntryPublished().stream()
                .map(event -> event.getRequiredPayload(FileEntry.class))
                .toList();
        assertThat(files.get(0).getPath(), is(out.resolve("c.pcapng")));
        assertThat(files.get(0).getMediaType().get(), is("application/vnd.tcpdump.pcap"));
        assertThat(RecordingService.CALLS, contains("started " + out + " 7", "finished 1"));
    }

    @Test
    void a_listener_that_fails_fails_the_test_and_at_the_end_the_run() {
        Kit kit = new Kit(out)
                .listening(new RunListener() {
                    @Override
                    public void variantFinished(VariantResult result, Publisher publisher) throws IOException {
                        throw new IOException("disk full");
                    }

                    @Override
                    public void runFinished(RunContext run, List<VariantResult> results) throws IOException {
                        throw new IOException("still full");
                    }
                })
                .steps("Given the number 1");

        kit.tests().assertStatistics(tests -> tests.failed(1));
        kit.execution.allEvents().assertStatistics(all -> all.failed(2));
    }

    @Test
    void hooks_around_all_scenarios_run_once() {
        new Kit(out)
                .with("netherkin.glue", "once")
                .with("netherkin.threads", "2")
                .feature("""
                Feature: f
                  Scenario: 1
                    Given something between
                  Scenario: 2
                    Given something between
                """);

        assertThat(Conditions.SEEN, contains("before all", "between", "between", "after all"));
    }

    @Test
    void several_threads_give_the_same_results_in_the_same_order() throws IOException {
        Path many = Files.createDirectory(out.resolve("many"));
        for (int file = 0; file < 10; file++) {
            StringBuilder text = new StringBuilder("Feature: f" + file + "\n");
            for (int i = 0; i < 40; i++) {
                text.append("  Scenario: s" + i + "\n    Given the number " + i
                        + "\n    When 1 is added\n    Then the number is " + (i % 7 == 3 ? i : i + 1)
                        + "\n    And the labs are one\n");
            }
            Kit.write(many, "f" + file + ".feature", text.toString());
        }
        List<String> one = results(new Kit(out).with("netherkin.threads", "1"), many);
        assertThat(one.size(), is(400));
        assertThat(results(new Kit(out).with("netherkin.threads", "4"), many), is(one));
        Kit configured = new Kit(out)
                .with("netherkin.execution.parallel.enabled", "true")
                .with("netherkin.execution.parallel.executor-service", "worker_thread_pool")
                .with("netherkin.execution.parallel.config.strategy", "fixed")
                .with("netherkin.execution.parallel.config.fixed.parallelism", "3");
        assertThat(results(configured, many), is(one));
    }

    private static List<String> results(Kit kit, Path directory) {
        kit.run(selectDirectory(directory.toFile()));
        return kit.results.stream()
                .map(result -> result.uniqueId() + " " + result.status() + " "
                        + result.throwable().map(Throwable::getMessage).orElse(""))
                .toList();
    }

    @Test
    void a_wrong_number_of_threads_is_refused() {
        for (String wrong : List.of("0", "x", "-1", "1001")) {
            Kit kit = new Kit(out).with("netherkin.threads", wrong);
            JUnitException refusal = assertThrows(JUnitException.class, () -> kit.steps("Given the number 1"));
            assertThat(refusal.getCause().getMessage(), containsString("netherkin.threads: expected a number from 1"));
        }
    }
}
