package netherkin.network.frame;

/**
 * A GRE header of version 0 without routing, and the Ethernet frame in it (RFC 2784 §2, RFC 2890 §2): what
 * {@code gretap} sends. Parts whose bit in {@code flags} is clear are not on the wire.
 *
 * @param flags the first 16 bits: C, K and S, the reserved bits and the version, which is 0
 * @param checksum {@link Checksum#RIGHT}, or the wrong value that was read
 * @param reserved the 16 bits behind the checksum
 * @param key 32 bits
 * @param sequence 32 bits
 */
public record Gre(int flags, int checksum, int reserved, long key, long sequence, EthernetFrame frame)
        implements Payload {
    public static final int HEADER_LENGTH = 4;
    /** Bytes of each part that may be there: checksum and reserved bits, key, sequence number. */
    public static final int PART_LENGTH = 4;

    public static final int CHECKSUM_PRESENT = 0x8000;
    public static final int KEY_PRESENT = 0x2000;
    public static final int SEQUENCE_PRESENT = 0x1000;

    /** A header without any part. */
    public Gre(EthernetFrame frame) {
        this(0, Checksum.RIGHT, 0, 0, 0, frame);
    }

    public Gre withChecksum() {
        return new Gre(flags | CHECKSUM_PRESENT, Checksum.RIGHT, 0, key, sequence, frame);
    }

    public Gre withKey(long newKey) {
        return new Gre(flags | KEY_PRESENT, checksum, reserved, newKey, sequence, frame);
    }

    public Gre withSequence(long newSequence) {
        return new Gre(flags | SEQUENCE_PRESENT, checksum, reserved, key, newSequence, frame);
    }

    public boolean hasChecksum() {
        return (flags & CHECKSUM_PRESENT) != 0;
    }

    public boolean hasKey() {
        return (flags & KEY_PRESENT) != 0;
    }

    public boolean hasSequence() {
        return (flags & SEQUENCE_PRESENT) != 0;
    }

    /** Bytes before the frame. */
    public int headerLength() {
        return headerLength(flags);
    }

    /** Bytes of a header that begins with these 16 bits. */
    public static int headerLength(int flags) {
        int parts = Integer.bitCount(flags & (CHECKSUM_PRESENT | KEY_PRESENT | SEQUENCE_PRESENT));
        return HEADER_LENGTH + parts * PART_LENGTH;
    }

    @Override
    public int length() {
        return headerLength() + frame.length();
    }

    @Override
    public EthernetFrame tenantFrame() {
        return frame.tenant();
    }
}
