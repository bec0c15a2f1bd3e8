package netherkin.network.device;

import java.util.List;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;

/** The protocols of address resolution that virtual switches know. */
final class NeighborProtocols {
    private static final List<NeighborProtocol> ALL = List.of(new ArpProtocol(), new DiscoveryProtocol());

    private NeighborProtocols() {}

    /** What a frame says, or null if it is none of address resolution. */
    static NeighborMessage read(EthernetFrame frame) {
        for (NeighborProtocol protocol : ALL) {
            NeighborMessage message = protocol.read(frame);
            if (message != null) {
                return message;
            }
        }
        return null;
    }

    /** The answer to a request in the owner's name. */
    static EthernetFrame answer(EthernetFrame request, MacAddress owner) {
        for (NeighborProtocol protocol : ALL) {
            if (protocol.read(request) != null) {
                return protocol.answer(request, owner);
            }
        }
        throw new IllegalArgumentException("no frame of address resolution");
    }
}
