package netherkin.network.simulation;

/** The network did not become quiet: a layer-2 loop, or something endless. The message names the ring or the culprit. */
public final class BoundReachedError extends AssertionError {
    private static final long serialVersionUID = 1L;

    BoundReachedError(String message) {
        super(message);
    }
}
