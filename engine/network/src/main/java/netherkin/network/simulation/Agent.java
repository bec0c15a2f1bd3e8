package netherkin.network.simulation;

/**
 * A process on a host that looks after the network at times of its own, such as a daemon that polls a database. It is no
 * device: no frame arrives at it, but it may change what devices shall be.
 */
public interface Agent {
    /** The virtual time at which it wants to be woken next. */
    long due();

    /** Whether it has something to do then, so that the network is not quiet before. */
    boolean isPending();

    /** It is time. */
    void wake(long now);
}
