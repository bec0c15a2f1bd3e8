package netherkin.commands.ovsdb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;

/** The order of atoms of one type: numbers by value, text by its bytes, UUIDs by their digits. */
final class Atoms {
    static final Comparator<Object> ORDER = Atoms::compare;

    private Atoms() {}

    private static int compare(Object one, Object other) {
        if (one instanceof String text) {
            return Arrays.compareUnsigned(bytes(text), bytes((String) other));
        }
        if (one instanceof UUID uuid) {
            UUID second = (UUID) other;
            int high = Long.compareUnsigned(uuid.getMostSignificantBits(), second.getMostSignificantBits());
            return high != 0
                    ? high
                    : Long.compareUnsigned(uuid.getLeastSignificantBits(), second.getLeastSignificantBits());
        }
        if (one instanceof Long number) {
            return Long.compare(number, (Long) other);
        }
        if (one instanceof Double number) {
            return Double.compare(number, (Double) other);
        }
        return Boolean.compare((Boolean) one, (Boolean) other);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An atom from what Java code has at hand: any number that is an integer, a row for its UUID. */
    static Object of(Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Row row) {
            return row.uuid();
        }
        if (value instanceof Long
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof String
                || value instanceof UUID) {
            return value;
        }
        throw new IllegalArgumentException("no atom: " + value);
    }
}
