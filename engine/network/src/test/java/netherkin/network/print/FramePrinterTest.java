package netherkin.network.print;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import netherkin.network.address.Ipv4Address;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Tcp;
import netherkin.network.frame.Udp;
import netherkin.network.wire.DecodeAs;
import netherkin.network.wire.FrameEncoder;
import netherkin.network.wire.Frames;
import netherkin.network.wire.Hex;
import netherkin.network.wire.Packet;
import netherkin.network.wire.Samples;
import netherkin.network.wire.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FramePrinterTest {
    private static final long SEED = 20260103;

    @TempDir
    Path directory;

    @Test
    void every_sort_of_frame_is_printed_as_tcpdump_prints_it() {
        List<Packet> packets = new ArrayList<>();
        Samples.all().forEach(frame -> packets.add(Packet.of(frame)));
        compare(packets);
    }

    @Test
    void a_truncated_frame_is_printed_as_far_as_tcpdump_prints_it() {
        List<Packet> packets = new ArrayList<>();
        for (EthernetFrame frame : Samples.all()) {
            Packet packet = Packet.of(frame);
            for (int length = 1; length < packet.wireLength(); length++) {
                packets.add(packet.snapped(length));
                packets.add(packet.cut(length));
            }
        }
        compare(packets);
    }

    @Test
    void damaged_arp_and_vlan_headers_are_printed_as_tcpdump_prints_them() {
        Random random = new Random(SEED);
        List<EthernetFrame> frames = List.of(Frames.arpRequest(), Frames.arpReply(), Frames.rarpRequest());
        List<Packet> packets = new ArrayList<>();
        for (int round = 0; round < 1_000; round++) {
            Packet packet = Packet.of(frames.get(random.nextInt(frames.size())));
            packet.bytes()[18 + random.nextInt(packet.bytes().length - 18)] ^= (byte) (1 << random.nextInt(8));
            packets.add(packet);
        }
        compare(packets);
    }

    @Test
    void tunnels_are_printed_as_tcpdump_prints_them() {
        Bytes frame = Bytes.of(FrameEncoder.encode(Frames.arpRequest()));
        List<Packet> packets = new ArrayList<>();
        for (String gre : List.of("00006558", "2000655800138900", "b00065580000000000001389000000aa")) {
            Bytes carried = Bytes.of(Hex.bytes(gre + frame));
            packets.add(Packet.of(Frames.ipv4(IpProtocol.GRE, new Opaque(carried))));
        }
        for (String geneve : List.of("0000655800138900", "02c06558001389000102800100010002", "4000655800138900")) {
            Bytes carried = Bytes.of(Hex.bytes(geneve + frame));
            Udp udp = new Udp(50123, 6081, Udp.NO_CHECKSUM, new Opaque(carried));
            packets.add(Packet.of(Frames.ipv4(IpProtocol.UDP, udp)));
        }
        for (Packet whole : List.copyOf(packets)) {
            for (int length = 34; length < whole.wireLength(); length += 3) {
                packets.add(whole.snapped(length));
            }
        }
        compare(packets);
    }

    @Test
    void a_tcp_connection_is_told_relative_to_its_start() {
        List<Packet> packets = new ArrayList<>();
        packets.add(tcp(true, 4_294_967_290L, 0, 0x02, "020405b4", 0));
        packets.add(tcp(false, 1000, 4_294_967_291L, 0x12, "020405b4", 0));
        packets.add(tcp(true, 4_294_967_291L, 1001, 0x10, "", 0));
        packets.add(tcp(true, 4_294_967_291L, 1001, 0x18, "", 20));
        packets.add(tcp(false, 1001, 15, 0x10, "0101050a0000000a00000014", 0));
        packets.add(tcp(false, 1001, 15, 0x18, "", 300));
        packets.add(tcp(true, 15, 1301, 0x11, "", 0));
        packets.add(tcp(false, 1301, 16, 0x14, "", 0));
        packets.add(tcp(true, 7, 1301, 0x38, "fd0401020303030000000000", 1));
        packets.add(tcp(true, 7, 1301, 0x1c2, "0209010203030300", 0));
        compare(packets);
    }

    @Test
    void a_frame_of_the_lab_reads_well_on_one_line() {
        assertThat(
                FramePrinter.line(Frames.vxlan(8472, 5001, Frames.arpRequest())),
                equalTo("00:50:56:61:00:0a > 00:50:56:61:00:0b, ethertype IPv4 (0x0800), length 92: "
                        + "192.168.150.51.50123 > 192.168.150.52.8472: VXLAN, flags [I] (0x08), vni 5001 | "
                        + "00:50:56:aa:00:01 > ff:ff:ff:ff:ff:ff, ethertype ARP (0x0806), length 42: "
                        + "Request who-has 172.16.20.11 tell 172.16.10.11, length 28"));
        EthernetFrame unknown =
                new EthernetFrame(Frames.MAC2, Frames.MAC1, EtherType.LOCAL_EXPERIMENTAL, new Opaque(Frames.data(46)));
        assertThat(
                FramePrinter.line(unknown),
                equalTo("00:50:56:aa:00:01 > 00:50:56:aa:00:02, ethertype Unknown (0x88b5), length 60:"));
    }

    @Test
    void times_are_those_of_tcpdump_in_utc() {
        assertThat(Timestamps.timeOfDay(0, 0), equalTo("00:00:00.000000"));
        assertThat(Timestamps.timeOfDay(86_399, 999_999_999), equalTo("23:59:59.999999"));
        assertThat(Timestamps.timeOfDay(1_700_000_000L, 1_000), equalTo("22:13:20.000001"));
        assertThat(Timestamps.timeOfDay(-1, 0), equalTo("23:59:59.000000"));
    }

    private static Packet tcp(
            boolean forth, long sequence, long acknowledgment, int flags, String options, int length) {
        Ipv4Address source = forth ? Frames.IP1 : Frames.IP2;
        Ipv4Address destination = forth ? Frames.IP2 : Frames.IP1;
        Tcp tcp = new Tcp(
                forth ? 50124 : 5001,
                forth ? 5001 : 50124,
                sequence,
                acknowledgment,
                flags,
                100,
                Checksum.RIGHT,
                3,
                Bytes.of(Hex.bytes(options)),
                new Opaque(Frames.data(length)));
        return Packet.of(new EthernetFrame(
                Frames.MAC2, Frames.MAC1, EtherType.IPV4, Ipv4.of(source, destination, IpProtocol.TCP, true, tcp)));
    }

    private void compare(List<Packet> packets) {
        Path file = directory.resolve("packets.pcap");
        Packet.write(packets, file);
        List<String> theirs = Tool.lines(directory, List.of("tcpdump", "-nn", "-e", "-r", file.toString()));
        FramePrinter printer = new FramePrinter(DecodeAs.ASSIGNED);
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < packets.size(); i++) {
            Packet packet = packets.get(i);
            String text = printer.print(packet.bytes(), 0, packet.bytes().length, packet.wireLength());
            ours.addAll(List.of((Timestamps.timeOfDay(i, 123_456_789) + " " + text).split("\n", -1)));
        }
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            assertThat("seed " + SEED + " line " + i, ours.get(i), equalTo(theirs.get(i)));
        }
        assertThat(ours, hasSize(theirs.size()));
    }
}
