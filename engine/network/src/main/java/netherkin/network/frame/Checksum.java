package netherkin.network.frame;

/** How a header's checksum field is told in a record. */
public final class Checksum {
    /** The right one: worked out when the header is written; what the decoder tells of a header whose checksum is right. */
    public static final int RIGHT = -1;

    private Checksum() {}
}
