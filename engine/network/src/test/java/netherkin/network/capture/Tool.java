package netherkin.network.capture;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs someone else's program over our files. */
final class Tool {
    private Tool() {}

    /** What a run said. */
    record Result(int status, List<String> output, List<String> messages) {}

    static Result run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("stdout");
        Path messages = folder.resolve("stderr");
        Process process = start(
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(messages.toFile()),
                command[0]);
        int status = process.waitFor();
        return new Result(status, lines(output), lines(messages));
    }

    private static Process start(ProcessBuilder builder, String tool) {
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TZ", "UTC");
        try {
            return builder.start();
        } catch (IOException e) {
            if ("1".equals(System.getenv("NETHERKIN_REQUIRE_TOOLS"))) {
                return fail(tool + " is required and missing", e);
            }
            return abort(tool + " is not installed");
        }
    }

    /** Without what the tools say about every file. */
    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        lines.removeIf(line -> line.startsWith("Running as user \"root\"") || line.startsWith("reading from file "));
        return lines;
    }
}
