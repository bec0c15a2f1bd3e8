package netherkin.commands.capture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import netherkin.commands.TwoHosts;
import netherkin.commands.capture.filter.FilterException;
import netherkin.commands.capture.filter.FilterParser;
import netherkin.network.lab.CaptureFile;
import netherkin.network.lab.CaptureFiles;
import netherkin.network.topology.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TcpdumpTest {
    private final TwoHosts net = new TwoHosts();

    private CaptureFile file(String path) {
        return CaptureFiles.of(net.lab).find("hv1", path).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "vmnic3, '', 6",
        "vmnic3, -Q in, 3",
        "vmnic3, -Q out, 3",
        "vmnic3, -c 4, 4",
        "vmnic3, arp, 2",
        "vmnic3, udp and dst port 4789, 4",
        "app, '', 4",
        "app, icmp, 2",
        "vmk0, '', 6",
    })
    void it_listens_on_nics_machines_and_kernel_interfaces(String name, String rest, int frames) {
        net.background("tcpdump -i " + name + " -w a.pcap " + rest);
        net.ping(1);
        assertThat(file("a.pcap").records().size(), is(frames));
    }

    @Test
    void it_says_what_it_listens_on_and_counts_at_its_end() {
        net.background("/usr/sbin/tcpdump -nti app icmp -c 1");
        net.ping(1);
        assertThat(net.output(), is("""
                        tcpdump: verbose output suppressed, use -v[v]... for full protocol decode
                        listening on app, link-type EN10MB (Ethernet), snapshot length 262144 bytes
                        IP 10.9.0.1 > 10.9.0.2: ICMP echo request, id 1, seq 1, length 64
                        1 packet captured
                        1 packet received by filter
                        0 packets dropped by kernel
                        """));
    }

    @Test
    void a_snap_length_cuts_what_is_kept_and_printed() {
        net.background("tcpdump -i app -s 30 -w a.pcap icmp");
        net.ping(1);
        assertThat(file("a.pcap").records().get(0).bytes().length(), is(30));
        assertThat(
                net.type("tcpdump -n -t -r a.pcap -c1").output(),
                is("reading from file a.pcap, link-type EN10MB (Ethernet), snapshot length 30\nIP  [|ip]\n"));
    }

    @Test
    void what_is_written_while_it_is_read_is_there() {
        net.background("tcpdump -i app -w a.pcap");
        net.ping(1);
        assertThat(net.type("tcpdump -nr a.pcap icmp").output().lines().count(), is(3L));
        net.ping(1);
        assertThat(net.type("tcpdump -nr a.pcap icmp").output().lines().count(), is(5L));
    }

    @Test
    void an_unknown_interface_is_an_error_of_the_tool() {
        assertThat(
                net.type("tcpdump -i eth7 &").output(),
                is("tcpdump: eth7: No such device exists\n(No such device exists)\n"));
        assertThat(
                net.type("tcpdump -i app -w a.pcap 'no such filter' &").output(), startsWith("tcpdump: can't parse"));
    }

    @Test
    void no_filter_makes_the_parser_fail_otherwise_than_by_its_message() {
        long seed = 7;
        Random random = new Random(seed);
        List<String> words = List.of(
                "host",
                "10.0.0.1",
                "net",
                "10/8",
                "mask",
                "port",
                "http",
                "1-2",
                "-",
                "ether",
                "src",
                "dst",
                "or",
                "and",
                "not",
                "(",
                ")",
                "vlan",
                "5",
                "00:11:22:33:44:55",
                "fe80::1/64",
                "proto",
                "\\\\",
                "\\ip",
                "less",
                "broadcast",
                "ip6",
                "!",
                "::",
                "1.2.3.4.5");
        for (int i = 0; i < 5_000; i++) {
            StringBuilder filter = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                filter.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            try {
                FilterParser.parse(filter.toString()).accepts(new byte[60], random.nextInt(60), 60);
            } catch (FilterException e) {
                assertThat(e.getMessage().isEmpty(), is(false));
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + filter, e);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-i vmnic3, keeps the operator waiting for ever",
        "-nvr a.pcap, -v is not simulated",
        "-Xr a.pcap, -X is not simulated",
        "-r -, needs a pipe",
        "-i any -w a.pcap, -i any is not simulated",
        "-r a.pcap 'len > 3', in a filter is not simulated",
        "-r a.pcap geneve, \"\"\"geneve\"\" in a filter is not simulated\"",
    })
    void what_is_not_simulated_is_refused(String arguments, String message) {
        net.type("tcpdump -i app -w a.pcap &");
        ScenarioException e = assertThrows(ScenarioException.class, () -> net.type("tcpdump " + arguments));
        assertThat(e.getMessage(), startsWith("some.feature:10: tcpdump: "));
        assertThat(e.getMessage(), containsString(message.replace("\"\"", "\"").replaceAll("^\"|\"$", "")));
    }
}
