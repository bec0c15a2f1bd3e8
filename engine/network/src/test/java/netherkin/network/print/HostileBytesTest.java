package netherkin.network.print;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import netherkin.network.field.TsharkFields;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.wire.DecodeAs;
import netherkin.network.wire.FrameEncoder;
import netherkin.network.wire.Frames;
import netherkin.network.wire.Samples;
import org.junit.jupiter.api.Test;

final class HostileBytesTest {
    private static final long SEED = 20260104;

    private final TsharkFields fields = new TsharkFields(TsharkFields.names(), DecodeAs.OURS);
    private final FramePrinter printer = new FramePrinter(DecodeAs.OURS);

    @Test
    void no_bytes_make_the_printer_or_the_fields_fail() {
        Random random = new Random(SEED);
        List<EthernetFrame> frames = Samples.all();
        for (int round = 0; round < 40_000; round++) {
            byte[] bytes = FrameEncoder.encode(frames.get(random.nextInt(frames.size())));
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 10));
            for (int i = random.nextInt(8); i > 0 && bytes.length > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            int wireLength = random.nextBoolean() ? bytes.length : bytes.length + random.nextInt(2000);
            try {
                printer.print(bytes, 0, bytes.length, wireLength);
                fields.line(bytes, 0, bytes.length, wireLength);
            } catch (RuntimeException failure) {
                throw new AssertionError("seed " + SEED + " round " + round, failure);
            }
        }
    }

    @Test
    void endless_nesting_ends() {
        EthernetFrame frame = Frames.arpRequest();
        for (int i = 0; i < 200; i++) {
            frame = Frames.vxlan(4789, i, frame);
        }
        String line = printer.summary(frame);
        assertThat(line, startsWith("00:50:56:61:00:0a > 00:50:56:61:00:0b, ethertype IPv4 (0x0800)"));
        assertThat(line.length(), lessThan(10_000));
        assertThat(fields.line(frame).length(), lessThan(20_000));
    }
}
