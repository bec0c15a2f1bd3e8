package netherkin.benchmarks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Writes a feature file of many trivial scenarios, or runs one through the JUnit engine: {@code write FILE COUNT}, {@code
 * run FILE}. {@code many-scenarios.sh} measures the process from outside.
 */
public final class ManyScenarios {
    private ManyScenarios() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        if (args[0].equals("write")) {
            write(file, Integer.parseInt(args[2]));
        } else {
            Counts counts = run(file);
            PrintStream out = System.out;
            out.println(counts.passed + " scenarios passed, " + counts.failed + " did not");
        }
    }

    static void write(Path file, int count) throws IOException {
        StringBuilder text = new StringBuilder("Feature: many\n");
        for (int i = 1; i <= count; i++) {
            text.append("\n  Scenario: number ").append(i);
            text.append("\n    Given a step\n    When a second step\n    Then a third step\n");
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    static Counts run(Path file) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectFile(file.toFile()))
                .configurationParameter("netherkin.glue", "netherkin.benchmarks.steps")
                .build();
        Counts counts = new Counts();
        LauncherFactory.create().execute(request, counts);
        return counts;
    }

    /** How many scenarios came to what end. */
    static final class Counts implements TestExecutionListener {
        int passed;
        int failed;

        @Override
        public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                failed++;
            } else if (test.isTest()) {
                passed++;
            }
        }
    }
}
