package netherkin.network.device;

import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;

/** A protocol of address resolution as a virtual switch handles it, in place of flooding it. */
interface NeighborProtocol {
    /** What the frame says, or null if it is none of this protocol. */
    NeighborMessage read(EthernetFrame frame);

    /** The answer to a request, as the owner of the address would send it: to the asker alone, from its own MAC address. */
    EthernetFrame answer(EthernetFrame request, MacAddress owner);
}
