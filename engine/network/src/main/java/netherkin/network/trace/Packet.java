package netherkin.network.trace;

import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Network;

/**
 * A frame on its way, with what the wire doesn't carry.
 *
 * @param network the tenant network it is in while it is inside a host (NSX: the metadata beside the frame), or null outside
 * @param marks a set of the bits below
 */
public record Packet(Identity identity, EthernetFrame frame, Network network, int marks) {
    /** The frame stays inside its host: tag "DVS Local". */
    public static final int DVS_LOCAL = 1;
    /** Hosts and routers of the underlay sent it for themselves. */
    public static final int UNDERLAY = 2;
    /** The virtual switch gave it to its router instance out of the overlay. */
    public static final int FROM_OVERLAY = 4;

    /** A VTEP asks the receiver to replicate the frame in its VTEP subnet. Which bit says so on the wire is not known. */
    public static final int REPLICATE = 8;

    /** A periodic protocol's: nobody waits for it, nor for what it needs. */
    public static final int UNAWAITED = 16;

    /** A capture file holds it, which does not say whose it is: it counts as a tenant's and as the underlay's own. */
    public static final int FROM_FILE = 32;

    /** A new frame of a tenant. */
    public static Packet fresh(EthernetFrame frame, Network network) {
        return new Packet(Identity.fresh(), frame, network, 0);
    }

    /** A new frame that an underlay host or router sends for itself. */
    public static Packet underlay(EthernetFrame frame) {
        return new Packet(Identity.fresh(), frame, null, UNDERLAY);
    }

    /** The same frame with other headers. */
    public Packet with(EthernetFrame rewritten) {
        return new Packet(identity, rewritten, network, marks);
    }

    /** The same frame in another network: after routing, or in an envelope (null). */
    public Packet with(EthernetFrame rewritten, Network newNetwork) {
        return new Packet(identity, rewritten, newNetwork, marks);
    }

    public Packet copy() {
        return new Packet(identity.copy(), frame, network, marks);
    }

    public Packet marked(int mark) {
        return new Packet(identity, frame, network, marks | mark);
    }

    public Packet unmarked(int mark) {
        return new Packet(identity, frame, network, marks & ~mark);
    }

    public boolean has(int mark) {
        return (marks & mark) != 0;
    }
}
