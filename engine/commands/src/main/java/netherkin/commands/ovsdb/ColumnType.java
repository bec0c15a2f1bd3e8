package netherkin.commands.ovsdb;

import java.util.Map;

/**
 * How many values a column holds, and of which type (RFC 7047 section 3.2).
 *
 * @param key type of values, in maps of keys
 * @param value type of a map's values; null if it is none
 * @param min 0 or 1
 * @param max {@link #UNLIMITED} if there is no limit
 */
public record ColumnType(BaseType key, BaseType value, int min, int max) {
    /** No limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public boolean isMap() {
        return value != null;
    }

    /** Exactly one value. */
    public boolean isScalar() {
        return !isMap() && min == 1 && max == 1;
    }

    /** None or one value. */
    public boolean isOptional() {
        return min == 0 && max == 1;
    }

    /** In words: "string", "set of up to 1 integers", "map of (string, string) pairs". */
    public String words() {
        String word = key.type().word();
        if (isScalar()) {
            return word;
        }
        String count = " of ";
        if (max != UNLIMITED) {
            count = min > 0 ? " of " + min + " to " + max + " " : " of up to " + max + " ";
        } else if (min > 0) {
            count = " of " + min + " or more ";
        }
        return isMap()
                ? "map" + count + "(" + word + ", " + value.type().word() + ") pairs"
                : "set" + count + word + "s";
    }

    /** What a column holds that was never set. */
    public Datum zero() {
        if (min == 0) {
            return Datum.EMPTY;
        }
        Object zero = key.type().zero();
        return isMap() ? Datum.map(Map.of(zero, value.type().zero())) : Datum.of(zero);
    }

    /** As {@link #key} with other bounds on the number of values. */
    public ColumnType counting(int least, int most) {
        return new ColumnType(key, value, least, most);
    }

    /** A set of a map's keys, or of its values. */
    public ColumnType ofOne(BaseType part) {
        return new ColumnType(part, null, min, max);
    }
}
