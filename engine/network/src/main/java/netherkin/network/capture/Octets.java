package netherkin.network.capture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Integers in byte arrays: read in either byte order, written little-endian. */
final class Octets {
    private static final VarHandle U16 = view(short[].class);
    private static final VarHandle U32 = view(int[].class);
    private static final VarHandle U64 = view(long[].class);

    private Octets() {}

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    static int u16(byte[] bytes, int at, boolean bigEndian) {
        short value = (short) U16.get(bytes, at);
        return (bigEndian ? Short.reverseBytes(value) : value) & 0xffff;
    }

    static int i32(byte[] bytes, int at, boolean bigEndian) {
        int value = (int) U32.get(bytes, at);
        return bigEndian ? Integer.reverseBytes(value) : value;
    }

    static long u32(byte[] bytes, int at, boolean bigEndian) {
        return i32(bytes, at, bigEndian) & 0xffff_ffffL;
    }

    static long i64(byte[] bytes, int at, boolean bigEndian) {
        long value = (long) U64.get(bytes, at);
        return bigEndian ? Long.reverseBytes(value) : value;
    }

    static void put16(byte[] bytes, int at, int value) {
        U16.set(bytes, at, (short) value);
    }

    static void put32(byte[] bytes, int at, int value) {
        U32.set(bytes, at, value);
    }

    static void put64(byte[] bytes, int at, long value) {
        U64.set(bytes, at, value);
    }

    /** The next multiple of four. */
    static int padded(int length) {
        return length + 3 & ~3;
    }

    /** UTF-8, cut between characters if it is longer than {@code limit} bytes. */
    static byte[] utf8(String text, int limit) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= limit) {
            return bytes;
        }
        int end = limit;
        while (end > 0 && (bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    /** UTF-8 text, without the zero bytes that some writers put behind it. */
    static String text(byte[] bytes, int at, int length) {
        int end = at + length;
        while (end > at && bytes[end - 1] == 0) {
            end--;
        }
        return new String(bytes, at, end - at, StandardCharsets.UTF_8);
    }
}
