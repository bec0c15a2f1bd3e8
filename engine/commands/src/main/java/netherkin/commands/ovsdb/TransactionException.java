package netherkin.commands.ovsdb;

/** A transaction that would leave a database inconsistent, as a database server words it (RFC 7047 section 3.1). */
public final class TransactionException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String error;

    TransactionException(String error, String details) {
        super(details);
        this.error = error;
    }

    /** What kind: "constraint violation", "referential integrity violation". */
    public String error() {
        return error;
    }

    /** What exactly; the exception's message. */
    public String details() {
        return getMessage();
    }
}
