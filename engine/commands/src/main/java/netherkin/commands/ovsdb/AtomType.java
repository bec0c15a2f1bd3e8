package netherkin.commands.ovsdb;

import java.util.Locale;
import java.util.UUID;

/** What a single value is. In Java: Long, Double, Boolean, String, {@link UUID}. */
public enum AtomType {
    INTEGER(0L),
    REAL(0.0),
    BOOLEAN(false),
    STRING(""),
    UUID(new UUID(0, 0));

    private final Object zero;

    AtomType(Object zero) {
        this.zero = zero;
    }

    /** The value of a column that was never set. */
    public Object zero() {
        return zero;
    }

    /** As schemas write it: "integer". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
