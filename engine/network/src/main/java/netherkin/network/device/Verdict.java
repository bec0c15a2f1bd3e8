package netherkin.network.device;

import netherkin.network.frame.EthernetFrame;
import netherkin.network.trace.DropReason;

/**
 * What becomes of a frame of address resolution at a virtual switch.
 *
 * @param answer what its sender gets, or null
 * @param dropped why its way ends short of where it was sent to, with nobody answering; or null
 */
record Verdict(Way way, EthernetFrame answer, DropReason dropped) {
    static final Verdict USUAL = new Verdict(Way.USUAL, null, null);
    static final Verdict WAITS = new Verdict(Way.NOWHERE, null, null);
    static final Verdict KEPT_INSIDE = new Verdict(Way.INSIDE, null, DropReason.SUPPRESSED);

    /** Where a frame goes. */
    enum Way {
        /** As any frame does. */
        USUAL,
        /** To the ports of its host alone. */
        INSIDE,
        /** Nowhere: it is answered, it waits for the controller, or it ends here. */
        NOWHERE
    }

    static Verdict ends(DropReason reason) {
        return new Verdict(Way.NOWHERE, null, reason);
    }

    static Verdict answered(EthernetFrame answer) {
        return new Verdict(Way.NOWHERE, answer, null);
    }

    /** Answered, while its host's other ports hear it nevertheless. */
    static Verdict answeredInside(EthernetFrame answer) {
        return new Verdict(Way.INSIDE, answer, null);
    }
}
