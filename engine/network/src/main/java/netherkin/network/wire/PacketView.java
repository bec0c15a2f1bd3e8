package netherkin.network.wire;

/**
 * A stretch of a packet of which the end may not have been captured, or may never have been sent. Getters are unsigned by
 * name and take places from the stretch's start.
 *
 * <p>To read beyond what was captured throws {@link End}: it stops the whole reading, as it does in tshark and tcpdump.
 */
public final class PacketView {
    /** Thrown where the bytes end; it says nothing, as whoever reads knows how far he came. */
    public static final class End extends RuntimeException {
        private static final long serialVersionUID = 1;
        public static final End INSTANCE = new End();

        private End() {
            super(null, null, false, false);
        }
    }

    private final byte[] bytes;
    private final int start;
    private final int captured;
    private final int reported;

    /**
     * @param start index of the first byte
     * @param captured how many bytes there are
     * @param reported how many bytes were on the wire, or a header says that there are; not fewer than {@code captured}
     */
    public PacketView(byte[] bytes, int start, int captured, int reported) {
        this.bytes = bytes;
        this.start = start;
        this.captured = captured;
        this.reported = reported;
    }

    /** How many bytes there are. */
    public int captured() {
        return captured;
    }

    /** How many bytes were on the wire, or a header says that there are. */
    public int reported() {
        return reported;
    }

    public int u8(int at) {
        require(at, 1);
        return bytes[start + at] & 0xff;
    }

    public int u16(int at) {
        require(at, 2);
        return (bytes[start + at] & 0xff) << 8 | bytes[start + at + 1] & 0xff;
    }

    public int u24(int at) {
        return u8(at) << 16 | u16(at + 1);
    }

    public long u32(int at) {
        return bits32(at) & 0xffff_ffffL;
    }

    /** 32 bits whose sign bit is the highest bit. */
    public int bits32(int at) {
        return u16(at) << 16 | u16(at + 2);
    }

    public long u48(int at) {
        return (long) u16(at) << 32 | bits32(at + 2) & 0xffff_ffffL;
    }

    /** 64 bits whose sign bit is the highest bit. */
    public long bits64(int at) {
        return (long) bits32(at) << 32 | bits32(at + 4) & 0xffff_ffffL;
    }

    /** Stops the dissection unless these bytes were captured. */
    public void require(int at, int length) {
        if (at < 0 || length < 0 || length > captured - at) {
            throw End.INSTANCE;
        }
    }

    /** All from {@code at} on. */
    public PacketView from(int at) {
        require(at, 0);
        return new PacketView(bytes, start + at, captured - at, reported - at);
    }

    /** Its first {@code length} bytes; itself if it is not longer than that. */
    public PacketView first(int length) {
        return length >= reported ? this : new PacketView(bytes, start, Math.min(captured, length), length);
    }

    /** As many bytes as a header claims, be they more or fewer than were sent. */
    public PacketView claiming(int length) {
        return new PacketView(bytes, start, Math.min(captured, length), length);
    }

    /** Whether these bytes were captured. */
    public boolean has(int at, int length) {
        return at >= 0 && length >= 0 && length <= captured - at;
    }

    public byte[] copy(int at, int length) {
        require(at, length);
        byte[] copy = new byte[length];
        System.arraycopy(bytes, start + at, copy, 0, length);
        return copy;
    }
}
