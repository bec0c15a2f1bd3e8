package netherkin.junit.feature;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import netherkin.network.topology.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureReaderTest {
    private static final Path SUMS = Path.of("src/test/resources/basic/sums.feature");
    private static final int MUTANTS = 1_000;

    @TempDir
    Path out;

    private FeatureFile read(byte[] bytes) throws IOException {
        return FeatureReader.read(FeatureLocation.of(Files.write(out.resolve("a.feature"), bytes)));
    }

    private String refused(String text) {
        return assertThrows(ScenarioException.class, () -> read(text.getBytes(StandardCharsets.UTF_8)))
                .getMessage();
    }

    @Test
    void damaged_files_are_read_or_refused_with_a_place() throws IOException {
        byte[] whole = Files.readAllBytes(SUMS);
        long seed = 20261121;
        Random random = new Random(seed);
        for (int i = 0; i < MUTANTS; i++) {
            byte[] bytes = whole.clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                read(bytes);
            } catch (ScenarioException e) {
                assertThat("seed " + seed + " mutant " + i, e.getMessage(), containsString("a.feature:"));
            }
        }
    }

    @Test
    void an_unknown_language_or_encoding_is_refused() {
        assertThat(
                refused("# language: klingon\nFeature: f\n"), containsString("a.feature:1:1: Language not supported"));
        assertThat(refused("# encoding: nonsense\nFeature: f\n"), containsString("a.feature"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_keyword() throws IOException {
        assertThat(
                read("\uFEFFFeature: f\n".getBytes(StandardCharsets.UTF_8))
                        .heading()
                        .name(),
                is("f"));
    }

    @Test
    void everything_knows_its_place() throws IOException {
        FeatureFile file = FeatureReader.read(FeatureLocation.of(SUMS));

        assertThat(file.language(), is("en"));
        assertThat(file.heading(), is(new Heading("Feature", "Sums", 1, 2, 1)));
        assertThat(file.scenarios().get(1).heading().start(), is(16));
        assertThat(
                file.pickleAt(29).orElseThrow().steps().get(2).origin().toString(),
                is("src/test/resources/basic/sums.feature:18"));
        assertThat(file.pickleAt(29).orElseThrow().name(), is("Adding 40"));
        assertThat(file.pickleAt(28).isPresent(), is(false));
    }

    @Test
    void a_copied_file_is_shown_as_the_one_that_people_edit() {
        FeatureLocation copy = FeatureLocation.of(Path.of("target/test-classes/basic/sums.feature"));

        assertThat(copy.shown(), is("src/test/resources/basic/sums.feature"));
        assertThat(copy.id(), is("target/test-classes/basic/sums.feature"));
    }
}
