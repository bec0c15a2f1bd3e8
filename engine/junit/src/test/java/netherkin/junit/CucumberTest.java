package netherkin.junit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import netherkin.junit.vocabulary.Conditions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Beside Cucumber's own engine, and below it. */
class CucumberTest {
    private static final DiscoverySelector PLAIN = selectClasspathResource("plain/plain.feature");

    @TempDir
    Path out;

    /** Tests that ran, by engine and result. */
    private final Map<String, Integer> ran = new TreeMap<>();

    @AfterEach
    void forget() {
        RecordingService.reset(null);
    }

    private LauncherDiscoveryRequestBuilder request(DiscoverySelector... selectors) {
        Conditions.SEEN.clear();
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .configurationParameter("netherkin.out", out.toString())
                .configurationParameter("netherkin.glue", "acme")
                .configurationParameter("cucumber.publish.quiet", "true")
                .configurationParameter("cucumber.glue", "netherkin.junit.vocabulary,netherkin.junit.plain,acme");
    }

    private void run(LauncherDiscoveryRequest request) {
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    String engine = test.getUniqueIdObject().getEngineId().orElse("");
                    ran.merge(engine + " " + result.getStatus(), 1, Integer::sum);
                }
            }
        });
    }

    @Test
    void with_both_engines_nothing_runs_twice() {
        run(request(selectClasspathResource("basic/sums.feature")).build());

        assertThat(ran, is(Map.of("netherkin SUCCESSFUL", 5)));
    }

    @Test
    void a_file_found_as_a_resource_by_one_engine_and_as_a_file_by_the_other_runs_once() {
        run(request(selectFile("target/test-classes/basic/sums.feature")).build());

        assertThat(ran, is(Map.of("netherkin SUCCESSFUL", 5)));
    }

    @Test
    void both_run_if_that_is_wanted() {
        run(request(selectClasspathResource("basic/sums.feature"))
                .configurationParameter("netherkin.cucumber", "allowed")
                .build());

        assertThat(ran, is(Map.of("netherkin SUCCESSFUL", 5, "cucumber SUCCESSFUL", 5)));
    }

    @Test
    void cucumber_alone_runs_the_same_sentences_with_roles_rows_and_the_lab() {
        run(request(PLAIN)
                .filters(org.junit.platform.launcher.EngineFilter.includeEngines("cucumber"))
                .build());

        assertThat(ran, is(Map.of("cucumber SUCCESSFUL", 2, "cucumber FAILED", 1, "cucumber ABORTED", 1)));
        String file = "src/test/resources/plain/plain.feature:";
        assertThat(
                Conditions.SEEN,
                contains(
                        "GIVEN And " + file + "7",
                        "THEN Then " + file + "8",
                        "[[a], [b]] [" + file + "10, " + file + "11]",
                        "THEN And " + file + "17"));
    }

    @Test
    void cucumber_alone_tells_the_listeners_and_gets_their_files() {
        RecordingService.reset(out.resolve("c.pcapng"));
        run(request(PLAIN)
                .filters(org.junit.platform.launcher.EngineFilter.includeEngines("cucumber"))
                .configurationParameter("cucumber.plugin", "json:" + out.resolve("c.json"))
                .build());

        assertThat(
                RecordingService.TOLD.stream()
                        .map(result -> result.scenarioName() + " " + result.status())
                        .toList(),
                contains("passes PASSED", "fails at 2 PASSED", "fails at 3 FAILED", "live ABORTED"));
        VariantResult failed = RecordingService.TOLD.get(2);
        assertThat(
                failed.steps().stream().map(StepResult::status).toList(),
                contains(
                        StepResult.Status.PASSED,
                        StepResult.Status.PASSED,
                        StepResult.Status.FAILED,
                        StepResult.Status.SKIPPED));
        assertThat(failed.lab().isPresent(), is(true));
        assertThat(RecordingService.CALLS, contains("started " + Path.of("target/netherkin") + " -", "finished 4"));
        assertThat(Kit.read(out.resolve("c.json")), containsString("application/vnd.tcpdump.pcap"));
    }
}
