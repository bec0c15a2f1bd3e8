package netherkin.network.simulation;

import java.util.List;
import java.util.Set;
import netherkin.network.address.MacAddress;
import netherkin.network.wire.DecodeAs;

/**
 * Opens real interfaces. The embedded network knows of them no more than this; whoever runs a scenario hands it in, and it
 * is asked only when a scenario's network leads to a real interface.
 */
public interface RealInterfaces {
    /**
     * Opens all that a scenario names, or none.
     *
     * @throws RealInterfaceException if one is missing, not allowed or can't be opened; the message says what would help
     */
    RealNetwork open(List<Wanted> interfaces);

    /**
     * An interface as a scenario wants it.
     *
     * @param name as the operating system calls it
     * @param macs that the embedded network has behind it: frames to these, and to groups, are of interest
     * @param decodeAs how UDP ports of its frames are read
     * @param ipv6 whether anything embedded behind it speaks IPv6; else what an operating system sends of itself is noise
     */
    record Wanted(String name, Set<MacAddress> macs, DecodeAs decodeAs, boolean ipv6) {}

    /** Makes them by a run's rules; found as a service. */
    interface Factory {
        RealInterfaces create(Rules rules);
    }

    /**
     * What a run allows.
     *
     * @param allowed the only interfaces that may be opened; empty for those that scenarios name
     * @param framesPerSecond the most that is sent out of one interface
     */
    record Rules(List<String> allowed, int framesPerSecond) {
        /** Enough for any scenario, and not enough to harm a network. */
        public static final int DEFAULT_RATE = 20_000;
    }

    /** The interfaces while a scenario has them open. */
    interface RealNetwork extends AutoCloseable {
        /** Virtual time that follows a clock, and wakes up for frames. */
        Pacer pacer();

        /** What is attached to the port that leads to this interface. */
        ExternalPort port(String name);

        /** A line an interface, for people: how many frames were sent, received, and lost by the kernel. */
        List<String> statistics();

        @Override
        void close();
    }
}
