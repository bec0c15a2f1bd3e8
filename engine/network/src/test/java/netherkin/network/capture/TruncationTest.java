package netherkin.network.capture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever byte a file is cut at, its complete frames come back, then one typed error that tells where and how
 * much.
 */
class TruncationTest {
    @TempDir
    Path folder;

    private final List<Integer> ends = new ArrayList<>();

    @Test
    void of_a_pcap_file() throws IOException {
        Bricks file = Bricks.little().pcapHeader(0xa1b23c4d, 1);
        int header = file.size();
        for (int i = 0; i < 6; i++) {
            ends.add(file.record(i, i, new byte[13 * i]).size());
        }
        cutEverywhere(file.bytes(), header, ends);
    }

    @Test
    void of_a_pcapng_file_with_comments_and_two_sections() throws IOException {
        Bricks file = Bricks.big().section();
        int header = file.size();
        List<Integer> blocks = new ArrayList<>(List.of(header));
        for (int i = 0; i < 5; i++) {
            if (i % 3 == 0) {
                blocks.add(file.section().size());
                blocks.add(
                        file.ethernet(file.body().option(2, "eth" + i).u32(0)).size());
            }
            file.enhanced(
                    0, i, new byte[7 * i], file.body().option(1, "step " + i).u32(0));
            ends.add(file.size());
        }
        blocks.addAll(ends);
        cutEverywhere(file.bytes(), header, blocks);
    }

    private void cutEverywhere(byte[] whole, int header, List<Integer> clean) throws IOException {
        Path path = folder.resolve("cut");
        for (int cut = 0; cut <= whole.length; cut++) {
            byte[] part = Arrays.copyOf(whole, cut);
            Files.write(path, part);
            boolean isClean = cut == header || clean.contains(cut);
            if (cut < header) {
                CaptureException error = assertThrows(CaptureException.class, () -> CaptureReader.open(path));
                assertThat(error.path(), is(path.toString()));
            } else {
                check(Bricks.open(part), cut, isClean);
                check(CaptureReader.open(path), cut, isClean);
            }
        }
    }

    private void check(CaptureReader reader, int cut, boolean isClean) {
        try (reader) {
            for (int end : ends) {
                if (end <= cut) {
                    assertThat("a frame that ends at " + end + ", cut at " + cut, reader.next(), is(true));
                }
            }
            if (isClean) {
                assertThat("end at " + cut, reader.next(), is(false));
            } else {
                CaptureException error = assertThrows(CaptureException.class, reader::next, "cut at " + cut);
                assertThat(error.offset() + error.got(), is((long) cut));
                assertThat(error.wanted() > error.got(), is(true));
                assertThat(assertThrows(CaptureException.class, reader::next), is(error));
            }
        }
    }
}
