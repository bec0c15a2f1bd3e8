package netherkin.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line inside a namespace; from {@code veth-a} of the namespace {@code a} the peer is reached. */
final class Conformance {
    private Conformance() {}

    static Namespaces.Outcome run(Namespaces spaces, Path out, String... arguments) {
        return spaces.run("a", command(out, arguments));
    }

    /** Begins a run in the background. */
    static Process start(Namespaces spaces, String name, Path out, String... arguments) {
        String[] command = command(out.resolve("of-" + name), arguments).toArray(String[]::new);
        return spaces.start(name, out.resolve("of-" + name + ".out"), command);
    }

    private static List<String> command(Path out, String... arguments) {
        List<String> all = new ArrayList<>(List.of("run", "--live", "--out", out.toString()));
        all.addAll(List.of(arguments));
        return command(all.toArray(String[]::new));
    }

    /** The command line with these arguments. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "netherkin.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }
}
