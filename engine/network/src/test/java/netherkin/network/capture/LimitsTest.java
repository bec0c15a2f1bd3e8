package netherkin.network.capture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void a_packet_may_have_262144_bytes_and_not_one_more() {
        Bricks fits = Bricks.little().pcapHeader(0xa1b2c3d4, 1).record(0, 0, new byte[262_144]);
        assertThat(fits.read().get(0).bytes().length(), is(262_144));
        Bricks pcap = Bricks.little().pcapHeader(0xa1b2c3d4, 1).record(0, 0, new byte[262_145]);
        assertError(pcap, "byte 32: packet length 262145 > maximum 262144");
        Bricks pcapng = Bricks.little().section();
        pcapng.ethernet(pcapng.body()).enhanced(0, 0, new byte[262_145]);
        assertError(pcapng, "byte 68: packet length 262145 > maximum 262144");
    }

    @Test
    void a_block_may_have_16_mebibytes_and_a_section_header_one() {
        Bricks block = Bricks.little().section().u32(99).u32(MEBIBYTE * 16 + 4);
        assertError(block.u32(0), "byte 32: pcapng block length 16777220 > maximum 16777216");
        Bricks section = Bricks.little().u32(0x0a0d0d0a).u32(MEBIBYTE + 4).u32(0x1a2b3c4d);
        assertError(section, "byte 4: pcapng block length 1048580 > maximum 1048576");
    }

    @Test
    void a_block_that_does_not_advance_or_lies_about_its_length_is_an_error() {
        assertError(Bricks.little().section().u32(99).u32(0).u32(0), "byte 32: pcapng block length 0 < minimum 12");
        assertError(
                Bricks.little().section().u32(99).u32(13).raw(new byte[5]),
                "byte 32: pcapng block length 13" + " is not a multiple of 4");
        assertError(
                Bricks.little().section().u32(99).u32(16).u32(0).u32(20),
                "byte 40: block length 16 at its" + " start, 20 at its end");
    }

    @Test
    void options_and_packets_and_name_records_stay_inside_their_block() {
        Bricks option = Bricks.little().section();
        option.ethernet(option.body().u16(2).u16(5).u32(0));
        assertError(option, "byte 44: option 2 of 5 bytes, only 4 left in the block");
        Bricks packet = Bricks.little().section();
        packet.ethernet(packet.body());
        packet.block(6, packet.body().u32(0).u64(0).u32(5).u32(5).u32(0));
        assertError(packet, "byte 68: packet length 5, only 4 bytes in the block");
        Bricks name = Bricks.little().section();
        name.block(4, name.body().u16(1).u16(9).u64(0));
        assertError(name, "byte 36: name record of 9 bytes, only 8 left in the block");
        Bricks tooShort = Bricks.little().section();
        tooShort.block(4, tooShort.body().u16(2).u16(8).u64(0));
        assertError(tooShort, "byte 38: name record of 8 bytes, minimum 17");
    }

    @Test
    void the_65537th_interface_is_refused_within_the_allowed_memory() throws IOException {
        Bricks file = Bricks.little().section();
        byte[] one = Bricks.little().ethernet(Bricks.little()).bytes();
        for (int i = 0; i <= 65_536; i++) {
            file.raw(one);
        }
        long allocated = allocatedUntil(file.bytes(), "number of interfaces 65537 > maximum 65536");
        assertThat(allocated, lessThanOrEqualTo(2L * file.size() + MEBIBYTE));
    }

    @Test
    void eighty_bytes_that_claim_four_gigabytes_cost_less_than_a_mebibyte() throws IOException {
        Bricks huge = Bricks.little().section().u32(6).u32(0xffff_fffcL).raw(new byte[44]);
        assertThat(huge.size(), is(80));
        long allocated = allocatedUntil(huge.bytes(), "byte 32: pcapng block length 4294967292 > maximum 16777216");
        assertThat(allocated, lessThanOrEqualTo(MEBIBYTE));
        Bricks allowed = Bricks.little().section().u32(6).u32(MEBIBYTE * 16).raw(new byte[44]);
        allocated = allocatedUntil(allowed.bytes(), "byte 28: tried to read 16777216 bytes of a block, only got 52");
        assertThat(allocated, lessThanOrEqualTo(MEBIBYTE));
    }

    @Test
    void many_names_cost_no_more_than_the_allowed_memory() throws IOException {
        Bricks file = Bricks.little().section();
        for (int block = 0; block < 50; block++) {
            Bricks body = file.body();
            for (int i = 0; i < 1000; i++) {
                body.u16(1).u16(6).raw((byte) 10, (byte) block, (byte) (i >> 8), (byte) i, (byte) 'x', (byte) 0);
                body.u16(0);
            }
            file.block(4, body);
        }
        file.u32(99).u32(0).u32(0);
        long allocated = allocatedUntil(file.bytes(), "pcapng block length 0 < minimum 12");
        assertThat(allocated, lessThanOrEqualTo(2L * file.size() + MEBIBYTE));
    }

    private long allocatedUntil(byte[] content, String message) throws IOException {
        Path path = folder.resolve("hostile");
        Files.write(path, content);
        readToError(path);
        long before = Allocation.soFar();
        CaptureException error = readToError(path);
        long allocated = Allocation.soFar() - before;
        assertThat(error.getMessage(), endsWith(message));
        return allocated;
    }

    private static CaptureException readToError(Path path) {
        return assertThrows(CaptureException.class, () -> {
            try (CaptureReader reader = CaptureReader.open(path)) {
                while (reader.next()) {
                    continue;
                }
            }
        });
    }

    private static void assertError(Bricks file, String message) {
        CaptureException error = assertThrows(CaptureException.class, file::read);
        assertThat(error.getMessage(), is("crafted: " + message));
    }
}
