package netherkin.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line inside the namespace {@code a}, from whose {@code veth-a} the peer is reached. */
final class Conformance {
    private Conformance() {}

    static Namespaces.Outcome run(Namespaces spaces, Path out, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "netherkin.cli.Main",
                "run",
                "--live",
                "--out",
                out.toString()));
        command.addAll(List.of(arguments));
        return spaces.run("a", command);
    }
}
