package netherkin.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A call of the command line inside the test, with everything that it printed. */
record Trial(int status, String out, String err) {

    static Trial of(String... arguments) {
        return of(false, arguments);
    }

    static Trial inColour(String... arguments) {
        return of(true, arguments);
    }

    private static Trial of(boolean terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = Console.of(out, err, terminal, terminal, terminal, 100);
        int status = console.finish(CommandLineTool.run(console, arguments));
        return new Trial(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs, with reports going to {@code folder}. */
    static Trial run(Path folder, String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("run", "--out", folder.resolve("out").toString()));
        all.addAll(List.of(arguments));
        return of(all.toArray(String[]::new));
    }

    /** A feature file whose scenarios have one step each. */
    static Path feature(Path folder, String name, String... steps) throws IOException {
        StringBuilder text = new StringBuilder("Feature: " + name + "\n");
        int number = 0;
        for (String step : steps) {
            text.append("  @t").append(++number).append("\n  Scenario: number ").append(number);
            text.append("\n    Given ").append(step).append('\n');
        }
        Path file = folder.resolve(name + ".feature");
        return Files.writeString(file, text.toString());
    }

    /** Files below {@code folder}, relative, sorted. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
