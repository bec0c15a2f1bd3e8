package netherkin.network.capture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of our files, worked out by hand from the format's draft: any change of them is a decision. */
class GoldenBytesTest {
    @TempDir
    Path folder;

    @Test
    void of_a_pcapng_file() throws IOException {
        Path file = folder.resolve("golden.pcapng");
        Map<IpAddress, String> ip = new LinkedHashMap<>();
        ip.put(IpAddress.parse("10.0.0.1"), "VM1");
        Map<MacAddress, String> mac = new LinkedHashMap<>();
        mac.put(MacAddress.parse("00:50:56:00:00:01"), "m");
        try (PcapngWriter writer = PcapngWriter.create(file, "s")) {
            int point = writer.addInterface(
                    CaptureInterface.ethernet("VM1", "vNIC").withMac(MacAddress.parse("00:50:56:00:00:01")));
            writer.addNames(new AddressNames(ip, mac));
            writer.frame(point, 0x1_0000_0002L)
                    .direction(Direction.INBOUND)
                    .reception(Reception.UNICAST)
                    .packetId(258)
                    .comment("hi")
                    .write(new byte[] {1, 2, 3, 4, 5}, 0, 5);
            writer.frame(point, 3).write(new byte[] {6}, 0, 1);
        }
        String expected = """
                0a0d0d0a 38000000 4d3c2b1a 0100 0000 ffffffffffffffff
                0100 0100 73000000 0400 0900 6e65746865726b696e000000 00000000 38000000
                01000000 3c000000 0100 0000 00000000 0200 0300 564d3100 0300 0400 764e4943
                0600 0600 0050560000010000 0900 0100 09000000 00000000 3c000000
                04000000 28000000 0100 0800 0a000001564d3100 0300 0800 0050560000016d00 00000000 28000000
                06000000 48000000 00000000 01000000 02000000 05000000 05000000 0102030405000000
                0100 0200 68690000 0200 0400 05000000 0500 0800 0201000000000000 00000000 48000000
                06000000 24000000 00000000 00000000 03000000 01000000 01000000 06000000 24000000
                """;
        assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)), is(expected.replaceAll("\\s", "")));
    }

    @Test
    void of_a_pcap_file() throws IOException {
        Path file = folder.resolve("golden.pcap");
        try (PcapWriter writer = PcapWriter.create(file)) {
            writer.write(2_000_000_005L, new byte[] {1, 2, 3}, 0, 3);
        }
        String expected = """
                4d3cb2a1 0200 0400 00000000 00000000 00000400 01000000
                02000000 05000000 03000000 03000000 010203
                """;
        assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)), is(expected.replaceAll("\\s", "")));
    }
}
