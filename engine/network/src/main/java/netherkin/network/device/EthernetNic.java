package netherkin.network.device;

import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Sighting;

/** A NIC that its operator has taken down. */
public final class EthernetNic implements Device {
    private final Port port;

    public EthernetNic(Port port) {
        this.port = port;
    }

    @Override
    public String place() {
        return port.place();
    }

    @Override
    public String host() {
        return port.host();
    }

    @Override
    public Reaction receive(Sighting arrival) {
        return new Reaction().drop(port, arrival.packet(), DropReason.LINK_DOWN);
    }
}
