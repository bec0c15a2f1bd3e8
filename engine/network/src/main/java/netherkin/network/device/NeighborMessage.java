package netherkin.network.device;

import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;

/**
 * What a frame of address resolution says, whichever protocol it is of.
 *
 * @param sender the address that the sender claims for itself, or null if it claims none (an ARP probe)
 * @param senderMac the MAC address that it claims it for
 * @param target the address that a request asks for
 */
record NeighborMessage(Kind kind, IpAddress sender, MacAddress senderMac, IpAddress target) {
    /** What it is for. */
    enum Kind {
        /** Asks who has an address. */
        REQUEST,
        /** Answers one that has asked. */
        REPLY,
        /** Tells everybody unasked: gratuitous ARP, unsolicited neighbour advertisement. */
        ANNOUNCEMENT
    }

    boolean isRequest() {
        return kind == Kind.REQUEST;
    }

    /** Whether it says of a machine which address it has. */
    boolean claims() {
        return sender != null && !senderMac.isGroup();
    }

    /** An announcement, or a probe that claims nothing yet. */
    boolean speaksForItself() {
        return kind == Kind.ANNOUNCEMENT || sender == null;
    }
}
