package netherkin.commands.capture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import netherkin.commands.CommandResult;
import netherkin.commands.TwoHosts;
import netherkin.network.lab.CaptureFile;
import netherkin.network.lab.CaptureFiles;
import netherkin.network.topology.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PktcapUwTest {
    private final TwoHosts net = new TwoHosts();

    private CaptureFile file(String path) {
        return CaptureFiles.of(net.lab).find("hv1", path).orElseThrow();
    }

    /** The number of frames that one ping leaves in a capture with these options. */
    private int caught(String options) {
        net.background("pktcap-uw " + options + " -o /tmp/x.pcap");
        net.ping(1);
        return file("/tmp/x.pcap").records().size();
    }

    @ParameterizedTest
    @CsvSource({
        "--uplink vmnic3, 3",
        "--uplink=vmnic3 --dir 0, 3",
        "--uplink vmnic3 --dir 1, 3",
        "--uplink vmnic3 --dir=2, 6",
        "-uplink vmnic3 -dir output, 3",
        "--upl vmnic3 --capture UplinkSnd, 3",
        "'--uplink vmnic3 --capture UplinkRcv,UplinkSnd', 6",
        "--uplink vmnic3 --dir 2 --ethtype 0x0806, 2",
        "--uplink vmnic3 --dir 2 --ethtype 0x800 --vxlan 7000, 4",
        "--uplink vmnic3 --dir 2 --vxlan 7001, 0",
        "--uplink vmnic3 --dir 2 --proto 0x11, 4",
        "--uplink vmnic3 --dir 2 --proto 0x01, 0",
        "--uplink vmnic3 --dir 2 --srcip 10.1.0.2, 2",
        "--uplink vmnic3 --dir 2 --dstip 10.1.0.0/30, 4",
        "--uplink vmnic3 --dir 2 --ip 10.1.0.1, 4",
        "--uplink vmnic3 --dir 2 --dstport 4789, 4",
        "--uplink vmnic3 --dir 2 --srcport 4789, 0",
        "--uplink vmnic3 --dir 2 --tcpport 4789, 0",
        "--uplink vmnic3 --dir 2 --vlan 5, 0",
        "--uplink vmnic3 --dir 2 -c 2, 2",
        "--switchport app, 2",
        "--switchport app --dir 1, 2",
        "--switchport app --dir 2 --mac 00:50:56:00:00:02, 3",
        "--switchport app --dir 2 --srcmac 00:50:56:00:00:02, 2",
        "--switchport app --dir 2 --dstmac ff:ff:ff:ff:ff:ff, 1",
        "--vmk vmk1 --dir 2, 6",
    })
    void options_choose_what_is_captured(String options, int frames) {
        assertThat(caught(options), is(frames));
    }

    @Test
    void a_port_is_named_by_the_number_that_net_stats_lists() {
        String listed = net.type("net-stats -l").output();
        String row = listed.lines()
                .filter(line -> line.endsWith("  app"))
                .findFirst()
                .orElseThrow();
        assertThat(row, containsString("00:50:56:00:00:01"));
        assertThat(caught("--switchport " + row.split(" ")[0]), is(2));
    }

    @Test
    void it_captures_from_its_start_to_its_end() {
        net.ping(1);
        net.background("pktcap-uw --switchport app -o a.pcap");
        net.ping(2);
        net.type("killall pktcap-uw");
        net.ping(1);
        assertThat(file("./a.pcap").records().size(), is(2));
    }

    @Test
    void the_console_shows_a_line_and_a_dump_for_each_frame() {
        net.background("pktcap-uw --switchport app --dir 0 --ethtype 0x0806 -c 1");
        net.ping(1);
        String output = net.output();
        assertThat(output, startsWith("The switch port id is 0x0200000"));
        assertThat(
                output,
                containsString(
                        "[1] Captured at PortInput point, TSO not enabled, Checksum not offloaded and not verified, length 42.\n"
                                + "\tSegment[0] ---- 42 bytes:\n"
                                + "\t0x0000:  ffff ffff ffff 0050 5600 0001 0806 0001 \n"
                                + "\t0x0010:  0800 0604 0001 0050 5600 0001 0a09 0001 \n"
                                + "\t0x0020:  0000 0000 0000 0a09 0002 \n"));
        assertThat(output, endsWith("Dumped 1 packet to console, dropped 0 packets.\nDone.\n"));
    }

    @Test
    void a_snap_length_cuts_frames_in_the_file_and_on_the_console() {
        net.background("pktcap-uw --uplink vmnic3 --dir 1 -s 24 -o a.pcapng --ng");
        net.ping(1);
        CaptureFile file = file("a.pcapng");
        assertThat(file.format(), is(CaptureFile.Format.PCAPNG));
        assertThat(file.records().get(1).bytes().length(), is(24));
        assertThat(file.records().get(1).originalLength(), is(92));
    }

    @ParameterizedTest
    @CsvSource({
        "--foo 1, unrecognized option '--foo'",
        "--uplink, option '--uplink' requires an argument",
        "-Z, invalid option -- 'Z'",
        "--s vmnic3, 'option ''--s'' is ambiguous; possibilities: ''--stage'' ''--switchport'' ''--srcmac'' ''--srcip'' ''--srcport'' ''--snaplen'''",
        "--uplink vmnic9, 'no uplink is called \"vmnic9\" on this host'",
        "--uplink vmnic3 --ng, '-P, --ng can only be used with -o, --outfile'",
        "--uplink vmnic3 --ethtype arp, 'invalid value \"arp\" of --ethtype'",
        "--uplink vmnic3 --dir 3, 'invalid value \"3\" of --dir'",
        "--uplink vmnic3 -s 10, 'invalid value \"10\" of -s'",
        "--uplink vmnic3 --srcip 1.2.3, 'invalid value \"1.2.3\" of --srcip'",
    })
    void what_it_does_not_understand_is_an_error_of_the_tool(String options, String message) {
        CommandResult result = net.type("pktcap-uw " + options);
        assertThat(result.output(), is("pktcap-uw: " + message + "\n"));
        assertThat(result.exitStatus(), is(1));
    }

    @ParameterizedTest
    @CsvSource({
        "--uplink vmnic3, keeps the operator waiting",
        "--trace, --trace is not simulated",
        "--uplink vmnic3 -o -, pipe"
    })
    void what_cannot_be_simulated_is_refused(String options, String message) {
        ScenarioException e = assertThrows(ScenarioException.class, () -> net.type("true\npktcap-uw " + options));
        assertThat(e.getMessage(), allOf(startsWith("some.feature:11: pktcap-uw: "), containsString(message)));
        assertThat(e.getMessage(), not(containsString("null")));
    }
}
