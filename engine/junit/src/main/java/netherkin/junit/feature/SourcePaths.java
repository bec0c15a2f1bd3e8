package netherkin.junit.feature;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Paths as people know them: the file they edit, relative to where they are. */
final class SourcePaths {
    private record Copy(String built, String source) {}

    private static final List<Copy> COPIES = List.of(
            new Copy("target/test-classes", "src/test/resources"),
            new Copy("target/classes", "src/main/resources"),
            new Copy("build/resources/test", "src/test/resources"),
            new Copy("build/resources/main", "src/main/resources"));

    private SourcePaths() {}

    /** The file that a build copied to {@code built}; {@code built} itself if there is none. */
    static Path edited(Path built) {
        String path = built.toString().replace(File.separatorChar, '/');
        for (Copy copy : COPIES) {
            int at = path.indexOf("/" + copy.built() + "/");
            if (at >= 0) {
                String rest = path.substring(at + copy.built().length() + 2);
                Path source =
                        Path.of(path.substring(0, at)).resolve(copy.source()).resolve(rest);
                if (Files.isRegularFile(source)) {
                    return source;
                }
            }
        }
        return built;
    }

    /** Relative to the working directory if it is below it, always with slashes. */
    static String shown(Path absolute) {
        Path here = Path.of("").toAbsolutePath().normalize();
        Path path = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
        return path.toString().replace(File.separatorChar, '/');
    }
}
