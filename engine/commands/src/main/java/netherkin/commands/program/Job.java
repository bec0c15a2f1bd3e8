package netherkin.commands.program;

/** A program that goes on in the background. It is not told when something happens: it looks when it is asked. */
public interface Job {
    /** Does what it would have done by now. */
    void catchUp();

    /** Whether it still goes on. */
    boolean isRunning();

    /** Ends it as a signal does; it has caught up before. */
    void stop();
}
