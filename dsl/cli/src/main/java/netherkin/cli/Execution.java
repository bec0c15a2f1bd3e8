package netherkin.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import netherkin.junit.NetherkinTestEngine;
import netherkin.junit.RunListener;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Finds scenarios and runs them, by the same engine that runs them under JUnit, and no other. */
final class Execution {
    private final Selecting selecting;
    private final Map<String, String> parameters;
    private final RunListener also;

    /** @param parameters the engine's configuration parameters */
    Execution(Selecting selecting, Map<String, String> parameters) {
        this(selecting, parameters, null);
    }

    /** @param also is told of the run, too; null for nobody */
    Execution(Selecting selecting, Map<String, String> parameters, RunListener also) {
        this.selecting = selecting;
        this.parameters = parameters;
        this.also = also;
    }

    /**
     * Runs what was selected, and tells {@code results}.
     *
     * @throws UserError if nothing was selected
     */
    ExitStatus run(Results results) {
        List<Target> targets = selecting.targets(results::refused);
        Launcher launcher = launcher(results);
        TestPlan plan = discover(launcher, request(targets, parameters));
        List<TestIdentifier> tests = tests(plan);
        if (tests.isEmpty()) {
            throw nothingSelected(launcher, targets);
        }
        results.expect(tests);
        launcher.execute(
                LauncherExecutionRequestBuilder.request(plan).listeners(results).build());
        return results.status();
    }

    /** An option's value that the engine refuses is its user's, as the option was called there. */
    private static TestPlan discover(Launcher launcher, LauncherDiscoveryRequest request) {
        try {
            return launcher.discover(request);
        } catch (JUnitException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            String message = String.valueOf(cause.getMessage());
            if (message.startsWith("netherkin.")) {
                throw new UserError("--" + message.substring("netherkin.".length()), e);
            }
            throw e;
        }
    }

    private Launcher launcher(Results results) {
        List<RunListener> listeners = also == null ? List.of(results) : List.of(results, also);
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new NetherkinTestEngine(listeners))
                .build());
    }

    private static LauncherDiscoveryRequest request(List<Target> targets, Map<String, String> parameters) {
        return LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .selectors(targets.stream().map(Execution::selector).toList())
                .configurationParameters(parameters)
                .build();
    }

    private static DiscoverySelector selector(Target target) {
        Path file = target.file();
        return target.line().isPresent()
                ? DiscoverySelectors.selectFile(
                        file.toFile(), FilePosition.from(target.line().getAsInt()))
                : DiscoverySelectors.selectFile(file.toFile());
    }

    private static List<TestIdentifier> tests(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> Stream.concat(Stream.of(root), plan.getDescendants(root).stream()))
                .filter(TestIdentifier::isTest)
                .toList();
    }

    /** Looks again without the filters, to say what they could have selected. */
    private UserError nothingSelected(Launcher launcher, List<Target> targets) {
        Map<String, String> open = new LinkedHashMap<>(parameters);
        String tags = open.remove("netherkin.tags");
        String name = open.remove("netherkin.name");
        Collection<TestIdentifier> all = tests(discover(launcher, request(targets, open)));
        if (all.isEmpty()) {
            return new UserError(targets.get(0).file() + ": no scenario there");
        }
        if (tags != null) {
            Set<String> there = new TreeSet<>();
            all.forEach(test -> test.getTags().stream().map(TestTag::getName).forEach(tag -> there.add("@" + tag)));
            return new UserError("nothing selected: none of " + all.size() + " scenarios has tags " + tags
                    + (name == null ? "" : " and a name like " + name)
                    + (there.isEmpty() ? "; there are no tags" : "; tags there: " + String.join(", ", there)));
        }
        return new UserError("nothing selected: none of " + all.size() + " scenarios has a name like " + name
                + Nearest.hint(
                        name, all.stream().map(TestIdentifier::getDisplayName).toList()));
    }
}
