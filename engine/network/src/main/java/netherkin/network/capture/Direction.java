package netherkin.network.capture;

/** Which way a frame crossed its capture point: bits 0 and 1 of epb_flags. */
public enum Direction {
    UNKNOWN,
    INBOUND,
    OUTBOUND;

    static final int MASK = 0b11;

    int bits() {
        return ordinal();
    }

    /** The direction in epb_flags; the reserved value 3 counts as unknown. */
    static Direction of(int flags) {
        return switch (flags & MASK) {
            case 1 -> INBOUND;
            case 2 -> OUTBOUND;
            default -> UNKNOWN;
        };
    }
}
