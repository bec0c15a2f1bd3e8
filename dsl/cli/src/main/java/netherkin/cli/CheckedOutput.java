package netherkin.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream that remembers why a write failed. {@link java.io.PrintStream} forgets it, so that a full disk would go
 * unseen; and a reader that went away ({@code | head}) is a reason to stop, not a problem.
 */
final class CheckedOutput extends OutputStream {
    private final OutputStream stream;
    private IOException failure;

    CheckedOutput(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
        if (failure == null) {
            try {
                stream.write(octets, offset, length);
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    @Override
    public void flush() {
        if (failure == null) {
            try {
                stream.flush();
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    /** Nothing that is written arrives any more. */
    boolean broken() {
        return failure != null;
    }

    /** The reader has gone; whoever closed the pipe knows. */
    boolean readerGone() {
        return failure != null && String.valueOf(failure.getMessage()).contains("Broken pipe");
    }

    String cause() {
        return failure.getMessage();
    }
}
