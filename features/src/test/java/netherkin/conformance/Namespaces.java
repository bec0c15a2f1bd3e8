package netherkin.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Network namespaces of one test's own, under names that no other run has. All that runs in them ends with them. */
final class Namespaces implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;
    private final String prefix = "nk" + ProcessHandle.current().pid() + "-";
    private final List<String> made = new ArrayList<>();
    private final List<Process> running = new ArrayList<>();

    /** Aborts the test, or fails it where all tools are required, unless this user may make namespaces. */
    static void require(String... programs) {
        need(System.getProperty("user.name").equals("root"), "needs root, to make network namespaces");
        for (String program : programs) {
            need(isInstalled(program), "needs " + program + ", which is not installed");
        }
    }

    private static void need(boolean there, String message) {
        if (!there && "1".equals(System.getenv("NETHERKIN_REQUIRE_TOOLS"))) {
            Assertions.fail(message);
        }
        Assumptions.assumeTrue(there, message);
    }

    private static boolean isInstalled(String program) {
        for (String folder : List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/bin")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /** Makes one, with its loopback up. */
    Namespaces add(String name) {
        made.add(name);
        system("ip", "netns", "add", of(name));
        return ip(name, "link set lo up");
    }

    String of(String name) {
        return prefix + name;
    }

    /** {@code ip} inside a namespace. Where an argument is a namespace, {@code @b} stands for its full name. */
    Namespaces ip(String name, String arguments) {
        List<String> command = new ArrayList<>(List.of("ip", "-n", of(name)));
        for (String argument : arguments.split(" ")) {
            command.add(argument.startsWith("@") ? of(argument.substring(1)) : argument);
        }
        system(command.toArray(String[]::new));
        return this;
    }

    /** A pair of virtual interfaces, both up. */
    Namespaces join(String one, String nic, String other, String otherNic) {
        ip(one, "link add " + nic + " type veth peer name " + otherNic + " netns @" + other);
        ip(one, "link set " + nic + " up");
        return ip(other, "link set " + otherNic + " up");
    }

    /** Runs a program inside a namespace and returns what it prints. */
    Outcome run(String name, List<String> command) {
        return outcome(inside(name, command), false);
    }

    Outcome run(String name, String command) {
        return run(name, List.of("sh", "-c", command));
    }

    /** Starts a program inside a namespace; it is ended with it. */
    Process start(String name, Path output, String... command) {
        try {
            Process process = new ProcessBuilder(inside(name, List.of(command)))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            running.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> inside(String name, List<String> command) {
        List<String> whole = new ArrayList<>(List.of("ip", "netns", "exec", of(name)));
        whole.addAll(command);
        return whole;
    }

    private static void system(String... command) {
        outcome(List.of(command), true);
    }

    /**
     * What a program came to.
     *
     * @param output both streams
     */
    record Outcome(int status, String output) {}

    private static Outcome outcome(List<String> command, boolean mustSucceed) {
        try {
            Path output = Files.createTempFile("netherkin", ".out");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            int status = ended ? process.exitValue() : -1;
            if (mustSucceed && status != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + text);
            }
            return new Outcome(status, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until a command inside a namespace succeeds: what it looks at takes its time to come up. */
    void await(String name, String command) {
        for (int i = 0; i < 100; i++) {
            if (run(name, command).status() == 0) {
                return;
            }
        }
        throw new IllegalStateException("never true in " + name + ": " + command);
    }

    @Override
    public void close() {
        for (Process process : running) {
            process.destroy();
            try {
                if (!process.waitFor(5, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        for (String name : made) {
            outcome(List.of("ip", "netns", "del", of(name)), false);
        }
    }
}
