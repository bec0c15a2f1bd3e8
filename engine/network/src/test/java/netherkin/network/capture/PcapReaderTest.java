package netherkin.network.capture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PcapReaderTest {
    private static final byte[] DATA = {1, 2, 3};

    @Test
    void microseconds_and_nanoseconds_in_both_byte_orders() {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            List<CapturedFrame> micro = new Bricks(order)
                    .pcapHeader(0xa1b2c3d4, 1)
                    .record(9, 123_456, DATA)
                    .read();
            List<CapturedFrame> nano = new Bricks(order)
                    .pcapHeader(0xa1b23c4d, 1)
                    .record(9, 123_456_789, DATA)
                    .read();
            assertThat(micro.get(0).nanos(), is(9_123_456_000L));
            assertThat(nano.get(0).nanos(), is(9_123_456_789L));
        }
    }

    @Test
    void seconds_after_2038_are_not_negative() {
        Bricks file = Bricks.big().pcapHeader(0xa1b2c3d4, 1).record(0x8000_0000L, 0, DATA);
        assertThat(file.read().get(0).nanos(), is(2_147_483_648_000_000_000L));
    }

    @Test
    void the_fcs_bits_are_not_part_of_the_link_type() {
        Bricks file = Bricks.little().pcapHeader(0xa1b2c3d4, 0x5400_0001).record(0, 0, DATA);
        assertThat(file.read().get(0).at().linkType(), is(1));
    }

    @Test
    void swapped_lengths_of_old_versions_are_put_right() {
        Bricks file = Bricks.little()
                .u32(0xa1b2c3d4)
                .u16(2)
                .u16(3)
                .u32(0)
                .u32(0)
                .u32(96)
                .u32(1);
        file.u32(0).u32(0).u32(60).u32(3).raw(DATA).u32(0).u32(0).u32(3).u32(60).raw(DATA);
        assertThat(file.read().stream().map(frame -> frame.bytes().length()).toList(), contains(3, 3));
    }

    @Test
    void an_unknown_version_is_refused() {
        Bricks file = Bricks.little().u32(0xa1b2c3d4).u16(2).u16(5).raw(new byte[16]);
        CaptureException error = assertThrows(CaptureException.class, file::open);
        assertThat(error.getMessage(), is("crafted: byte 4: pcap version 2.5, expected 2.4"));
    }

    @Test
    void other_formats_are_refused_by_name() {
        assertRefused("34 cd b2 a1 02 00 04 00", "modified pcap");
        assertRefused("1c 00 01 ac 02 00 04 00", "Ixia");
        assertRefused("1f 8b 08 00 00 00", "gzip");
        assertRefused("50 4b 03 04", "zip");
        assertRefused("47 65 74", "has only 3 bytes");
        assertRefused("", "is empty");
        assertRefused("46 65 61 74 75 72 65", "starts with 46 65 61 74, expected a pcap magic");
    }

    private static void assertRefused(String hex, String reason) {
        Bricks file = Bricks.little().hex(hex);
        CaptureException error = assertThrows(CaptureException.class, file::open);
        assertThat(error.getMessage(), containsString(reason));
        assertThat(error.path(), is("crafted"));
    }
}
