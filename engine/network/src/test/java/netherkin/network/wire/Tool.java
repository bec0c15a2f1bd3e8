package netherkin.network.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Other people's programs to compare with. A test that needs one is aborted where it is missing. */
public final class Tool {
    private Tool() {}

    /** The lines that a program prints on standard output. */
    public static List<String> lines(Path directory, List<String> command) {
        try {
            Process process = start(directory, command);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            List<String> lines = new ArrayList<>(List.of(output.split("\n", -1)));
            lines.remove(lines.size() - 1);
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Process start(Path directory, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.directory(directory.toFile()).environment().put("TZ", "UTC");
        try {
            return builder.start();
        } catch (IOException missing) {
            String message = "needs " + command.get(0) + ", which is not installed";
            if ("1".equals(System.getenv("NETHERKIN_REQUIRE_TOOLS"))) {
                Assertions.fail(message);
            }
            Assumptions.abort(message);
            throw new UncheckedIOException(missing);
        }
    }
}
