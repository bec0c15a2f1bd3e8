package netherkin.junit.cucumber;

/** Step definitions, hooks or types can't be used as they are written. */
public final class GlueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GlueException(String message) {
        super(message);
    }

    GlueException(String message, Throwable cause) {
        super(message, cause);
    }
}
