package netherkin.network.capture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** tshark and tcpdump take our files without a word. */
class ForeignToolsTest {
    private static final long TIME = 1_767_225_600_123_456_789L;
    private static final byte[] FRAME = Bricks.big()
            .hex("ffffffffffff 005056600001 0806 0001 0800 06 04 0001 005056600001 ac10140b 000000000000 ac10140c")
            .bytes();

    @TempDir
    Path folder;

    private Path pcapng;
    private Path pcap;

    @BeforeEach
    void write_both_formats() {
        pcapng = folder.resolve("our.pcapng");
        pcap = folder.resolve("our.pcap");
        Map<IpAddress, String> ip = new LinkedHashMap<>();
        ip.put(IpAddress.parse("172.16.20.11"), "VM1");
        ip.put(IpAddress.parse("2001:db8::1"), "VM1-six");
        Map<MacAddress, String> mac = new LinkedHashMap<>();
        mac.put(MacAddress.parse("00:50:56:60:00:01"), "MAC of VM1");
        try (PcapngWriter writer = PcapngWriter.create(pcapng, "VM1 pings VM2", "line 41")) {
            int uplink = writer.addInterface(CaptureInterface.ethernet("Host A:vmnic0", "dvUplink of Host A")
                    .withMac(MacAddress.parse("00:50:56:60:00:0a")));
            writer.addNames(new AddressNames(ip, mac));
            int vm = writer.addInterface(CaptureInterface.ethernet("VM1", ""));
            writer.frame(uplink, TIME)
                    .direction(Direction.OUTBOUND)
                    .reception(Reception.BROADCAST)
                    .packetId(7)
                    .comment("step 3")
                    .comment("SRC MAC: vMAC → pMAC A")
                    .write(FRAME, 0, FRAME.length);
            writer.frame(vm, TIME + 1).direction(Direction.INBOUND).packetId(7).write(FRAME, 0, FRAME.length);
        }
        try (PcapWriter writer = PcapWriter.create(pcap)) {
            writer.write(TIME, FRAME, 0, FRAME.length);
            writer.write(TIME + 1, FRAME, 0, FRAME.length);
        }
    }

    @Test
    void tshark_shows_interfaces_comments_packet_ids_and_directions() throws Exception {
        Tool.Result result = fields(
                pcapng,
                "frame.number frame.interface_name frame.interface_description frame.time_epoch "
                        + "frame.packet_id frame.packet_flags_direction frame.packet_flags_reception_type "
                        + "frame.comment arp.src.proto_ipv4");
        assertThat(result.messages(), empty());
        assertThat(
                result.output(),
                contains(
                        "1\tHost A:vmnic0\tdvUplink of Host A\t1767225600.123456789\t7\t0x00000002\t3"
                                + "\tstep 3,SRC MAC: vMAC → pMAC A\t172.16.20.11",
                        "2\tVM1\t\t1767225600.123456790\t7\t0x00000001\t0\t\t172.16.20.11"));
        assertThat(result.status(), is(0));
    }

    @Test
    void tshark_shows_the_same_times_and_bytes_for_classic_pcap() throws Exception {
        Tool.Result result = fields(pcap, "frame.time_epoch frame.len eth.src");
        assertThat(result.messages(), empty());
        assertThat(
                result.output(),
                contains("1767225600.123456789\t42\t00:50:56:60:00:01", "1767225600.123456790\t42\t00:50:56:60:00:01"));
    }

    @Test
    void tcpdump_reads_both_without_a_message() throws Exception {
        String arp = "ARP, Request who-has 172.16.20.12 tell 172.16.20.11, length 28";
        for (Path file : new Path[] {pcapng, pcap}) {
            Tool.Result result = Tool.run(folder, "tcpdump", "-t", "-nn", "-r", file.toString());
            assertThat(result.messages(), empty());
            assertThat(result.output(), contains(arp, arp));
            assertThat(result.status(), is(0));
        }
    }

    private Tool.Result fields(Path file, String names) throws Exception {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-T", "fields"));
        for (String name : names.split(" ")) {
            command.add("-e");
            command.add(name);
        }
        return Tool.run(folder, command.toArray(new String[0]));
    }
}
