package netherkin.commands.dbctl;

/** Ends a program: what it prints last, behind its own name, and its exit status. Nothing is committed. */
public final class Fatal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    /** A mistake of the user. */
    public Fatal(String message) {
        this(message, 1);
    }

    /** @param message null if nothing is printed */
    public Fatal(String message, int status) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
