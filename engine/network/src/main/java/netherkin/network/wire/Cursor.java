package netherkin.network.wire;

import netherkin.network.frame.Bytes;

/**
 * A place in a run of bytes that moves on as it is read. Getters are unsigned by name and refuse to read beyond the limit
 * with a {@link WireException} that tells the offset from the run's start.
 */
public final class Cursor {
    private final byte[] bytes;
    private final int origin;
    private int at;
    private int limit;

    public Cursor(byte[] bytes, int offset, int length) {
        if (offset < 0 || length < 0 || length > bytes.length - offset) {
            throw WireException.truncated(offset, length, bytes.length - offset);
        }
        this.bytes = bytes;
        this.origin = offset;
        this.at = offset;
        this.limit = offset + length;
    }

    public int u8() {
        return BigEndian.u8(bytes, advance(1));
    }

    public int u16() {
        return BigEndian.u16(bytes, advance(2));
    }

    public int u24() {
        int from = advance(3);
        return BigEndian.u8(bytes, from) << 16 | BigEndian.u16(bytes, from + 1);
    }

    public long u32() {
        return BigEndian.u32(bytes, advance(4));
    }

    public long u48() {
        return BigEndian.u48(bytes, advance(6));
    }

    /** 32 bits whose sign bit is the highest bit, as an IPv4 address is held. */
    public int bits32() {
        return BigEndian.bits32(bytes, advance(4));
    }

    /** 64 bits whose sign bit is the highest bit. */
    public long bits64() {
        return BigEndian.bits64(bytes, advance(8));
    }

    /** A copy of the next {@code length} bytes. */
    public Bytes bytes(int length) {
        return Bytes.of(bytes, advance(length), length);
    }

    /** A copy of all that is left before the limit. */
    public Bytes rest() {
        return bytes(remaining());
    }

    public void skip(int length) {
        advance(length);
    }

    public int remaining() {
        return limit - at;
    }

    /** Bytes from the run's start. */
    public int offset() {
        return at - origin;
    }

    /** Steps over {@code length} bytes and tells the index in {@link #array()} where they are: one check for all of them. */
    int take(int length) {
        return advance(length);
    }

    /** The array that is read. */
    byte[] array() {
        return bytes;
    }

    /** The place as an index into {@link #array()}. */
    int index() {
        return at;
    }

    void moveTo(int index) {
        at = index;
    }

    int limit() {
        return limit;
    }

    /** Narrows or widens what may be read, to {@code index} of {@link #array()}. */
    void limitTo(int index) {
        limit = index;
    }

    private int advance(int length) {
        int from = at;
        if (length < 0 || length > limit - from) {
            throw WireException.truncated(from - origin, length, limit - from);
        }
        at = from + length;
        return from;
    }
}
