package netherkin.language;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import netherkin.network.lab.LabOptions;
import netherkin.network.lab.Role;
import netherkin.network.topology.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is claimed about files, and about what commands wrote and printed. */
final class CaptureSentencesTest {
    @TempDir
    Path folder;

    private Play capture(int frames) {
        RarpCapture.write(folder.resolve("taken.pcap"), frames);
        return new Play(LabOptions.DEFAULT).in(folder).given("the capture \"taken.pcap\"");
    }

    private String failure(Play play, String text, String... table) {
        return assertThrows(AssertionError.class, () -> play.then(text, table)).getMessage();
    }

    private String wrong(String path) {
        Play play = new Play(LabOptions.DEFAULT).in(folder);
        return assertThrows(ScenarioException.class, () -> play.given("the capture \"" + path + "\""))
                .getMessage();
    }

    @Test
    void a_capture_from_disk_is_claimed_in_english() {
        capture(3)
                .then("it holds exactly 3 RARP requests with SRC MAC = " + RarpCapture.MAC + ", DST MAC = Broadcast")
                .then("every frame in it has EtherType = 0x8035")
                .then("every frame in the capture \"taken.pcap\" is a RARP request with OPCODE = 3")
                .then("it holds no ARP request")
                .then("the capture \"taken.pcap\" holds at most 3 frames within 2 s")
                .then("it holds exactly 2 frames within 1 s")
                .then("it holds a frame with", "SENDER IP | 0.0.0.0", "TARGET MAC | " + RarpCapture.MAC)
                .then("it holds these frames in this order", "frame | DST MAC", "RARP request | Broadcast", "frame |")
                .then("it holds only RARP requests");
    }

    @Test
    void a_capture_from_disk_is_claimed_in_german() {
        RarpCapture.write(folder.resolve("taken.pcap"), 2);
        new Play(LabOptions.DEFAULT)
                .in(folder)
                .given("der Mitschnitt \"taken.pcap\"")
                .then("enthält er mindestens 1 RARP-Anforderung mit DST MAC = Broadcast")
                .then("hat jeder Frame darin EtherType = 0x8035")
                .then("jeder Frame in dem Mitschnitt \"taken.pcap\" hat EtherType = 0x8035")
                .then("er enthält keine ARP-Anforderung")
                .then("enthält der Mitschnitt \"taken.pcap\" genau diese Frames", "Frame", "RARP-Anforderung", "Frame");
    }

    @Test
    void a_failed_claim_shows_the_frame_with_its_number_in_the_file() {
        assertThat(
                failure(capture(2), "it holds a RARP request with SRC MAC = 00:50:56:8f:12:35"),
                containsString("#1 +0 ns"));
        assertThat(failure(capture(2), "it holds no RARP request"), containsString("found 2: #1, #2"));
    }

    @Test
    void a_capture_without_frames_proves_nothing() {
        assertThat(failure(capture(0), "it holds no ARP request"), containsString("UNPROVEN"));
    }

    @Test
    void a_file_that_is_no_capture_is_named_with_the_reason() throws IOException {
        assertThat(wrong("none.pcap"), endsWith("none.pcap: cannot read: no such file or folder"));
        Files.createFile(folder.resolve("empty.pcap"));
        assertThat(wrong("empty.pcap"), containsString("empty.pcap: "));
        Files.writeString(folder.resolve("foreign.pcap"), "a letter to somebody", StandardCharsets.UTF_8);
        assertThat(wrong("foreign.pcap"), containsString("foreign.pcap: "));
        RarpCapture.write(folder.resolve("whole.pcap"), 2);
        byte[] bytes = Files.readAllBytes(folder.resolve("whole.pcap"));
        Files.write(folder.resolve("cut.pcap"), Arrays.copyOf(bytes, bytes.length - 7));
        assertThat(wrong("cut.pcap"), containsString("tried to read"));
        bytes[20] = 113;
        Files.write(folder.resolve("cooked.pcap"), bytes);
        assertThat(wrong("cooked.pcap"), endsWith("only Ethernet (1) can be read"));
        assertThat(wrong("none.pcap"), startsWith(folder.resolve("t.feature") + ":1: "));
    }

    @Test
    void it_needs_a_given_that_says_what_it_is() {
        ScenarioException problem =
                assertThrows(ScenarioException.class, () -> new Play(LabOptions.DEFAULT).then("it holds a frame"));
        assertThat(problem.getMessage(), containsString("stands for no capture"));
    }

    @Test
    void what_a_command_wrote_and_printed_is_claimed() {
        Play play = Play.dlr(LabOptions.DEFAULT)
                .given("VM1 has pinged VM2")
                .say(
                        Role.GIVEN,
                        "this command is running on Host B",
                        "pktcap-uw --uplink vmnic0 --dir 2 -o /tmp/b.pcap",
                        0)
                .when("VM1 pings VM2 2 times")
                .say(Role.WHEN, "this command runs on Host B", "tcpdump-uw -nn -r /tmp/b.pcap", 0)
                .then("the capture \"/tmp/b.pcap\" of Host B holds exactly 2 ICMP echo requests with TTL = 63")
                .then("enthält der Mitschnitt \"/tmp/b.pcap\" von Host B genau 2 ICMP-Echo-Anforderungen")
                .then("the capture \"/tmp/b.pcap\" holds no RARP request")
                .then("the exit status is 0")
                .then("the output contains \"172.16.10.11 > 172.16.20.12: ICMP echo request\"")
                .then("enthält die Ausgabe \"ICMP echo reply\"");
        assertThat(failure(play, "the output lacks \"ICMP\""), containsString("ICMP"));
        ScenarioException unknown = assertThrows(
                ScenarioException.class, () -> play.then("the capture \"/tmp/c.pcap\" of Host B holds a frame"));
        assertThat(unknown.getMessage(), endsWith("Host B has no capture \"/tmp/c.pcap\"; nearest: /tmp/b.pcap"));
    }
}
