package netherkin.network.capture;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One big buffer in front of a file.
 *
 * <p>The bytes go to {@code <name>.part} in the same folder, which takes the final name only when it is complete: a
 * killed run leaves a readable prefix under another name, a full disk nothing at all. The buffer leaves in whole
 * blocks. A device or a pipe is written directly. Two writers of one name never share a part file; the last to
 * finish wins.
 */
final class CaptureOutput {
    private static final int CAPACITY = 256 << 10;
    /** To begin with: most captures are small, and a run makes many. */
    private static final int SMALL = 8 << 10;

    private static final int MOST_PARTS = 1000;

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private byte[] buffer = new byte[SMALL];
    private ByteBuffer view = ByteBuffer.wrap(buffer);
    private int position;
    private boolean open = true;
    private CaptureException failure;

    private CaptureOutput(Path target, Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
    }

    static CaptureOutput create(Path target) {
        try {
            boolean there = Files.exists(target);
            if (there && Files.isDirectory(target)) {
                throw new FileSystemException(target.toString(), null, "is a folder");
            }
            if (there && !Files.isRegularFile(target)) {
                return new CaptureOutput(target, null, FileChannel.open(target, WRITE));
            }
            return createPart(target);
        } catch (IOException e) {
            throw CaptureException.failed(target.toString(), "cannot write", e);
        }
    }

    private static CaptureOutput createPart(Path target) throws IOException {
        for (int i = 1; i < MOST_PARTS; i++) {
            Path part = target.resolveSibling(target.getFileName() + (i == 1 ? "" : "." + i) + ".part");
            try {
                return new CaptureOutput(target, part, FileChannel.open(part, CREATE_NEW, WRITE));
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
        throw new FileSystemException(target.toString(), null, MOST_PARTS + " unfinished .part files are beside it");
    }

    /** Makes room for {@code length} bytes in one piece at {@link #position()}. */
    void reserve(int length) {
        if (length > buffer.length - position) {
            grow();
        }
        if (length > buffer.length - position) {
            flush();
            if (length > buffer.length) {
                buffer = new byte[Integer.highestOneBit(length) << 1];
                view = ByteBuffer.wrap(buffer);
            }
        }
    }

    private void grow() {
        if (buffer.length < CAPACITY) {
            buffer = Arrays.copyOf(buffer, Math.min(CAPACITY, 4 * buffer.length));
            view = ByteBuffer.wrap(buffer);
        }
    }

    /** The array that holds the reserved bytes; another one after the next {@link #reserve}. */
    byte[] buffer() {
        return buffer;
    }

    int position() {
        return position;
    }

    /** Keeps the first {@code length} of the reserved bytes. */
    void advance(int length) {
        position += length;
    }

    /** Hands everything kept so far to the operating system. */
    void flush() {
        if (failure != null) {
            throw failure;
        }
        try {
            drain();
        } catch (IOException e) {
            throw fail("cannot write", e);
        }
    }

    /** Hands over the file's header: from here on whatever is left behind is a capture. */
    void started() {
        try {
            flush();
        } catch (CaptureException e) {
            discard();
            throw e;
        }
    }

    private void drain() throws IOException {
        view.clear().limit(position);
        while (view.hasRemaining()) {
            channel.write(view);
        }
        position = 0;
    }

    /** Completes the file under its final name. After a failure it only cleans up. */
    void close() {
        if (!open) {
            return;
        }
        if (failure != null) {
            discard();
            return;
        }
        try {
            drain();
            channel.close();
            if (part != null) {
                Files.move(part, target, ATOMIC_MOVE);
            }
            open = false;
        } catch (IOException e) {
            fail("cannot write", e);
        }
        if (failure != null) {
            discard();
            throw failure;
        }
    }

    /** Gives the file up: nothing appears under the final name. */
    void discard() {
        if (!open) {
            return;
        }
        open = false;
        try {
            channel.close();
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            CaptureException leftover = CaptureException.failed(target.toString(), "cannot remove " + part, e);
            if (failure == null) {
                throw leftover;
            }
            failure.addSuppressed(leftover);
        }
    }

    private CaptureException fail(String what, IOException cause) {
        failure = CaptureException.failed(target.toString(), what, cause);
        return failure;
    }
}
