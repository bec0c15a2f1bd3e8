package netherkin.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code PATH[:LINE]…} names: feature files, in the order given and by name within a folder. */
final class Targets {
    static final String SUFFIX = ".feature";
    private static final Pattern WITH_LINE = Pattern.compile("(?s)(.+?)((?::[0-9]{1,9})+)");

    private Targets() {}

    /**
     * @param refused takes what is wrong with one beside others that are right: it names nothing, a folder without
     *     feature files, or a line that its file does not have
     * @throws UserError if none is right
     */
    static List<Target> of(Collection<String> arguments, Consumer<UserError> refused) {
        Set<Target> targets = new LinkedHashSet<>();
        List<UserError> wrong = new ArrayList<>();
        for (String argument : arguments) {
            try {
                targets.addAll(of(argument));
            } catch (UserError problem) {
                wrong.add(problem);
            }
        }
        if (targets.isEmpty() && !wrong.isEmpty()) {
            throw wrong.get(0);
        }
        wrong.forEach(refused);
        return List.copyOf(targets);
    }

    private static List<Target> of(String argument) {
        Path path = path(argument);
        if (Files.isDirectory(path)) {
            return inFolder(argument, path);
        }
        if (Files.exists(path)) {
            return List.of(new Target(feature(argument, path), OptionalInt.empty()));
        }
        Matcher withLine = WITH_LINE.matcher(argument);
        if (withLine.matches() && Files.isRegularFile(path(withLine.group(1)))) {
            return atLines(argument, feature(argument, path(withLine.group(1))), withLine.group(2));
        }
        String name = withLine.matches() ? withLine.group(1) : argument;
        throw new UserError(name + ": no such file or folder" + Nearest.hint(name, beside(path(name), name)));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UserError(text + ": not a path: " + e.getReason());
        }
    }

    private static Path feature(String argument, Path path) {
        if (!path.getFileName().toString().endsWith(SUFFIX)) {
            throw new UserError(argument + ": not a feature file; expected a name that ends in " + SUFFIX
                    + Nearest.hint(argument, beside(path, argument)));
        }
        if (!Files.isReadable(path)) {
            throw new UserError(argument + ": permission denied");
        }
        return path;
    }

    private static List<Target> inFolder(String argument, Path folder) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Target> found = files.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .sorted()
                    .map(file -> new Target(file, OptionalInt.empty()))
                    .toList();
            if (found.isEmpty()) {
                throw new UserError(argument + ": no " + SUFFIX + " file in this folder");
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(argument + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Target> atLines(String argument, Path file, String lines) {
        long last = lastLine(argument, file);
        List<Target> targets = new ArrayList<>();
        for (String text : lines.substring(1).split(":")) {
            int line = Integer.parseInt(text);
            if (line < 1 || line > last) {
                throw new UserError(file + ": no line " + line + "; it has lines 1 to " + last);
            }
            targets.add(new Target(file, OptionalInt.of(line)));
        }
        return targets;
    }

    private static long lastLine(String argument, Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.count();
        } catch (IOException e) {
            throw new UserError(argument + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Feature files and folders in the deepest folder of {@code path} that exists. */
    private static List<String> beside(Path path, String argument) {
        Path folder = path.toAbsolutePath().getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        if (folder == null) {
            return List.of();
        }
        Path here = Path.of("").toAbsolutePath();
        boolean absolute = Path.of(argument).isAbsolute();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> Files.isDirectory(file) || file.toString().endsWith(SUFFIX))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(file -> (absolute || !file.startsWith(here) ? file : here.relativize(file)).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
