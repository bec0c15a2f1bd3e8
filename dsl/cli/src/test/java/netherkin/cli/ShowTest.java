package netherkin.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowTest {
    private static final String PING = """
            Feature: ping
              Scenario: two machines on one network
                Given these hosts
                  | host | VTEP      |
                  | left | 10.7.0.21 |
                  | right | 10.7.0.22 |
                And these networks
                  | network | VNI    |
                  | blue    | 70021  |
                And these VMs
                  | VM | host  | network | IP           | MAC               |
                  | a  | left  | blue    | 192.168.7.11 | 00:16:3e:00:00:11 |
                  | b  | right | blue    | 192.168.7.12 | 00:16:3e:00:00:12 |
                When a pings b
                Then b receives an ICMP echo request
            """;

    @TempDir
    private static Path folder;

    private static String capture;

    @BeforeAll
    static void run() throws IOException {
        Path feature = Files.writeString(folder.resolve("ping.feature"), PING);
        Trial trial = Trial.run(folder, feature.toString());
        assertThat(trial.err() + trial.out(), trial.status(), is(0));
        capture =
                folder.resolve("out/ping/two-machines-on-one-network-2.pcapng").toString();
    }

    @Test
    void frames_are_shown_as_tcpdump_does() {
        Trial trial = Trial.of("show", capture);
        assertThat(trial.status(), is(0));
        assertThat(
                trial.out().lines().findFirst().orElse(""),
                is("00:00:00.000000 00:16:3e:00:00:11 > ff:ff:ff:ff:ff:ff, ethertype ARP (0x0806), length 42: "
                        + "Request who-has 192.168.7.12 tell 192.168.7.11, length 28"));
        assertThat(trial.out(), containsString("VXLAN, flags [I] (0x08), vni 70021\n"));
    }

    @Test
    void a_filter_in_the_words_of_the_language_keeps_what_it_is_true_for() {
        Trial all = Trial.of("show", capture, "--fields", "vxlan.vni,eth.src");
        Trial some = Trial.of("show", capture, "VNI = 70021 and SRC MAC = 00:16:3e:00:00:12", "--fields", "vxlan.vni");
        long expected = all.out()
                .lines()
                .filter(line -> line.matches("70021\t.*,00:16:3e:00:00:12"))
                .count();
        assertThat(some.out(), is("70021\n".repeat((int) expected)));
        assertThat(expected > 0, is(true));
    }

    @Test
    void a_filter_may_be_several_words() {
        assertThat(Trial.of("show", capture, "VNI", "=", "1"), is(new Trial(0, "", "")));
    }

    @Test
    void fields_stand_between_tabs_without_a_header() {
        Trial trial = Trial.of("show", capture, "--fields", "eth.src,arp.opcode,ip.src");
        assertThat(trial.out(), matchesPattern("(?s)00:16:3e:00:00:11\t1\t\n.*"));
    }

    @Test
    void a_field_that_is_not_there_is_refused_with_the_nearest() {
        Trial trial = Trial.of("show", capture, "--fields", "eth.scr");
        assertThat(trial.status(), is(2));
        assertThat(trial.err(), allOf(containsString("\"eth.scr\""), containsString("nearest: eth.src")));
        assertThat(
                Trial.of("show", capture, "--fields", "SRC MAC").err(), containsString("Wireshark calls it eth.src"));
    }

    @Test
    void a_filter_that_cannot_be_read_is_refused_with_its_column() {
        Trial trial = Trial.of("show", capture, "SRC MCA = 00:16:3e:00:00:11");
        assertThat(trial.status(), is(2));
        assertThat(trial.err(), allOf(containsString("column 1"), containsString("nearest: SRC MAC")));
    }

    @Test
    void frames_before_the_damage_are_shown_and_then_the_damage() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(capture));
        Path cut = Files.write(folder.resolve("cut.pcapng"), Arrays.copyOf(whole, whole.length - 5));
        Trial damaged = Trial.of("show", cut.toString());
        Trial good = Trial.of("show", capture);
        assertThat(damaged.status(), is(2));
        assertThat(damaged.err(), allOf(startsWith("netherkin: " + cut), containsString("byte ")));
        assertThat(good.out(), startsWith(damaged.out()));
        assertThat(damaged.out().isEmpty(), is(false));
    }

    @Test
    void a_file_that_is_none_and_a_rule_that_is_none_are_refused() {
        assertThat(Trial.of("show", folder + "/none.pcap").status(), is(2));
        Trial rule = Trial.of("show", capture, "--decode-as", "tcp/1=vxlan");
        assertThat(rule.status(), is(2));
        assertThat(rule.err(), containsString("udp/PORT=PROTOCOL"));
    }

    @Test
    void a_reader_that_goes_away_ends_it_quietly_and_a_full_disk_does_not() {
        assertThat(shownTo("Broken pipe"), is(List.of("0", "")));
        assertThat(
                shownTo("No space left on device"),
                is(List.of("2", "netherkin: standard output cannot be written: No space left on device\n")));
    }

    private static List<String> shownTo(String problem) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(problem);
            }
        };
        Console console = Console.of(broken, err, false, false, false, 80);
        int status = console.finish(CommandLineTool.run(console, "show", capture));
        return List.of(Integer.toString(status), err.toString(StandardCharsets.UTF_8));
    }
}
