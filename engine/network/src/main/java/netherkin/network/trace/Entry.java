package netherkin.network.trace;

/** One thing that happened. */
public sealed interface Entry permits Sighting, Drop, TableChange, Happening {
    /** Position in the trace, from 0; entries of one time are in order of what happened first. */
    int index();

    /** Virtual time in nanoseconds. */
    long at();

    /** The entry that brought this one about, or null where a stimulus or the passing of time did. */
    Entry cause();
}
