package netherkin.commands.capture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import netherkin.commands.CommandResult;
import netherkin.commands.TwoHosts;
import netherkin.network.lab.CaptureFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same call of ours and of the real tcpdump over the same frames. */
class TcpdumpGoldenTest {
    private static final String PATH = "/tmp/mix.pcap";
    private static final TwoHosts NET = new TwoHosts();

    @TempDir
    private static Path folder;

    private static Path written;

    @BeforeAll
    static void capture() {
        Mix.on(NET, PATH);
        written = CaptureFiles.of(NET.lab).writeTo(folder).get(0).path();
    }

    private static String real(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tcpdump"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TZ", "UTC");
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            byte[] bytes = process.getInputStream().readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                            .replace(written.toString(), PATH)
                            .replaceAll("OpenSSL .*\n", "")
                    + "status " + process.waitFor();
        } catch (IOException e) {
            if ("1".equals(System.getenv("NETHERKIN_REQUIRE_TOOLS"))) {
                return fail("tcpdump is required and missing", e);
            }
            return abort("tcpdump is not installed");
        }
    }

    private static String ours(String arguments) {
        CommandResult result = NET.type("tcpdump " + arguments);
        return result.output() + "status " + result.exitStatus();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-n",
                "-nn -e",
                "rarp",
                "-e not ip and not ip6",
                "-nt",
                "-ntt",
                "-n -ttt",
                "-tttt -n",
                "-nttttt",
                "-#n",
                "-nc 3 --number",
                "-lnK -c1",
                "-s 0 -U -p -n",
            })
    void it_prints_what_the_real_one_prints(String options) throws Exception {
        List<String> words = new ArrayList<>(List.of("-r", written.toString()));
        words.addAll(options.isEmpty() ? List.of() : List.of(options.split(" ")));
        assertThat(ours("-r " + PATH + " " + options), is(real(words)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arp",
                "rarp",
                "ip",
                "ip6",
                "tcp",
                "udp",
                "icmp",
                "icmp6",
                "igmp",
                "not arp",
                "arp or rarp",
                "arp and not rarp",
                "vlan",
                "vlan 20",
                "vlan 20 and rarp",
                "vlan 21",
                "vlan and ip and tcp",
                "vlan 100 and vlan 10 and arp",
                "vlan and not tcp",
                "ip or vlan 20 and tcp",
                "host 10.9.0.1",
                "src host 10.9.0.1",
                "dst 10.9.0.1",
                "src or dst 10.9.0.2",
                "src and dst 10.9.0.2",
                "host 10.9.0.1 and 10.9.0.2",
                "host 10.9.0.2 or 192.168.1.2",
                "net 10.9",
                "net 10",
                "net 192.168.0.0/16",
                "dst net 10.9.0.0 mask 255.255.255.0",
                "host 10.9",
                "arp host 10.9.0.2",
                "ip host 10.9.0.2",
                "rarp host 0.0.0.0",
                "net 0",
                "port 80",
                "tcp port 80",
                "udp port 80",
                "src port 22",
                "dst port 4789",
                "port bootps",
                "tcp port http",
                "udp port 4789 or 67",
                "portrange 60-90",
                "udp portrange bootps-bootpc",
                "ether host 00:50:56:00:00:01",
                "ether src 00:50:56:8f:12:34",
                "ether dst 0:23:20:0:0:a2",
                "ether host 0050.5600.0001",
                "ether proto 0x8035",
                "ether proto \\arp",
                "ip proto 17",
                "ip proto \\tcp",
                "proto 58",
                "ip6 proto 58",
                "proto gre",
                "broadcast",
                "ether broadcast",
                "multicast",
                "ether multicast",
                "ip multicast",
                "ip6 multicast",
                "less 60",
                "greater 92",
                "host fe80::2",
                "ip6 host fe80::2",
                "net fe80::/10",
                "src net ff02::/16",
                "tcp and (port 80 or port 443)",
                "port (80 or 67)",
                "not (arp or rarp)",
                "! arp && ! ip",
                "not host 10.9.0.1 and ip",
                "host 10.9.0.1 and not 10.9.0.2",
                "sctp",
                "ah",
                "pim",
            })
    void a_filter_lets_through_what_libpcap_lets_through(String filter) throws Exception {
        assertThat(
                ours("-nn -t -r " + PATH + " '" + filter + "'"),
                is(real(List.of("-nn", "-t", "-r", written.toString(), filter))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo",
                "10.0.0.1",
                "host",
                "host 10.0.0.0/8",
                "net 10.1.0.0/8",
                "net 10.1.0.0 mask 255.0.0.0",
                "ether host 10.0.0.1",
                "host 00:50:56:8f:12:34",
                "ether 00:50:56:8f:12:34",
                "ether proto arp",
                "tcp host 10.0.0.1",
                "arp port 80",
                "host 10.0.0.1 or foo",
                "udp port ssh",
                "tcp port bootps",
                "vlan foo",
                "vlan 4096",
                "arp or",
                "arp and and ip",
                "()",
                "(arp",
                "arp)",
                "ip proto udp",
                "host 256.1.1.1",
                "ip host fe80::1",
                "ip6 host 10.1.1.1",
                "vxlan",
                "arp arp",
                "ip and",
                "and ip",
                "port",
                "port 80-90",
                "port -1",
                "port 99999",
                "portrange 80-99999",
                "arp broadcast",
                "net 10.0.0.0/33",
                "net fe80::/129",
                "gre",
                "tcp arp",
                "src",
                "not",
                "ip proto \\nosuch",
                "ether proto \\nosuch",
                "host a.b",
                "net nosuch",
                "less",
                "less x",
                "host 10.0.0.1 10.0.0.2",
                "@",
                "port nosuch",
            })
    void a_filter_that_libpcap_refuses_is_refused_in_its_words(String filter) throws Exception {
        assertThat(ours("-r " + PATH + " '" + filter + "'"), is(real(List.of("-r", written.toString(), filter))));
    }

    @Test
    void errors_of_the_call_are_the_real_ones() throws Exception {
        assertThat(ours("-r /none/x.pcap"), is(real(List.of("-r", "/none/x.pcap"))));
        assertThat(ours("-r " + PATH + " -k"), is(real(List.of("-r", written.toString(), "-k"))));
        assertThat(ours("-r " + PATH + " --foo=1"), is(real(List.of("-r", written.toString(), "--foo=1"))));
        assertThat(ours("-r"), is(real(List.of("-r"))));
        assertThat(ours("-r x -c none"), is(real(List.of("-r", "x", "-c", "none"))));
        assertThat(ours("-r x -c 0"), is(real(List.of("-r", "x", "-c", "0"))));
        assertThat(ours("-r x -s -1"), is(real(List.of("-r", "x", "-s", "-1"))));
        assertThat(ours("-r " + PATH + " --snap 5x"), is(real(List.of("-r", written.toString(), "--snap", "5x"))));
    }

    @Test
    void a_filtered_copy_holds_what_the_filter_lets_through() throws Exception {
        NET.type("tcpdump -r " + PATH + " -w /tmp/arps.pcap arp");
        assertThat(
                ours("-nn -r /tmp/arps.pcap").replace("/tmp/arps.pcap", PATH),
                is(real(List.of("-nn", "-r", written.toString(), "arp"))));
    }
}
