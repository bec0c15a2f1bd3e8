package netherkin.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top, from outside: as people call it. */
class LauncherTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final String FEATURE = """
            Feature: ping
              Scenario: one machine
                Given these hosts
                  | host |
                  | left |
                And these networks
                  | network | VNI  |
                  | blue    | 7001 |
                And these VMs
                  | VM | host | network |
                  | a  | left | blue    |
                  | b  | left | blue    |
                When a pings b
                Then b receives an ICMP echo request
            """;

    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {}

    @BeforeAll
    static void isPackaged() {
        assumeTrue(
                Files.exists(HOME.resolve("dsl/cli/target/netherkin.built")),
                "the command line is packaged by mvn verify, not by mvn test");
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
    }

    private Ended call(Path directory, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat("it ends", process.waitFor(60, TimeUnit.SECONDS), is(true));
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private Path elsewhere() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("some where"));
        Files.writeString(directory.resolve("übung eins.feature"), FEATURE);
        return directory;
    }

    @Test
    void it_runs_from_any_directory_through_a_link_with_spaces_in_every_path() throws Exception {
        Path directory = elsewhere();
        Path link = Files.createSymbolicLink(directory.resolve("my netherkin"), HOME.resolve("netherkin"));
        Ended ended = call(directory, Map.of("LC_ALL", "C"), link.toString(), "run", "übung eins.feature");
        assertThat(ended.err(), is(""));
        assertThat(ended.out(), startsWith("✓ one machine  übung eins.feature:2\n"));
        assertThat(ended.status(), is(0));
        assertThat(Files.exists(directory.resolve("target/netherkin/index.html")), is(true));
    }

    @Test
    void it_passes_on_the_exit_status_and_keeps_results_from_problems() throws Exception {
        Ended ended = call(elsewhere(), Map.of(), HOME.resolve("netherkin").toString(), "run", "none.feature");
        assertThat(ended.status(), is(2));
        assertThat(ended.out(), is(""));
        assertThat(ended.err(), allOf(startsWith("netherkin: none.feature: no such file"), containsString("übung")));
    }

    @Test
    void a_reader_that_goes_away_is_no_problem() throws Exception {
        Path directory = elsewhere();
        String netherkin = HOME.resolve("netherkin").toString();
        Ended ended = call(directory, Map.of("N", netherkin), "/bin/sh", "-c", "\"$N\" steps | head -n 1");
        assertThat(ended.err(), is(""));
        assertThat(ended.out().lines().count(), is(1L));
    }

    @Test
    void locale_and_threads_change_no_byte_of_what_is_left() throws Exception {
        Path directory = elsewhere();
        String netherkin = HOME.resolve("netherkin").toString();
        Map<String, String> first = Map.of();
        for (List<String> options : List.of(
                List.of("-Duser.language=en", "1"),
                List.of("-Duser.language=tr -Duser.country=TR", "2"),
                List.of("-Duser.language=ar -Duser.country=EG -Duser.timezone=Asia/Kathmandu", "2"))) {
            Map<String, String> environment = Map.of("NETHERKIN_JAVA_OPTS", options.get(0));
            Ended ended =
                    call(directory, environment, netherkin, "run", "übung eins.feature", "--threads", options.get(1));
            assertThat(ended.err(), ended.status(), is(0));
            Map<String, String> left = contents(directory.resolve("target/netherkin"));
            assertThat(left.size(), greaterThan(4));
            assertThat(first.isEmpty() || first.equals(left), is(true));
            first = left;
        }
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @Test
    void a_java_that_is_missing_or_too_old_is_told() throws Exception {
        String netherkin = HOME.resolve("netherkin").toString();
        Ended missing = call(folder, Map.of("JAVA_HOME", "/nowhere"), netherkin, "steps");
        assertThat(missing.status(), is(2));
        assertThat(missing.err(), containsString("JAVA_HOME is /nowhere, which has no bin/java"));

        Path old = Files.createDirectories(folder.resolve("jdk 11/bin")).getParent();
        executable(old.resolve("bin/java"), "#!/bin/sh\n");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Ended tooOld = call(folder, Map.of("JAVA_HOME", old.toString()), netherkin, "steps");
        assertThat(tooOld.status(), is(2));
        assertThat(tooOld.err(), containsString("is Java 11.0.2; Netherkin needs 17 or newer"));
    }

    @Test
    void without_maven_the_first_use_says_what_is_missing() throws Exception {
        Path clone = Files.createDirectories(folder.resolve("clone/dsl/cli"))
                .getParent()
                .getParent();
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink", "find", "head", "sed", "tr", "mkdir")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
        }
        executable(clone.resolve("netherkin"), Files.readString(HOME.resolve("netherkin")));
        Ended ended = call(clone, Map.of("PATH", tools.toString()), "/bin/sh", "./netherkin", "steps");
        assertThat(ended.status(), is(2));
        assertThat(ended.err(), containsString("no mvn found"));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
