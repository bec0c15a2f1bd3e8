package netherkin.network.capture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeResolutionTest {
    @Test
    void ticks_of_every_power_of_ten_and_two_are_rounded_down_to_nanoseconds() {
        Random random = new Random(7);
        long[] offsets = {0, 0, 1_700_000_000L, -1_700_000_000L, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 3};
        for (int octet = 0; octet < 256; octet++) {
            for (int i = 0; i < 200; i++) {
                long ticks = random.nextLong() >>> random.nextInt(64);
                long offset = offsets[i % offsets.length];
                String reason = "octet " + octet + " ticks " + Long.toUnsignedString(ticks) + " offset " + offset;
                assertThat(reason, TimeResolution.of(octet, offset).nanos(ticks), is(exactly(octet, offset, ticks)));
            }
        }
    }

    @Test
    void a_time_beyond_2262_becomes_the_last_nanosecond_there_is() {
        assertThat(TimeResolution.of(6, 0).nanos(-1), is(Long.MAX_VALUE));
        assertThat(TimeResolution.of(9, 0).nanos(Long.MAX_VALUE), is(Long.MAX_VALUE));
        assertThat(TimeResolution.of(9, 0).nanos(Long.MIN_VALUE), is(Long.MAX_VALUE));
        assertThat(TimeResolution.of(0, Long.MIN_VALUE).nanos(0), is(Long.MIN_VALUE));
    }

    private static long exactly(int octet, long offset, long ticks) {
        BigInteger unit = octet < 128 ? BigInteger.TEN.pow(octet) : BigInteger.ONE.shiftLeft(octet - 128);
        BigInteger billion = BigInteger.valueOf(1_000_000_000);
        BigInteger nanos = new BigInteger(Long.toUnsignedString(ticks))
                .multiply(billion)
                .divide(unit)
                .add(BigInteger.valueOf(offset).multiply(billion));
        return nanos.min(BigInteger.valueOf(Long.MAX_VALUE))
                .max(BigInteger.valueOf(Long.MIN_VALUE))
                .longValueExact();
    }
}
