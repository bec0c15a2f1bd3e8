package netherkin.network.lab;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import netherkin.network.capture.CaptureReader;
import netherkin.network.frame.EtherType;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureFilesTest {
    private static final byte[] FRAME = new byte[60];

    @TempDir
    private Path folder;

    private final CaptureFiles files = CaptureFiles.of(new Lab());

    static {
        FRAME[12] = (byte) 0x88;
        FRAME[13] = (byte) 0xb5;
    }

    private CaptureFile file(String host, String path, CaptureFile.Format format, int snapLength) {
        CaptureFile file = files.create(host, path, format, snapLength);
        file.append(1_234_567_891L, FRAME, FRAME.length);
        return file;
    }

    @Test
    void a_file_is_found_by_any_way_of_naming_it() {
        CaptureFile file = file("A", "/tmp/x.pcap", CaptureFile.Format.PCAP, 96);
        for (String path : List.of("/tmp/x.pcap", "/tmp//x.pcap", "/tmp/./x.pcap", "/var/../tmp/x.pcap")) {
            assertThat(files.find("A", path).orElseThrow(), sameInstance(file));
        }
        assertThat(files.find("B", "/tmp/x.pcap").isPresent(), is(false));
        assertThat(files.find("A", "tmp/x.pcap").isPresent(), is(false));
        assertThat(files.paths("A"), is(List.of("/tmp/x.pcap")));
    }

    @Test
    void a_new_file_takes_the_place_of_the_old() {
        file("A", "x", CaptureFile.Format.PCAP, 96);
        files.create("A", "./x", CaptureFile.Format.PCAP, 96);
        assertThat(files.all().size(), is(1));
        assertThat(files.all().get(0).records().size(), is(0));
    }

    @Test
    void it_is_brought_up_to_date_before_it_is_read() {
        CaptureFile file = file("A", "x", CaptureFile.Format.PCAP, 96);
        files.beforeReading(() -> file.append(0, FRAME, FRAME.length));
        assertThat(files.find("A", "x").orElseThrow().records().size(), is(2));
    }

    @Test
    void copies_stay_in_the_folder_whatever_path_was_named() {
        file("A", "/tmp/x.pcap", CaptureFile.Format.PCAP, 96);
        file("A", "../../etc/passwd", CaptureFile.Format.PCAPNG, 20);
        file("B", "/tmp/x.pcap", CaptureFile.Format.PCAP, 96);
        List<Path> written = new ArrayList<>();
        for (CaptureFiles.Written one : files.writeTo(folder)) {
            written.add(one.path());
            assertThat(one.path().getParent(), is(folder));
            try (CaptureReader reader = CaptureReader.open(one.path())) {
                assertThat(reader.next(), is(true));
                assertThat(reader.nanos(), is(LabCapture.EPOCH_NANOS + 1_234_567_891L));
                assertThat(reader.length(), is(Math.min(60, one.file().snapLength())));
                assertThat(reader.originalLength(), is(60L));
                assertThat(reader.next(), is(false));
            }
        }
        assertThat(written.stream().distinct().count(), is(3L));
        assertThat(written.get(1).toString().endsWith(".pcapng"), is(true));
    }

    @Test
    void a_capture_is_a_trace_with_one_place() {
        Trace trace = CaptureTrace.of(file("A", "x", CaptureFile.Format.PCAP, 96));
        Sighting sighting = (Sighting) trace.get(0);
        assertThat(trace.size(), is(1));
        assertThat(sighting.port().kind(), is(PortKind.CAPTURE));
        assertThat(sighting.port().place(), is("capture \"x\" of A"));
        assertThat(sighting.at(), is(1_234_567_891L));
        assertThat(sighting.frame().etherType(), is(EtherType.LOCAL_EXPERIMENTAL));
    }

    @Test
    void what_is_too_short_for_a_frame_is_none() {
        CaptureTrace capture = new CaptureTrace("capture");
        capture.add(0, FRAME, 0, 13);
        assertThat(capture.trace().size(), is(0));
    }
}
