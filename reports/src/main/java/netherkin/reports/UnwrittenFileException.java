package netherkin.reports;

import java.io.IOException;

/** A file of a report that the file system refuses: the message names the file and the cause, and is for people. */
public final class UnwrittenFileException extends IOException {
    private static final long serialVersionUID = 1;

    UnwrittenFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
