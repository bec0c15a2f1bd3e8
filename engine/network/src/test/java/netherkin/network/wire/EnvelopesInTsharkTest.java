package netherkin.network.wire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import netherkin.network.frame.EthernetFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wireshark opens every envelope down to the tenant's frame, and finds nothing to complain about. */
final class EnvelopesInTsharkTest {
    @TempDir
    Path directory;

    @Test
    void tshark_decodes_every_envelope_without_complaint() {
        List<Packet> packets = new ArrayList<>();
        List<EthernetFrame> frames = Samples.tunnels();
        frames.forEach(frame -> packets.add(Packet.of(frame)));
        Path file = directory.resolve("envelopes.pcap");
        Packet.write(packets, file);

        List<String> lines = Tool.lines(directory, command(file));

        assertThat(lines.size(), is(frames.size()));
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            String tenant = frames.get(i).tenant().source() + "";
            assertThat("frame " + i + ": " + cells[1], cells[0] + cells[2], equalTo(""));
            assertThat("frame " + i + ": " + cells[1], cells[3], containsString("," + tenant));
        }
    }

    private static List<String> command(Path file) {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-T", "fields"));
        for (String option : List.of(
                "ip.check_checksum:TRUE",
                "udp.check_checksum:TRUE",
                "tcp.check_checksum:TRUE",
                "ip.try_heuristic_first:TRUE")) {
            command.addAll(List.of("-o", option));
        }
        for (String field : List.of("_ws.malformed", "frame.protocols", "_ws.expert.message", "eth.src")) {
            command.addAll(List.of("-e", field));
        }
        return command;
    }
}
