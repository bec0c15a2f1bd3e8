package netherkin.network.capture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureOutputTest {
    private static final byte[] FRAME = new byte[100];

    @TempDir
    Path folder;

    @Test
    void a_file_has_its_name_only_when_it_is_complete() throws IOException {
        PcapWriter writer = PcapWriter.create(folder.resolve("a.pcap"));
        writer.write(1, FRAME, 0, 100);
        assertThat(files(), contains("a.pcap.part"));
        writer.close();
        writer.close();
        assertThat(files(), contains("a.pcap"));
    }

    @Test
    void a_killed_run_leaves_a_readable_prefix() throws IOException {
        PcapngWriter writer = PcapngWriter.create(folder.resolve("a.pcapng"));
        assertThat(framesOf("a.pcapng.part"), is(0));
        int point = writer.addInterface(CaptureInterface.ethernet("p", ""));
        for (int i = 0; i < 10_000; i++) {
            writer.frame(point, i).comment("frame " + i).write(FRAME, 0, i % 100);
        }
        assertThat(framesOf("a.pcapng.part") > 5_000, is(true));
        writer.flush();
        assertThat(framesOf("a.pcapng.part"), is(10_000));
        writer.discard();
        writer.close();
        assertThat(files(), empty());
    }

    @Test
    void an_older_file_stays_whole_until_the_new_one_is_complete() throws IOException {
        Path path = folder.resolve("a.pcap");
        Files.writeString(path, "old");
        try (PcapWriter writer = PcapWriter.create(path)) {
            writer.write(1, FRAME, 0, 100);
            writer.flush();
            assertThat(Files.readString(path), is("old"));
        }
        assertThat(framesOf("a.pcap"), is(1));
    }

    @Test
    void two_writers_of_one_name_do_not_mix() throws IOException {
        Path path = folder.resolve("a.pcap");
        PcapWriter first = PcapWriter.create(path);
        PcapWriter second = PcapWriter.create(path);
        assertThat(files(), containsInAnyOrder("a.pcap.part", "a.pcap.2.part"));
        first.write(1, FRAME, 0, 100);
        second.write(1, FRAME, 0, 50);
        second.write(1, FRAME, 0, 50);
        first.close();
        assertThat(framesOf("a.pcap"), is(1));
        second.close();
        assertThat(framesOf("a.pcap"), is(2));
        assertThat(files(), contains("a.pcap"));
    }

    @Test
    void a_full_disk_is_one_error_that_names_path_and_cause() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "there is no /dev/full here");
        CaptureException error = assertThrows(CaptureException.class, () -> PcapngWriter.create(full));
        assertThat(error.getMessage(), startsWith("/dev/full: cannot write: "));
        assertThat(error.path(), is("/dev/full"));
        assertThat(Files.exists(full), is(true));
    }

    @Test
    void a_place_where_no_file_can_be_is_named() {
        assertRefused(folder, "is a folder");
        assertRefused(folder.resolve("no/such/folder/a.pcap"), "no such file or folder");
    }

    @Test
    void times_and_lengths_that_a_format_cannot_hold_are_refused() {
        try (PcapWriter pcap = PcapWriter.create(folder.resolve("a.pcap"));
                PcapngWriter pcapng = PcapngWriter.create(folder.resolve("a.pcapng"))) {
            int point = pcapng.addInterface(CaptureInterface.ethernet("p", ""));
            byte[] large = new byte[262_145];
            assertIllegal(() -> pcap.write(-1, FRAME, 0, 1));
            assertIllegal(() -> pcap.write(4_294_967_296_000_000_000L, FRAME, 0, 1));
            assertIllegal(() -> pcap.write(0, large, 0, large.length));
            assertIllegal(() -> pcapng.frame(point, -1));
            assertIllegal(() -> pcapng.frame(point + 1, 0));
            assertIllegal(() -> pcapng.frame(point, 0).write(large, 0, large.length));
        }
    }

    private static void assertIllegal(Runnable call) {
        assertThrows(IllegalArgumentException.class, call::run);
    }

    private static void assertRefused(Path path, String reason) {
        CaptureException error = assertThrows(CaptureException.class, () -> PcapngWriter.create(path));
        assertThat(error.getMessage(), containsString(path + ": cannot write: " + reason));
    }

    private int framesOf(String name) {
        int count = 0;
        try (CaptureReader reader = CaptureReader.open(folder.resolve(name))) {
            while (reader.next()) {
                count++;
            }
        }
        return count;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
