package netherkin.network.wire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.Random;
import netherkin.network.frame.EthernetFrame;
import org.junit.jupiter.api.Test;

/** The four tests that every codec passes. */
abstract class CodecContract {
    private static final long SEED = 20260101;

    /** A frame whose innermost header is the codec's. */
    abstract EthernetFrame frame();

    /** Its bytes, in hexadecimal. */
    abstract String golden();

    @Test
    void a_frame_comes_back_from_its_bytes() {
        byte[] bytes = FrameEncoder.encode(frame());
        assertThat(FrameDecoder.OURS.decode(bytes), equalTo(frame()));
        Decoded inspected = FrameDecoder.OURS.inspect(bytes, 0, bytes.length);
        assertThat(inspected.frame().orElseThrow(), equalTo(frame()));
        assertThat(inspected.problem().isPresent(), is(false));
    }

    @Test
    void its_bytes_are_the_golden_ones() {
        assertThat(Hex.of(FrameEncoder.encode(frame())), equalTo(golden().replaceAll("\\s", "")));
    }

    @Test
    void every_truncated_prefix_is_refused_or_kept_exactly() {
        byte[] bytes = FrameEncoder.encode(frame());
        for (int length = 0; length < bytes.length; length++) {
            byte[] prefix = Arrays.copyOf(bytes, length);
            Decoded inspected = FrameDecoder.OURS.inspect(prefix, 0, length);
            boolean onlyPaddingIsLost =
                    length >= bytes.length - frame().padding().length();
            assertThat("problem at " + length, inspected.problem().isPresent(), is(!onlyPaddingIsLost));
            staysExact(prefix, "prefix of " + length);
        }
    }

    @Test
    void random_bytes_never_crash() {
        Random random = new Random(SEED);
        byte[] bytes = FrameEncoder.encode(frame());
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length + 20));
            int damages = 1 + random.nextInt(6);
            for (int i = 0; i < damages && damaged.length > 0; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            String which = "seed " + SEED + " round " + round + " " + Hex.of(damaged);
            FrameDecoder.OURS.inspect(damaged, 0, damaged.length);
            staysExact(damaged, which);
        }
    }

    static void staysExact(byte[] bytes, String which) {
        EthernetFrame read;
        try {
            read = FrameDecoder.OURS.decode(bytes);
        } catch (WireException refused) {
            assertThat(which, bytes.length < EthernetFrame.HEADER_LENGTH, is(true));
            return;
        }
        assertThat(which, Hex.of(FrameEncoder.encode(read)), equalTo(Hex.of(bytes)));
        assertThat(which, read.length(), is(bytes.length));
    }
}
