package netherkin.network.topology;

import java.math.BigDecimal;
import java.util.List;

/** Times as feature files write them: {@code 20 ms}, {@code 1.5 s}, {@code 10 µs}. */
public final class Durations {
    private static final List<Unit> UNITS = List.of(
            new Unit("ns", 1),
            new Unit("µs", 1_000),
            new Unit("us", 1_000),
            new Unit("ms", 1_000_000),
            new Unit("min", 60_000_000_000L),
            new Unit("s", 1_000_000_000));

    private record Unit(String text, long nanos) {}

    private Durations() {}

    /**
     * Nanoseconds of a number and a unit.
     *
     * @throws IllegalArgumentException if the text is anything else, or out of range
     */
    public static long parse(String text) {
        for (Unit unit : UNITS) {
            if (text.endsWith(unit.text)) {
                return nanos(
                        text.substring(0, text.length() - unit.text.length()).strip(), unit, text);
            }
        }
        throw new IllegalArgumentException("not a time: " + text);
    }

    private static long nanos(String number, Unit unit, String text) {
        boolean plain = !number.isEmpty()
                && number.length() <= 18
                && number.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        try {
            if (plain) {
                return new BigDecimal(number)
                        .multiply(BigDecimal.valueOf(unit.nanos))
                        .longValueExact();
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("not a time in whole nanoseconds: " + text, e);
        }
        throw new IllegalArgumentException("not a time: " + text);
    }

    /** The shortest text that {@link #parse} reads back: the largest unit in which at most three decimals are needed. */
    public static String print(long nanos) {
        if (nanos >= 1_000_000_000) {
            return print(nanos, 1_000_000_000, "s");
        }
        return nanos >= 1_000_000
                ? print(nanos, 1_000_000, "ms")
                : nanos >= 1_000 ? print(nanos, 1_000, "µs") : nanos + " ns";
    }

    private static String print(long nanos, long unit, String name) {
        long rest = nanos % unit;
        if (rest == 0) {
            return nanos / unit + " " + name;
        }
        StringBuilder digits = new StringBuilder().append(unit + rest);
        digits.setCharAt(0, '.');
        while (digits.charAt(digits.length() - 1) == '0') {
            digits.setLength(digits.length() - 1);
        }
        return nanos / unit + digits.toString() + " " + name;
    }
}
