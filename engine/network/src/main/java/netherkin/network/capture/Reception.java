package netherkin.network.capture;

/** To whom a frame was addressed, as its receiver saw it: bits 2 to 4 of epb_flags. */
public enum Reception {
    UNKNOWN,
    UNICAST,
    MULTICAST,
    BROADCAST,
    PROMISCUOUS;

    static final int MASK = 0b11100;

    int bits() {
        return ordinal() << 2;
    }

    /** The reception type in epb_flags; reserved values count as unknown. */
    static Reception of(int flags) {
        return switch ((flags & MASK) >>> 2) {
            case 1 -> UNICAST;
            case 2 -> MULTICAST;
            case 3 -> BROADCAST;
            case 4 -> PROMISCUOUS;
            default -> UNKNOWN;
        };
    }
}
