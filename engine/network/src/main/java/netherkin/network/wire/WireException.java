package netherkin.network.wire;

/**
 * Bytes that are no frame, or a frame that no bytes can tell. It carries no stack trace: it says what is wrong with the
 * input, and a capture may hold many such inputs.
 */
public final class WireException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int offset;

    WireException(int offset, String message) {
        super(message + " at offset " + offset, null, false, false);
        this.offset = offset;
    }

    static WireException truncated(int offset, int wanted, int got) {
        return new WireException(offset, "truncated: wanted " + wanted + " bytes, got " + got);
    }

    /** Where in the frame, in bytes from its start. */
    public int offset() {
        return offset;
    }
}
