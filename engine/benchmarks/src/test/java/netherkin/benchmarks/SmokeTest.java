package netherkin.benchmarks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import netherkin.network.capture.CaptureReader;
import netherkin.network.simulation.Simulation;
import netherkin.network.wire.FrameDecoder;
import netherkin.network.wire.FrameEncoder;
import org.junit.jupiter.api.Test;

/** Each benchmark does once what it says that it measures. No time is judged. */
class SmokeTest {
    @Test
    void a_run_has_as_many_hops_as_it_is_asked_for() {
        HopBenchmark hops = new HopBenchmark();
        hops.build(10_000);
        for (Simulation run : List.of(hops.overlay(), hops.overlayPings(), hops.flood(), hops.floodOneByOne())) {
            assertThat(HopRun.hops(run, 0), is(allOf(greaterThan(9_700), lessThanOrEqualTo(10_100))));
        }
    }

    @Test
    void the_codecs_give_back_what_they_took() {
        WireBenchmark wire = new WireBenchmark();
        assertThat(wire.decode(), is(Frames.envelope()));
        assertThat(wire.decodeWithUdpChecksum(), is(Frames.envelopeWithChecksum()));
        assertThat(wire.encode(), is(92));
        assertThat(wire.encodeWithUdpChecksum(), is(92));
        assertThat(FrameDecoder.OURS.decode(wire.encodeToNewArray()), is(Frames.envelope()));
    }

    @Test
    void all_steps_of_the_scenario_pass() {
        assertThat(new ScenarioBenchmark().dlrArp(), is(greaterThan(20)));
    }

    @Test
    void many_scenarios_are_many_tests() throws IOException {
        try (Folder folder = new Folder()) {
            ManyScenarios.write(folder.file("many.feature"), 20);
            ManyScenarios.Counts counts = ManyScenarios.run(folder.file("many.feature"));
            assertThat(counts.passed, is(20));
            assertThat(counts.failed, is(0));
        }
    }

    @Test
    void every_way_of_export_writes_its_file() throws IOException {
        ExportBenchmark export = new ExportBenchmark();
        export.open();
        try {
            assertThat(export.pcapng(), is(export.pcapngOfRecords()));
            assertThat(export.plainChannel(), is(greaterThan(0L)));
        } finally {
            export.close();
        }
    }

    @Test
    void the_plain_file_is_as_long_as_the_frames_in_the_capture() throws IOException {
        try (Folder folder = new Folder()) {
            CaptureFiles.ofBytes(folder.file("a.pcapng"));
            CaptureFiles.ofRecords(folder.file("b.pcapng"));
            long blocks = CaptureFiles.plain(folder.file("plain"), CaptureFiles.lastBlock(folder.file("a.pcapng")));
            assertThat(Files.mismatch(folder.file("a.pcapng"), folder.file("b.pcapng")), is(-1L));
            assertThat(
                    Files.size(folder.file("a.pcapng")) - blocks, is(allOf(greaterThan(0L), lessThanOrEqualTo(256L))));
            try (CaptureReader reader = CaptureReader.open(folder.file("b.pcapng"))) {
                assertThat(reader.next(), is(true));
                assertThat(reader.length(), is(FrameEncoder.encode(Frames.envelope()).length));
            }
        }
    }

    @Test
    void every_frame_is_read_and_matches() throws IOException {
        ReadBenchmark read = new ReadBenchmark();
        read.open();
        try {
            assertThat(read.testOneField(), is(CaptureFiles.FRAMES));
            assertThat(read.readOnly(), is(92L * CaptureFiles.FRAMES));
        } finally {
            read.close();
        }
    }
}
