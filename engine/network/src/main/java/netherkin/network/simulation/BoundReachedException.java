package netherkin.network.simulation;

/** The network did not become quiet: a layer-2 loop, or something endless. The message names the ring or the culprit. */
public final class BoundReachedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BoundReachedException(String message) {
        super(message);
    }
}
