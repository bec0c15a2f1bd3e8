package netherkin.network.capture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalLong;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Bytes;
import org.junit.jupiter.api.Test;

class PcapngReaderTest {
    private static final byte[] DATA = {1, 2, 3, 4, 5};

    @Test
    void both_byte_orders_say_the_same() {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            Bricks file = new Bricks(order).section();
            file.ethernet(file.body()
                    .option(2, "eth0")
                    .option(3, "the first")
                    .option(6, new byte[] {0, 0x50, 0x56, 1, 2, 3})
                    .option(9, (byte) 9)
                    .u32(0));
            file.enhanced(
                    0,
                    77,
                    DATA,
                    file.body()
                            .option(1, "one")
                            .option(1, "two")
                            .option(2, file.body().u32(0x0a).bytes())
                            .option(5, file.body().u64(9).bytes())
                            .u32(0));
            CaptureInterface point =
                    CaptureInterface.ethernet("eth0", "the first").withMac(MacAddress.parse("00:50:56:01:02:03"));
            CapturedFrame frame = new CapturedFrame(
                    1, point, 77, Bytes.of(DATA), 5, List.of("one", "two"), OptionalLong.of(9), Direction.OUTBOUND);
            assertThat(order.toString(), file.read(), contains(frame));
        }
    }

    @Test
    void a_new_section_brings_its_own_byte_order_and_interfaces() {
        Bricks first = Bricks.little().section();
        first.ethernet(first.body().option(2, "a")).enhanced(0, 1, DATA);
        Bricks second = Bricks.big().section();
        second.ethernet(second.body().option(2, "b")).enhanced(0, 2, DATA);
        Bricks file = Bricks.little().raw(first.bytes()).raw(second.bytes());
        assertThat(file.read().stream().map(frame -> frame.at().name()).toList(), contains("a", "b"));
        assertThat(file.read().stream().map(CapturedFrame::nanos).toList(), contains(1_000L, 2_000L));
    }

    @Test
    void an_interface_of_an_earlier_section_is_unknown_in_the_next() {
        Bricks file = Bricks.little().section();
        file.ethernet(file.body()).section();
        int at = file.size();
        file.enhanced(0, 2, DATA);
        CaptureException error = assertThrows(CaptureException.class, file::read);
        assertThat(
                error.getMessage(), is("crafted: byte " + (at + 8) + ": interface 0, but the section has declared 0"));
    }

    @Test
    void unknown_and_custom_blocks_are_skipped() {
        Bricks file = Bricks.little().section();
        file.ethernet(file.body())
                .block(0x0bad, file.body().u32(32473).u32(1))
                .block(0x40000bad, file.body().u32(32473))
                .block(0x7fffffff, file.body())
                .block(5, file.body().u32(0).u64(1))
                .enhanced(0, 1, DATA);
        assertThat(file.read().size(), is(1));
    }

    @Test
    void a_simple_packet_has_no_time_and_is_cut_at_the_snap_length() {
        Bricks file = Bricks.big().section();
        file.block(1, file.body().u16(1).u16(0).u32(4))
                .block(3, file.body().u32(100).padded((byte) 1, (byte) 2, (byte) 3, (byte) 4));
        try (CaptureReader reader = file.open()) {
            assertThat(reader.next(), is(true));
            assertThat(reader.hasTime(), is(false));
            assertThat(reader.length(), is(4));
            assertThat(reader.originalLength(), is(100L));
        }
    }

    @Test
    void the_obsolete_packet_block_is_still_read() {
        Bricks file = Bricks.little().section();
        file.ethernet(file.body()).ethernet(file.body().option(2, "second"));
        file.block(
                2,
                file.body()
                        .u16(1)
                        .u16(7)
                        .u32(0)
                        .u32(5)
                        .u32(5)
                        .u32(6)
                        .padded(DATA)
                        .option(2, file.body().u32(1).bytes()));
        CapturedFrame frame = file.read().get(0);
        assertThat(frame.at().name(), is("second"));
        assertThat(frame.nanos(), is(5_000L));
        assertThat(frame.bytes(), equalTo(Bytes.of(DATA)));
        assertThat(frame.originalLength(), is(6L));
        assertThat(frame.direction(), is(Direction.INBOUND));
    }

    @Test
    void the_first_name_of_an_address_counts_and_unknown_name_records_are_skipped() {
        Bricks file = Bricks.big().section();
        file.block(
                4,
                file.body()
                        .option(1, "\n\0\0\1host\0alias\0")
                        .option(99, "whatever")
                        .option(3, "\0PV\1\2\3a mac\0")
                        .u32(0)
                        .option(2, "a server"));
        file.block(4, file.body().option(1, "\n\0\0\1later\0"));
        try (CaptureReader reader = file.open()) {
            assertThat(reader.next(), is(false));
            assertThat(reader.names().ip(), hasEntry(IpAddress.parse("10.0.0.1"), "host"));
            assertThat(reader.names().mac(), hasEntry(MacAddress.parse("00:50:56:01:02:03"), "a mac"));
        }
    }

    @Test
    void an_option_of_an_unexpected_length_is_read_over() {
        Bricks file = Bricks.little().section();
        file.ethernet(file.body().option(6, (byte) 1).option(9, (byte) 9, (byte) 9))
                .enhanced(0, 3, DATA, file.body().option(2, (byte) 1).option(5, (byte) 1));
        CapturedFrame frame = file.read().get(0);
        assertThat(frame.nanos(), is(3_000L));
        assertThat(frame.packetId(), is(OptionalLong.empty()));
        assertThat(frame.direction(), is(Direction.UNKNOWN));
    }
}
