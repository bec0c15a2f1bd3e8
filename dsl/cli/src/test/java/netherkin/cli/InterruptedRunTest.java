package netherkin.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import netherkin.network.capture.CaptureReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is on the disk after a run that could not end as it should: a process of its own is run each time. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class InterruptedRunTest {
    private static final String NETWORK = """
                Given these hosts
                  | host | VTEP     |
                  | ost  | 10.4.0.1 |
                  | west | 10.4.0.2 |
                And these networks
                  | network | VNI  |
                  | blau    | 7001 |
                And these VMs
                  | VM | host | network | IP         |
                  | m1 | ost  | blau    | 10.40.0.11 |
                  | m2 | west | blau    | 10.40.0.12 |
            """;

    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();

    private Path feature(int scenarios) throws IOException {
        StringBuilder text = new StringBuilder("Feature: many\n  Background:\n" + NETWORK);
        for (int i = 0; i < scenarios; i++) {
            text.append("  Scenario: number ")
                    .append(i)
                    .append("\n    When m1 pings m2\n    Then m2 receives a frame\n");
        }
        return Files.writeString(folder.resolve("many.feature"), text);
    }

    private Process start(String before, Path feature) throws IOException {
        Path bash = Path.of("/bin/bash");
        Assumptions.assumeTrue(Files.isExecutable(bash), "it needs bash");
        String java = ProcessHandle.current().info().command().orElse("java");
        ProcessBuilder builder = new ProcessBuilder(
                bash.toString(),
                "-c",
                before + "exec \"$0\" \"$@\"",
                java,
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                "netherkin.cli.Main",
                "run",
                feature.toString(),
                "--out",
                folder.resolve("out").toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.txt").toFile())
                .start();
    }

    private List<Path> left(String extension) throws IOException {
        Path out = folder.resolve("out");
        if (!Files.exists(out)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException renamedMeanwhile) {
            return List.of();
        }
    }

    private void check() throws IOException {
        for (Path capture : left(".pcapng")) {
            int frames = 0;
            try (CaptureReader reader = CaptureReader.open(capture)) {
                while (reader.next()) {
                    frames++;
                }
            }
            if (frames == 0) {
                problems.add(capture + ": empty");
            }
        }
        for (Path page : left(".html")) {
            if (!Files.readString(page).endsWith("</html>\n")) {
                problems.add(page + ": not whole");
            }
        }
    }

    @Test
    void after_a_run_that_was_killed_every_file_under_its_own_name_is_whole() throws Exception {
        Process run = start("", feature(3000));
        while (run.isAlive() && left(".html").size() < 5) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        run.destroyForcibly().waitFor();
        assertThat(left(".html").size(), is(greaterThan(4)));
        assertThat(Files.exists(folder.resolve("out/netherkin.css")), is(true));
        check();
        assertThat(problems, is(empty()));
    }

    @Test
    void a_file_that_cannot_be_written_is_told_once_and_what_was_written_before_stays_whole() throws Exception {
        Process run = start("ulimit -f 30; ", feature(20));
        assertThat(run.waitFor(), is(2));
        String console = Files.readString(folder.resolve("console.txt"));
        assertThat(console.split("cannot be written: ", -1).length - 1, is(1));
        assertThat(console, containsString("File too large"));
        assertThat(console, not(containsString("Exception")));
        assertThat(console, containsString("20 scenarios: 20 passed"));
        assertThat(left(".pcapng").size(), is(greaterThan(0)));
        assertThat(left(".part"), is(empty()));
        check();
        assertThat(problems, is(empty()));
    }
}
