package netherkin.network.lab;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.capture.CaptureInterface;
import netherkin.network.capture.CaptureReader;
import netherkin.network.device.Stimulus;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Origin;
import netherkin.network.trace.Identity;
import netherkin.network.wire.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabCaptureTest {
    @TempDir
    Path folder;

    private final Lab lab = new Lab();

    /** VM1 on Host A pings VM2 on Host B, in another network and behind an underlay router. */
    private LabCapture ping() {
        lab.draft().transportZone("unicast", Origin.UNKNOWN);
        lab.draft().host("Host A", Origin.UNKNOWN).vtep("10.0.1.1/24");
        lab.draft().host("Host B", Origin.UNKNOWN).vtep("10.0.2.1/24");
        lab.draft().host("Host C", Origin.UNKNOWN).vtep("10.0.2.2/24");
        lab.draft()
                .router("DLR", Origin.UNKNOWN)
                .lif("red", "172.16.1.1/24", null, Origin.UNKNOWN)
                .lif("blue", "172.16.2.1/24", null, Origin.UNKNOWN);
        machine("VM1", "Host A", "red", "172.16.1.11");
        machine("VM2", "Host B", "blue", "172.16.2.12");
        machine("VM3", "Host C", "blue", "172.16.2.13");
        lab.begin(new Step(Role.WHEN, "When ", "VM1 pings VM2", new Origin("a.feature", 9), List.of()));
        lab.stimulate(new Stimulus.Ping("VM1", Ipv4Address.parse("172.16.2.12"), 1, 56, false));
        MacAddress nobody = MacAddress.parse("02:00:00:00:00:99");
        lab.stimulate(new Stimulus.Announce("VM2", nobody));
        return new LabCapture(lab);
    }

    private void machine(String name, String host, String network, String ip) {
        lab.draft().machine(name, Origin.UNKNOWN).host(host).network(network).ip(ip);
    }

    private List<String> notes(LabCapture capture, String place) {
        List<String> notes = new ArrayList<>();
        for (LabCapture.Frame frame : capture.frames()) {
            if (frame.sighting().port().place().equals(place)) {
                notes.addAll(frame.notes());
            }
        }
        return notes;
    }

    @Test
    void there_is_one_interface_for_each_capture_point_named_host_by_host() {
        LabCapture capture = ping();
        Path file = folder.resolve("a.pcapng");
        capture.writePcapng(file, "a scenario");
        List<String> names = new ArrayList<>();
        int frames = 0;
        try (CaptureReader reader = CaptureReader.open(file)) {
            while (reader.next()) {
                assertThat(reader.comments().get(0), is("When VM1 pings VM2"));
                assertThat(reader.packetId().orElseThrow(), is((long)
                        capture.frames().get(frames).packet()));
                assertThat(
                        reader.nanos(),
                        is(LabCapture.EPOCH_NANOS
                                + capture.frames().get(frames).sighting().at()));
                frames++;
            }
            for (CaptureInterface one : reader.interfaces()) {
                names.add(one.name());
            }
            assertThat(reader.names().mac().values(), hasItems("vMAC", "pMAC-A", "MAC-of-VM1"));
        }
        assertThat(frames, is(capture.frames().size()));
        assertThat(names.subList(0, 4), containsInAnyOrder("Host A:VM1", "Host A:DLR", "Host A:VTEP", "Host A:vmnic0"));
        assertThat(names, hasItems("underlay router", "underlay router:2"));
        assertThat(new LinkedHashSet<>(names), hasSize(capture.points().size()));
    }

    @Test
    void a_rewrite_is_told_where_it_happens_and_only_there() {
        LabCapture capture = ping();
        assertThat(notes(capture, "VTEP of Host A"), hasItem("SRC MAC vMAC → pMAC A"));
        assertThat(notes(capture, "vmnic0 of Host A"), not(hasItem("SRC MAC vMAC → pMAC A")));
        assertThat(notes(capture, "DLR on Host B"), hasItems("DST MAC Broadcast → vMAC", "tag DVS Local"));
        assertThat(notes(capture, "DLR on Host A"), hasItem("TTL 64 → 63"));
    }

    @Test
    void a_router_of_the_underlay_rewrites_the_outside() {
        List<String> notes = notes(ping(), "underlay router");
        assertThat(notes, hasItem("OUTER TTL 64 → 63"));
        assertThat(notes.stream().anyMatch(n -> n.startsWith("OUTER SRC MAC")), is(true));
        assertThat(notes.stream().anyMatch(n -> n.startsWith("SRC MAC")), is(false));
    }

    @Test
    void copies_name_their_parent_and_drops_their_reason() {
        LabCapture capture = ping();
        assertThat(notes(capture, "VTEP of Host A").stream().anyMatch(n -> n.startsWith("copy of packet ")), is(true));
        assertThat(notes(capture, "VTEP of Host C"), hasItem("dropped by virtual switch of Host C: split horizon"));
    }

    @Test
    void a_packets_number_stays_across_hops_and_rewrites() {
        LabCapture capture = ping();
        for (LabCapture.Frame one : capture.frames()) {
            for (LabCapture.Frame other : capture.frames()) {
                Identity identity = one.sighting().packet().identity();
                boolean same = identity == other.sighting().packet().identity();
                assertThat(one.packet() == other.packet(), is(same));
            }
        }
    }

    @Test
    void two_runs_write_the_same_bytes() throws java.io.IOException {
        Path one = folder.resolve("one.pcapng");
        Path other = folder.resolve("other.pcapng");
        ping().writePcapng(one, "t");
        new LabCaptureTest().ping().writePcapng(other, "t");
        assertThat(java.nio.file.Files.mismatch(one, other), is(-1L));
    }

    @Test
    void a_places_file_names_only_the_addresses_that_occur_there() throws java.io.IOException {
        LabCapture capture = ping();
        Path whole = folder.resolve("whole.pcapng");
        capture.writePcapng(whole, "a scenario");
        Path place = capture.writePlaces(folder, "a scenario").stream()
                .filter(file -> file.getFileName().toString().startsWith("vm1"))
                .findFirst()
                .orElseThrow();

        assertThat(Files.readString(whole, StandardCharsets.ISO_8859_1), containsString("VM3"));
        assertThat(Files.readString(place, StandardCharsets.ISO_8859_1), containsString("vMAC"));
        assertThat(Files.readString(place, StandardCharsets.ISO_8859_1), not(containsString("VM3")));
    }

    @Test
    void classic_files_are_one_a_place_that_saw_a_frame() {
        LabCapture capture = ping();
        List<Path> files = capture.writePcaps(folder);
        Set<String> places = new LinkedHashSet<>();
        capture.frames()
                .forEach(f -> places.add(
                        f.sighting().port().toString() + f.sighting().port().index()));
        assertThat(files, hasSize(places.size()));
        assertThat(new LinkedHashSet<>(files), hasSize(files.size()));
        int frames = 0;
        for (Path file : files) {
            try (CaptureReader reader = CaptureReader.open(file)) {
                while (reader.next()) {
                    frames++;
                }
            }
        }
        assertThat(frames, is(capture.frames().size()));
    }

    @Test
    void tshark_finds_nothing_wrong() {
        Path file = folder.resolve("a.pcapng");
        ping().writePcapng(file, "a scenario");
        assertThat(tshark(file, "_ws.malformed || _ws.expert.severity>=warn"), is(empty()));
        assertThat(tshark(file, "eth"), hasSize(new LabCapture(lab).frames().size()));
        long envelopes = new LabCapture(lab)
                .frames().stream()
                        .map(f -> f.sighting().frame())
                        .filter(EthernetFrame::isEnvelope)
                        .count();
        assertThat(tshark(file, "vxlan"), hasSize((int) envelopes));
        assertThat(tshark(file, "frame.comment contains \"pMAC A\""), is(not(empty())));
    }

    private List<String> tshark(Path file, String filter) {
        return Tool.lines(
                folder,
                List.of(
                        "tshark",
                        "-r",
                        file.toString(),
                        "-d",
                        "udp.port==8472,vxlan",
                        "-o",
                        "ip.check_checksum:TRUE",
                        "-o",
                        "udp.check_checksum:TRUE",
                        "-Y",
                        filter));
    }
}
