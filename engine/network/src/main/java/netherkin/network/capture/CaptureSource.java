package netherkin.network.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A window over a file's bytes. It grows only for bytes that the file is known to have, or, for a pipe, as they
 * arrive: a claimed length by itself allocates nothing.
 */
final class CaptureSource implements AutoCloseable {
    private static final int SMALLEST = 4 << 10;
    private static final int CAPACITY = 256 << 10;
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final String path;
    private final ReadableByteChannel channel;
    private final long size;
    private byte[] buffer;
    private int position;
    private int limit;
    private long base;

    /** @param size of the whole input in bytes, or negative if unknown */
    CaptureSource(String path, ReadableByteChannel channel, long size) {
        this.path = path;
        this.channel = channel;
        this.size = size < 0 ? UNKNOWN : size;
        this.buffer = new byte[(int) Math.max(SMALLEST, Math.min(CAPACITY, this.size))];
    }

    static CaptureSource open(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw new FileSystemException(path.toString(), null, "is a folder");
            }
            boolean regular = Files.isRegularFile(path);
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            return new CaptureSource(path.toString(), channel, regular ? channel.size() : -1);
        } catch (IOException e) {
            throw CaptureException.failed(path.toString(), "cannot read", e);
        }
    }

    String path() {
        return path;
    }

    byte[] buffer() {
        return buffer;
    }

    /** Index in {@link #buffer()} of the next byte. */
    int position() {
        return position;
    }

    /** Offset in the file of the next byte. */
    long offset() {
        return base + position;
    }

    /** Bytes already here. */
    int available() {
        return limit - position;
    }

    void advance(int length) {
        position += length;
    }

    /** Whether {@code length} more bytes follow; if so, they are in the buffer from {@link #position()} on. */
    boolean has(int length) {
        return limit - position >= length || fill(length);
    }

    /** The error of a file that ends before {@code wanted} bytes from here. */
    CaptureException truncated(String what, long wanted) {
        long got = size == UNKNOWN ? available() : Math.max(available(), size - offset());
        return CaptureException.truncated(path, offset(), what, wanted, got);
    }

    private boolean fill(int length) {
        if (size != UNKNOWN && length > size - offset()) {
            return false;
        }
        System.arraycopy(buffer, position, buffer, 0, available());
        base += position;
        limit -= position;
        position = 0;
        if (size != UNKNOWN && length > buffer.length) {
            buffer = Arrays.copyOf(buffer, length);
        }
        while (limit < length) {
            if (limit == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(length, 2 * limit));
            }
            if (!read()) {
                return false;
            }
        }
        return true;
    }

    private boolean read() {
        try {
            int count = channel.read(ByteBuffer.wrap(buffer, limit, Math.min(CAPACITY, buffer.length - limit)));
            limit += Math.max(0, count);
            return count > 0;
        } catch (IOException e) {
            throw CaptureException.failed(path, "cannot read", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw CaptureException.failed(path, "cannot close", e);
        }
    }
}
