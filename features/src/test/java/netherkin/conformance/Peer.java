package netherkin.conformance;

import java.util.Locale;

/**
 * A real VTEP at 10.99.0.2 behind the interface {@code veth-b} of the namespace {@code b}, with a machine of its own at
 * 172.16.20.12 in network 5001. It floods to 10.99.0.1 and 10.99.0.3. What it is made of differs.
 */
interface Peer extends AutoCloseable {
    /** The machine behind it, in a namespace of its own. */
    String MACHINE = "v";

    /** As tables of results call it. */
    String title();

    /** The tag of the differences that it follows. */
    default String tag() {
        return "@" + title().toLowerCase(Locale.ROOT);
    }

    @Override
    void close();
}
