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

    private static Play network() {
        return new Play(LabOptions.DEFAULT)
                .given("these hosts", "host | uplinks", "esx 1 | vmnic3", "esx 2 | vmnic4")
                .given(
                        "a physical switch top with these ports",
                        "port | connected to",
                        "1 | vmnic3 of esx 1",
                        "2 | vmnic4 of esx 2")
                .given("a port group Blue on VLAN 9 in every host")
                .given(
                        "these VMs",
                        "VM | host | network | IP",
                        "db | esx 1 | Blue | 10.9.0.1/24",
                        "app | esx 2 | Blue | 10.9.0.2/24");
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
        Play play = network()
                .given("app has pinged db")
                .say(
                        Role.GIVEN,
                        "this command is running on esx 2",
                        "pktcap-uw --uplink vmnic4 --dir 2 -o /tmp/b.pcap",
                        0)
                .when("app pings db 2 times")
                .say(Role.WHEN, "this command runs on esx 2", "tcpdump-uw -nn -r /tmp/b.pcap", 0)
                .then("the capture \"/tmp/b.pcap\" of esx 2 holds exactly 2 ICMP echo requests with VLAN = 9")
                .then("enthält der Mitschnitt \"/tmp/b.pcap\" von esx 2 genau 2 ICMP-Echo-Anforderungen")
                .then("the capture \"/tmp/b.pcap\" holds no RARP request")
                .then("the exit status is 0")
                .then("the output contains \"10.9.0.2 > 10.9.0.1: ICMP echo request\"")
                .then("enthält die Ausgabe \"ICMP echo reply\"");
        assertThat(failure(play, "the output lacks \"ICMP\""), containsString("ICMP"));
        ScenarioException unknown = assertThrows(
                ScenarioException.class, () -> play.then("the capture \"/tmp/c.pcap\" of esx 2 holds a frame"));
        assertThat(unknown.getMessage(), endsWith("esx 2 has no capture \"/tmp/c.pcap\"; nearest: /tmp/b.pcap"));
    }
}
