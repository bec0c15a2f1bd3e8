package netherkin.network.capture;

/**
 * From an interface's time ticks to nanoseconds since 1970. Ticks are unsigned 64-bit; what lies outside the range of a
 * signed 64-bit count of nanoseconds (1677 to 2262) becomes the nearest end of it.
 */
final class TimeResolution {
    static final TimeResolution MICROSECONDS = new TimeResolution(6, 0);
    private static final TimeResolution NANOSECONDS = new TimeResolution(9, 0);
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final int NANO_DIGITS = 9;
    private static final int MOST_DIGITS = 19;
    private static final int BINARY = 0x80;

    private final boolean binary;
    private final int exponent;
    private final long offsetSeconds;
    private final long nanosATick;
    private final long mostTicks;

    private TimeResolution(int octet, long offsetSeconds) {
        this.binary = (octet & BINARY) != 0;
        this.exponent = octet & ~BINARY;
        this.offsetSeconds = offsetSeconds;
        boolean whole = !binary && exponent <= NANO_DIGITS && offsetSeconds == 0;
        this.nanosATick = whole ? power(NANO_DIGITS - exponent) : 0;
        this.mostTicks = whole ? Long.MAX_VALUE / nanosATick : -1;
    }

    /**
     * The resolution of an interface.
     *
     * @param octet if_tsresol: a negative power of ten, or of two if the highest bit is set
     * @param offsetSeconds if_tsoffset
     */
    static TimeResolution of(int octet, long offsetSeconds) {
        if (offsetSeconds == 0 && octet == 6) {
            return MICROSECONDS;
        }
        return offsetSeconds == 0 && octet == 9 ? NANOSECONDS : new TimeResolution(octet, offsetSeconds);
    }

    long nanos(long ticks) {
        return ticks >= 0 && ticks <= mostTicks ? ticks * nanosATick : exact(ticks);
    }

    private long exact(long ticks) {
        if (binary) {
            return combine(exponent < 64 ? ticks >>> exponent : 0, binaryFraction(ticks));
        }
        if (exponent > MOST_DIGITS) {
            int digits = exponent - NANO_DIGITS;
            return combine(0, digits > MOST_DIGITS ? 0 : Long.divideUnsigned(ticks, power(digits)));
        }
        long unit = power(exponent);
        long rest = Long.remainderUnsigned(ticks, unit);
        long nanos = exponent <= NANO_DIGITS
                ? rest * power(NANO_DIGITS - exponent)
                : Long.divideUnsigned(rest, power(exponent - NANO_DIGITS));
        return combine(Long.divideUnsigned(ticks, unit), nanos);
    }

    /** The ticks beyond whole seconds times 10^9, in 128 bits, shifted down. */
    private long binaryFraction(long ticks) {
        if (exponent == 0) {
            return 0;
        }
        long fraction = exponent < 64 ? ticks & (1L << exponent) - 1 : ticks;
        long low = fraction * NANOS_A_SECOND;
        long high = Math.multiplyHigh(fraction, NANOS_A_SECOND) + (fraction < 0 ? NANOS_A_SECOND : 0);
        if (exponent < 64) {
            return high << 64 - exponent | low >>> exponent;
        }
        return high >>> exponent - 64;
    }

    private long combine(long unsignedSeconds, long nanos) {
        long seconds = unsignedSeconds < 0 ? Long.MAX_VALUE : unsignedSeconds;
        long sum = seconds + offsetSeconds;
        if (seconds > 0 && offsetSeconds > 0 && sum < 0 || sum > Long.MAX_VALUE / NANOS_A_SECOND) {
            return Long.MAX_VALUE;
        }
        if (sum < Long.MIN_VALUE / NANOS_A_SECOND) {
            return Long.MIN_VALUE;
        }
        long total = sum * NANOS_A_SECOND + nanos;
        return sum > 0 && total < 0 ? Long.MAX_VALUE : total;
    }

    /** 10^digits as an unsigned long, digits from 0 to 19. */
    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }
}
