package netherkin.network.capture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
    private static final long EPOCH = 1_767_225_600_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void a_pcapng_file_gives_back_bytes_nanoseconds_and_everything_said_about_a_frame() {
        Path file = folder.resolve("all.pcapng");
        CaptureInterface uplink = CaptureInterface.ethernet("Host A:vmnic0", "dvUplink of Host A")
                .withMac(MacAddress.parse("00:50:56:60:00:0a"));
        CaptureInterface vm = CaptureInterface.ethernet("VM1", "");
        try (PcapngWriter writer = PcapngWriter.create(file, "a scenario")) {
            int first = writer.addInterface(uplink);
            int second = writer.addInterface(vm);
            writer.frame(first, EPOCH + 1)
                    .direction(Direction.OUTBOUND)
                    .reception(Reception.BROADCAST)
                    .packetId(-2)
                    .comment("step 3")
                    .comment("SRC MAC: vMAC → pMAC A")
                    .write(frame(61), 0, 61);
            writer.frame(second, EPOCH + 2).originalLength(1514).write(frame(64), 3, 17);
        }
        List<CapturedFrame> frames = read(file);
        assertThat(
                frames,
                contains(
                        new CapturedFrame(
                                1,
                                uplink,
                                EPOCH + 1,
                                Bytes.of(frame(61)),
                                61,
                                List.of("step 3", "SRC MAC: vMAC → pMAC A"),
                                OptionalLong.of(-2),
                                Direction.OUTBOUND),
                        new CapturedFrame(
                                2,
                                vm,
                                EPOCH + 2,
                                Bytes.of(frame(64), 3, 17),
                                1514,
                                List.of(),
                                OptionalLong.empty(),
                                Direction.UNKNOWN)));
    }

    @Test
    void an_encoder_writes_in_place_and_may_write_less_than_it_announced() {
        Path file = folder.resolve("encoded.pcapng");
        try (PcapngWriter writer = PcapngWriter.create(file)) {
            int point = writer.addInterface(CaptureInterface.ethernet("p", ""));
            for (int length = 0; length < 9; length++) {
                writer.frame(point, EPOCH).comment("n").write(length, 262_144, (n, target, offset) -> {
                    System.arraycopy(frame(n), 0, target, offset, n);
                    return n;
                });
            }
        }
        List<CapturedFrame> frames = read(file);
        for (int length = 0; length < 9; length++) {
            assertThat(frames.get(length).bytes(), equalTo(Bytes.of(frame(length))));
            assertThat(frames.get(length).comments(), contains("n"));
        }
    }

    @Test
    void names_of_addresses_come_back_whatever_their_number() {
        Path file = folder.resolve("names.pcapng");
        Map<IpAddress, String> ip = new LinkedHashMap<>();
        Map<MacAddress, String> mac = new LinkedHashMap<>();
        for (int i = 1; i <= 1200; i++) {
            ip.put(IpAddress.parse("10.0." + i / 256 + "." + i % 256), "VM" + i);
            mac.put(new MacAddress(0x0050_5600_0000L + i), "MAC of VM" + i);
        }
        ip.put(IpAddress.parse("2001:db8::1"), "Gateway für alle");
        AddressNames names = new AddressNames(ip, mac);
        try (PcapngWriter writer = PcapngWriter.create(file)) {
            writer.addNames(names);
        }
        try (CaptureReader reader = CaptureReader.open(file)) {
            assertThat(reader.next(), is(false));
            assertThat(reader.names(), equalTo(names));
        }
    }

    @Test
    void a_thousand_frames_of_any_length_survive_both_formats() {
        Random random = new Random(20260101);
        List<byte[]> frames = new ArrayList<>();
        Path pcapng = folder.resolve("many.pcapng");
        Path pcap = folder.resolve("many.pcap");
        try (PcapngWriter ng = PcapngWriter.create(pcapng);
                PcapWriter classic = PcapWriter.create(pcap)) {
            int point = ng.addInterface(CaptureInterface.ethernet("p", ""));
            for (int i = 0; i < 1000; i++) {
                byte[] bytes = new byte[i == 500 ? 262_144 : random.nextInt(2000)];
                random.nextBytes(bytes);
                frames.add(bytes);
                ng.frame(point, EPOCH + i * 1_000_003L).packetId(i).write(bytes, 0, bytes.length);
                classic.write(EPOCH + i * 1_000_003L, bytes, 0, bytes.length);
            }
        }
        for (Path file : List.of(pcapng, pcap)) {
            List<CapturedFrame> back = read(file);
            assertThat(back.size(), is(1000));
            for (int i = 0; i < 1000; i++) {
                assertThat(back.get(i).nanos(), is(EPOCH + i * 1_000_003L));
                assertThat(back.get(i).bytes(), equalTo(Bytes.of(frames.get(i))));
            }
        }
    }

    @Test
    void microsecond_pcap_drops_the_nanoseconds_and_seconds_are_unsigned() {
        Path file = folder.resolve("micro.pcap");
        try (PcapWriter writer = PcapWriter.create(file, PcapWriter.Precision.MICROSECONDS, 113)) {
            writer.write(4_294_967_295_123_456_789L, frame(20), 0, 20, 99);
        }
        CapturedFrame frame = read(file).get(0);
        assertThat(frame.nanos(), is(4_294_967_295_123_456_000L));
        assertThat(frame.originalLength(), is(99L));
        assertThat(frame.at().linkType(), is(113));
        assertThat(frame.at().isEthernet(), is(false));
    }

    @Test
    void a_comment_too_long_for_the_format_is_cut_between_characters() {
        Path file = folder.resolve("long.pcapng");
        try (PcapngWriter writer = PcapngWriter.create(file, "ü".repeat(40_000))) {
            int point = writer.addInterface(CaptureInterface.ethernet("p", ""));
            writer.frame(point, EPOCH).comment("ä".repeat(40_000)).comment("").write(frame(1), 0, 1);
        }
        assertThat(read(file).get(0).comments(), contains("ä".repeat(32_767), ""));
    }

    @Test
    void a_capture_without_frames_is_a_capture() {
        Path file = folder.resolve("none.pcapng");
        PcapngWriter.create(file).close();
        assertThat(read(file), empty());
    }

    private static byte[] frame(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (0xff - i);
        }
        return bytes;
    }

    private static List<CapturedFrame> read(Path file) {
        List<CapturedFrame> frames = new ArrayList<>();
        try (CaptureReader reader = CaptureReader.open(file)) {
            while (reader.next()) {
                frames.add(reader.frame());
            }
        }
        return frames;
    }
}
