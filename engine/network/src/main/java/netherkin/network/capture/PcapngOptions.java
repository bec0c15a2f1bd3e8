package netherkin.network.capture;

import java.util.ArrayList;
import java.util.List;

/**
 * A walk over a block's options, which must stay inside the block. The end marker may be missing if the block ends
 * there.
 */
final class PcapngOptions {
    private final String path;
    private byte[] buffer;
    private boolean bigEndian;
    private long base;
    private int next;
    private int end;
    private int code;
    private int value;
    private int length;

    PcapngOptions(String path) {
        this.path = path;
    }

    /** Begins a walk from index {@code start} to {@code stop}; index 0 of the buffer is at {@code fileOffset}. */
    void begin(byte[] bytes, boolean isBigEndian, long fileOffset, int start, int stop) {
        buffer = bytes;
        bigEndian = isBigEndian;
        base = fileOffset;
        next = start;
        end = stop;
    }

    boolean advance() {
        if (end - next < 4) {
            return false;
        }
        code = Octets.u16(buffer, next, bigEndian);
        length = Octets.u16(buffer, next + 2, bigEndian);
        value = next + 4;
        if (code == Pcapng.END_OF_OPTIONS) {
            return false;
        }
        if (length > end - value) {
            String what = "option " + code + " of " + length + " bytes, only " + (end - value) + " left in the block";
            throw CaptureException.malformed(path, base + next, what);
        }
        next = Math.min(end, value + Octets.padded(length));
        return true;
    }

    int code() {
        return code;
    }

    String text() {
        return Octets.text(buffer, value, length);
    }

    /**
     * Whether the value has this length; an option of another length than its code's is read over, as Wireshark
     * does.
     */
    boolean has(int wanted) {
        return length == wanted;
    }

    int u8() {
        return buffer[value] & 0xff;
    }

    int i32() {
        return Octets.i32(buffer, value, bigEndian);
    }

    /** Six bytes in network order. */
    long eui48() {
        return (long) Octets.u16(buffer, value, true) << 32 | Octets.u32(buffer, value + 2, true);
    }

    long i64() {
        return Octets.i64(buffer, value, bigEndian);
    }

    /** The comments among options that a walk has found to be sound. */
    static List<String> comments(byte[] buffer, int start, int end, boolean bigEndian) {
        List<String> comments = new ArrayList<>();
        PcapngOptions options = new PcapngOptions("");
        options.begin(buffer, bigEndian, 0, start, end);
        while (options.advance()) {
            if (options.code == Pcapng.COMMENT) {
                comments.add(options.text());
            }
        }
        return comments;
    }
}
