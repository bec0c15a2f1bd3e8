package netherkin.junit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FileSource;

class PositionsTest {
    @TempDir
    Path out;

    private static String place(TestDescriptor descriptor) {
        FileSource source = (FileSource) descriptor.getSource().orElseThrow();
        Path file = Path.of("").toAbsolutePath().relativize(source.getFile().toPath());
        return file
                + source.getPosition()
                        .map(at -> ":" + at.getLine() + ":" + at.getColumn().orElse(0))
                        .orElse("");
    }

    @Test
    void every_node_points_into_the_file_that_people_edit() {
        Kit kit = new Kit(out).run(selectClasspathResource("basic/sums.feature"));

        String file = Path.of("src/test/resources/basic/sums.feature").toString();
        List<String> places = kit.execution.allEvents().started().stream()
                .map(event -> event.getTestDescriptor())
                .filter(node -> node.getParent().isPresent())
                .map(PositionsTest::place)
                .distinct()
                .toList();
        assertThat(
                places,
                contains(
                        file,
                        file + ":7:3",
                        file + ":11:3",
                        file + ":17:5",
                        file + ":21:7",
                        file + ":23:9",
                        file + ":24:9",
                        file + ":27:7",
                        file + ":29:9",
                        file + ":30:9"));
    }

    @Test
    void an_anchor_points_to_its_class() {
        Kit kit = new Kit(out).run(selectClass(SelectorsTest.Basic.class));

        TestDescriptor anchor =
                kit.execution.allEvents().started().list().get(1).getTestDescriptor();
        assertThat(anchor.getSource().get(), instanceOf(ClassSource.class));
    }

    @Test
    void a_feature_inside_a_jar_runs_and_is_a_resource() throws IOException {
        Path jar = out.resolve("f.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            entries.putNextEntry(new JarEntry("jarred/j.feature"));
            entries.write("Feature: f\n  Scenario: s\n    Given nonsense\n".getBytes(StandardCharsets.UTF_8));
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            Kit kit = new Kit(out).run(selectClasspathResource("jarred/j.feature"));

            assertThat(kit.message().startsWith("classpath:/jarred/j.feature:3: no sentence fits"), is(true));
            TestSource source = kit.tests()
                    .started()
                    .list()
                    .get(0)
                    .getTestDescriptor()
                    .getSource()
                    .get();
            assertThat(
                    source,
                    is(ClasspathResourceSource.from(
                            "jarred/j.feature", org.junit.platform.engine.support.descriptor.FilePosition.from(2, 3))));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
