package netherkin.network.capture;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * A capture file that cannot be read or written. The message names the path, the byte offset where there is one,
 * and what was found beside what was expected; it is fit to be shown to a user as it is.
 */
public final class CaptureException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String path;
    private final long offset;
    private final long wanted;
    private final long got;

    private CaptureException(String path, long offset, String what, long wanted, long got, Throwable cause) {
        super(path + ": " + (offset < 0 ? "" : "byte " + offset + ": ") + what, cause);
        this.path = path;
        this.offset = offset;
        this.wanted = wanted;
        this.got = got;
    }

    static CaptureException malformed(String path, long offset, String what) {
        return new CaptureException(path, offset, what, -1, -1, null);
    }

    /** A value beyond its limit. */
    static CaptureException beyond(String path, long offset, String what, long allowed, long found) {
        String message = what + " " + found + " > maximum " + allowed;
        return new CaptureException(path, offset, message, allowed, found, null);
    }

    /** A file that ends too early. */
    static CaptureException truncated(String path, long offset, String what, long wanted, long got) {
        String message = "tried to read " + wanted + " bytes of " + what + ", only got " + got;
        return new CaptureException(path, offset, message, wanted, got, null);
    }

    static CaptureException failed(String path, String what, IOException cause) {
        return new CaptureException(path, -1, what + ": " + reason(cause), -1, -1, cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** The file, as it was named by the caller. */
    public String path() {
        return path;
    }

    /** The byte offset of the block, record or option at fault; -1 if the failure has no place in the file. */
    public long offset() {
        return offset;
    }

    /** Bytes that were needed, or the limit that was passed; -1 if neither applies. */
    public long wanted() {
        return wanted;
    }

    /** Bytes that were there, or the value found; -1 if neither applies. */
    public long got() {
        return got;
    }
}
