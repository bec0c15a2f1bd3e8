package netherkin.network.simulation;

/** Who decides how virtual time passes. The default jumps; with real interfaces attached it follows a wall clock. */
public interface Pacer {
    /** Jumps to whatever is next. */
    Pacer JUMP = (now, at) -> at;

    /**
     * Waits until {@code at} is due, or until a frame waits at an {@link ExternalPort}.
     *
     * @return the virtual time that has been reached: {@code at}, or earlier if a frame waits
     */
    long await(long now, long at);

    /** Virtual time by now: with a wall clock it passes while nobody waits, too. */
    default long current(long now) {
        return now;
    }
}
