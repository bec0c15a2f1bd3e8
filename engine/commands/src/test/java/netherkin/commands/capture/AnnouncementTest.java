package netherkin.commands.capture;

import static netherkin.commands.TwoHosts.HERE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import netherkin.commands.CommandLine;
import netherkin.commands.OutputExpectation;
import netherkin.network.device.Stimulus;
import netherkin.network.lab.CaptureFile;
import netherkin.network.lab.CaptureFiles;
import netherkin.network.lab.Lab;
import netherkin.network.topology.PhysicalSwitchDraft;
import netherkin.network.topology.TopologyDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A VM moves, and an administrator looks at how it is announced. */
class AnnouncementTest {
    private final Lab lab = new Lab();
    private final CommandLine commands = CommandLine.of(lab);

    @BeforeEach
    void declare() {
        TopologyDraft draft = lab.draft();
        draft.host("esx1", HERE).uplinks("vmnic2");
        draft.host("esx2", HERE).uplinks("vmnic6");
        draft.portGroup("Prod", "33", "", HERE);
        draft.machine("shop", HERE)
                .host("esx1")
                .network("Prod")
                .ip("10.33.0.7/24")
                .mac("00:50:56:aa:bb:cc");
        PhysicalSwitchDraft tor = draft.physicalSwitch("tor", HERE);
        tor.port("1", HERE).connectedTo("vmnic2 of esx1");
        tor.port("2", HERE).connectedTo("vmnic6 of esx2");
    }

    private CaptureFile moved(String command) {
        commands.startBackground("esx2", command, HERE);
        lab.when(new Stimulus.Migrate("shop", "esx2", Stimulus.Migrate.AS_SET));
        return CaptureFiles.of(lab).find("esx2", "/tmp/r.pcap").orElseThrow();
    }

    @Test
    void the_uplink_of_the_new_host_sends_a_tagged_reverse_request() {
        CaptureFile file = moved("pktcap-uw --uplink vmnic6 --dir 1 --ethtype 0x8035 --vlan 33 -o /tmp/r.pcap");
        assertThat(file.records().size(), is(1));
        assertThat(file.records().get(0).bytes().length(), is(64));
        commands.run("esx2", "tcpdump-uw -r /tmp/r.pcap", HERE);
        assertThat(
                OutputExpectation.contains("Reverse Request who-is 00:50:56:aa:bb:cc", "the output contains")
                        .judge(lab)
                        .isPassed(),
                is(true));
        assertThat(commands.run("esx2", "tcpdump-uw -nnetr /tmp/r.pcap", HERE).output(), is("""
                        reading from file /tmp/r.pcap, link-type EN10MB (Ethernet), snapshot length 262144
                        00:50:56:aa:bb:cc > ff:ff:ff:ff:ff:ff, ethertype 802.1Q (0x8100), length 64: vlan 33, p 0, \
                        ethertype Reverse ARP (0x8035), \
                        Reverse Request who-is 00:50:56:aa:bb:cc tell 00:50:56:aa:bb:cc, length 46
                        """));
    }

    @Test
    void nothing_of_it_is_received_there() {
        assertThat(
                moved("pktcap-uw --uplink vmnic6 --ethtype 0x8035 -o /tmp/r.pcap")
                        .records()
                        .size(),
                is(0));
    }

    @Test
    void another_vlan_has_none_of_it() {
        CaptureFile file = moved("pktcap-uw --uplink vmnic6 --dir 2 --vlan 34 -o /tmp/r.pcap");
        assertThat(file.records().size(), is(0));
    }

    @Test
    void the_console_tells_the_tag_beside_the_untagged_frame() {
        commands.startBackground("esx2", "pktcap-uw --uplink vmnic6 --dir 1", HERE);
        lab.when(new Stimulus.Migrate("shop", "esx2", Stimulus.Migrate.AS_SET));
        String output = commands.last().orElseThrow().output();
        assertThat(output, containsString("The name of the uplink is vmnic6\nThe dir is Tx\n"));
        assertThat(
                output,
                containsString("[1] Captured at EtherswitchOutput point, TSO not enabled, "
                        + "Checksum not offloaded and not verified, VLAN tag 33, length 60.\n"
                        + "\tSegment[0] ---- 60 bytes:\n"
                        + "\t0x0000:  ffff ffff ffff 0050 56aa bbcc 8035 0001 \n"));
    }

    @Test
    void tcpdump_on_esxi_listens_on_kernel_interfaces_alone() {
        assertThat(
                commands.startBackground("esx2", "tcpdump-uw -i vmnic6", HERE).output(),
                is("tcpdump-uw: vmnic6: No such device exists\n(No such device exists)\n"));
    }
}
