package netherkin.commands.ovsdb;

import java.util.List;

/**
 * The type of a column's values, or of a map's keys (RFC 7047 section 3.2).
 *
 * @param allowed if not empty, the only texts allowed
 * @param min least integer allowed
 * @param max greatest integer allowed
 * @param refTable the table whose rows UUIDs refer to; null if they refer to none
 * @param weak references to rows that are gone vanish, instead of keeping them
 */
public record BaseType(AtomType type, List<String> allowed, long min, long max, String refTable, boolean weak) {
    public BaseType {
        allowed = List.copyOf(allowed);
    }

    /** Any value of a type. */
    public static BaseType of(AtomType type) {
        return new BaseType(type, List.of(), Long.MIN_VALUE, Long.MAX_VALUE, null, false);
    }

    /** What is wrong with a value of this type, as database servers word it; null if nothing is. */
    public String violation(Object atom) {
        if (!allowed.isEmpty() && !allowed.contains(atom)) {
            return atom + " is not one of the allowed values ([" + String.join(", ", allowed) + "])";
        }
        if (!(atom instanceof Long number) || number >= min && number <= max) {
            return null;
        }
        if (max == Long.MAX_VALUE) {
            return number + " is less than minimum allowed value " + min;
        }
        if (min == Long.MIN_VALUE) {
            return number + " is greater than maximum allowed value " + max;
        }
        return number + " is not in the valid range " + min + " to " + max + " (inclusive)";
    }

    /** Whether values refer to rows that must be there as long as the reference is. */
    public boolean isStrong() {
        return refTable != null && !weak;
    }
}
