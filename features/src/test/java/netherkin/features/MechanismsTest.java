package netherkin.features;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import netherkin.junit.NetherkinTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.SelectDirectories;

class MechanismsTest {
    /** Speaks of a device under test, which its own test brings up. */
    private static final String OF_REAL_SYSTEMS = "conformance";

    private static final String OF_REAL_DIFFERENCES = "differences";

    @Test
    void every_directory_with_features_is_run_by_both_engines() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(""))) {
            List<String> mechanisms = entries.filter(MechanismsTest::holdsFeatures)
                    .map(Path::toString)
                    .sorted()
                    .toList();

            NetherkinTest ours = FeaturesTest.class.getAnnotation(NetherkinTest.class);
            SelectDirectories cucumbers = UnderCucumberTest.class.getAnnotation(SelectDirectories.class);
            assertThat(List.of(ours.features()), is(mechanisms));
            assertThat(List.of(cucumbers.value()), is(mechanisms));
        }
    }

    private static boolean holdsFeatures(Path directory) {
        if (directory.endsWith(OF_REAL_SYSTEMS)
                || directory.endsWith(OF_REAL_DIFFERENCES)
                || !Files.isDirectory(directory)
                || directory.endsWith("target")
                || directory.endsWith("src")) {
            return false;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(".feature"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
