package netherkin.network.device;

import netherkin.network.topology.Network;
import netherkin.network.topology.Port;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;

/**
 * Where a real machine or host begins: what the embedded network delivers there goes out of a real interface, and what
 * comes in is what it sends. It changes nothing.
 */
public final class RealEnd implements Device {
    private final Port inside;
    private final Port outside;
    private final Network network;

    /**
     * @param inside where the embedded network sees it: its vNIC or NIC
     * @param outside where the real interface is attached
     * @param network that a machine is in; null for a host
     */
    public RealEnd(Port inside, Port outside, Network network) {
        this.inside = inside;
        this.outside = outside;
        this.network = network;
    }

    @Override
    public String place() {
        return inside.place();
    }

    @Override
    public String host() {
        return inside.host();
    }

    @Override
    public Reaction receive(Sighting arrival) {
        Packet packet = arrival.packet();
        return arrival.port() == inside
                ? new Reaction().send(outside, packet)
                : new Reaction().send(inside, packet.with(packet.frame(), network));
    }
}
