package netherkin.commands.capture.filter;

/** A filter expression that can't be used; the message is libpcap's. */
public final class FilterException extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean simulated;

    private FilterException(String message, boolean simulated) {
        super(message);
        this.simulated = simulated;
    }

    static FilterException wrong(String message) {
        return new FilterException(message, true);
    }

    static FilterException syntax() {
        return new FilterException("can't parse filter expression: syntax error", true);
    }

    /** libpcap understands it, but there is nothing like it here. */
    static FilterException notSimulated(String word) {
        return new FilterException("\"" + word + "\" in a filter is not simulated", false);
    }

    /** Whether libpcap itself would complain. */
    public boolean isSimulated() {
        return simulated;
    }
}
