package netherkin.commands.program;

import java.util.List;

/**
 * A program that an operator may call on a host. It acts on the embedded network and on nothing else: no process is ever
 * started. One object serves all hosts and scenarios; what it must remember it keeps as an attachment of the Lab.
 */
public interface Program {
    /** What it is called by, without folders. */
    List<String> names();

    /**
     * Runs to its end, or starts a {@link Job} and returns. What the user of the program did wrong is answered as the real
     * program answers it: text and exit status.
     *
     * @return the exit status
     * @throws netherkin.network.topology.ScenarioException for what the real program can do and this one can't
     */
    int run(Invocation call);

    /**
     * Does what {@code check} needs of it without running: declares what later sentences may name, refuses what {@link
     * #run} would refuse. An error that the real program would report is none here: it may be what the scenario is about.
     */
    default void plan(Invocation call) {}
}
