package netherkin.network.field;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Opaque;
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

final class TsharkFieldsTest {
    private static final long SEED = 20260102;

    @TempDir
    Path directory;

    @Test
    void every_field_of_every_sort_of_frame_is_told_as_tshark_tells_it() {
        List<Packet> packets = new ArrayList<>();
        Samples.all().forEach(frame -> packets.add(Packet.of(frame)));
        compare(packets);
    }

    @Test
    void a_truncated_frame_shows_as_much_as_in_tshark() {
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
    void fragments_show_what_they_carry_in_the_frame_that_completes_them() {
        List<Packet> packets = new ArrayList<>();
        List<EthernetFrame> whole = new ArrayList<>(Samples.fragments(Frames.vxlan(4789, 9, Frames.arpRequest())));
        whole.forEach(frame -> packets.add(Packet.of(frame)));
        Collections.reverse(whole);
        whole.forEach(frame -> packets.add(Packet.of(frame)));
        List<EthernetFrame> twice = Samples.fragments(Frames.udp(4000, 9000, 100));
        twice.forEach(frame -> packets.add(Packet.of(Frames.vxlan(8472, 1, frame))));
        twice.forEach(frame -> packets.add(Packet.of(frame)));
        twice.forEach(frame -> packets.addAll(Collections.nCopies(2, Packet.of(frame))));
        compare(packets);
    }

    @Test
    void options_lengths_and_versions_that_break_the_rules_stop_where_tshark_stops() {
        List<Packet> packets = new ArrayList<>();
        String ethernet = "005056aa0002005056aa0001";
        String udp = "c0001b5800119a2c000102030405060708";
        for (String packet : List.of(
                "0800 4f000025 00004000 40110000 0a000001 0a000002" + udp,
                "0800 44000025 00004000 40110000 0a000001 0a000002" + udp,
                "0800 55000025 00004000 40110000 0a000001 0a000002" + udp,
                "0800 45000000 00004000 40110000 0a000001 0a000002" + udp,
                "0800 45000013 00004000 40110000 0a000001 0a000002" + udp,
                "0800 4500ffff 00004000 40110000 0a000001 0a000002" + udp,
                "0800 47000030 00004000 40110000 0a000001 0a000002 8307040b00000100" + udp,
                "0800 4500002d 00004000 40330000 0a000001 0a000002 11040000 00000001 00000002 000000000000000000000000"
                        + udp,
                "0800 45000025 00004000 40110000 0a000001 0a000002 c0001b580007" + udp,
                "0800 45000025 00004000 40110000 0a000001 0a000002 c0001b580000" + udp,
                "0800 45000025 00008000 40110000 0a000001 0a000002" + udp,
                "0806 000108000608 0001 005056aa0001 0a00000100000000 000000000000 0a00000200000000",
                "0806 000686dd0604 0001 005056aa0001 0a000001 000000000000 0a000002",
                "86dd 60000000 ffff 1140 20010db8000000000000000000000001 20010db8000000000000000000000002" + udp,
                "86dd 70000000 0011 1140 20010db8000000000000000000000001 20010db8000000000000000000000002" + udp,
                "86dd 60000000 0011 3b40 00000000000000000000000001020304 00000000000000000000000000000001" + udp,
                "0024 aaaa03000000 0806 0001080006040001005056aa0001ac100a0b000000000000ac10140b",
                "05dd 0001080006040001005056aa0001ac100a0b000000000000ac10140b",
                "0000 0001080006040001005056aa0001ac100a0b000000000000ac10140b")) {
            byte[] bytes = Hex.bytes(ethernet + packet);
            packets.add(new Packet(bytes, bytes.length));
        }
        compare(packets);
    }

    @Test
    void tunnels_without_a_codec_are_followed_as_tshark_follows_them() {
        Bytes frame = Bytes.of(FrameEncoder.encode(Frames.arpRequest()));
        List<Packet> packets = new ArrayList<>();
        for (String gre : List.of("00006558", "2000655800138900", "b00065580000000000001389000000aa")) {
            Bytes carried = Bytes.of(Hex.bytes(gre + frame));
            packets.add(Packet.of(Frames.ipv4(IpProtocol.GRE, new Opaque(carried))));
        }
        for (String geneve : List.of("0000655800138900", "02c06558001389000102800100010002")) {
            Bytes carried = Bytes.of(Hex.bytes(geneve + frame));
            Udp udp = new Udp(50123, 6081, Udp.NO_CHECKSUM, new Opaque(carried));
            packets.add(Packet.of(Frames.ipv4(IpProtocol.UDP, udp)));
        }
        compare(packets);
    }

    @Test
    void damaged_headers_of_link_and_network_stop_where_tshark_stops() {
        Random random = new Random(SEED);
        List<Packet> packets = new ArrayList<>();
        List<EthernetFrame> frames = Samples.arp();
        for (int round = 0; round < 3_000; round++) {
            Packet packet = Packet.of(frames.get(random.nextInt(frames.size())));
            packet.bytes()[random.nextInt(packet.bytes().length)] ^= (byte) (1 << random.nextInt(8));
            packets.add(packet);
        }
        compare(packets);
    }

    @Test
    void a_name_that_is_no_field_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new TsharkFields(List.of("eth.sorc"), DecodeAs.OURS));
    }

    @Test
    void columns_come_in_the_order_asked_for() {
        TsharkFields fields = new TsharkFields(List.of("vxlan.vni", "eth.src", "frame.len"), DecodeAs.OURS);
        assertThat(
                fields.line(Frames.vxlan(8472, 5001, Frames.arpRequest())),
                equalTo("5001\t00:50:56:61:00:0a,00:50:56:aa:00:01\t92"));
    }

    private void compare(List<Packet> packets) {
        Path file = directory.resolve("packets.pcap");
        Packet.write(packets, file);
        List<String> command = new ArrayList<>(List.of(
                "tshark",
                "-n",
                "-r",
                file.toString(),
                "-d",
                "udp.port==8472,vxlan",
                "-T",
                "fields",
                "-E",
                "occurrence=a",
                "-E",
                "aggregator=,"));
        for (String name : TsharkFields.names()) {
            command.add("-e");
            command.add(name);
        }
        List<String> theirs = Tool.lines(directory, command);
        assertThat(theirs.size(), equalTo(packets.size()));
        TsharkFields ours = new TsharkFields(TsharkFields.names(), DecodeAs.OURS);
        for (int i = 0; i < packets.size(); i++) {
            Packet packet = packets.get(i);
            String line = ours.line(packet.bytes(), 0, packet.bytes().length, packet.wireLength());
            assertThat("seed " + SEED + " packet " + i + " " + Hex.of(packet.bytes()), line, equalTo(theirs.get(i)));
        }
    }
}
