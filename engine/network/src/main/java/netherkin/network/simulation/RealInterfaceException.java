package netherkin.network.simulation;

/** A real interface can't be had. Nothing is wrong with the scenario; the message tells the remedy. */
public final class RealInterfaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RealInterfaceException(String message) {
        super(message);
    }

    public RealInterfaceException(String message, Throwable cause) {
        super(message, cause);
    }
}
