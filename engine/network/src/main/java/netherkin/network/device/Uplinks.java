package netherkin.network.device;

import java.util.List;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Sighting;

/** A host's physical NICs: the first is active, the rest stand by and neither send nor accept frames. */
public final class Uplinks implements Device {
    private final String host;
    private final Port inside;
    private List<Port> nics;

    /**
     * @param inside towards the VTEP
     * @param nics in the order listed
     */
    public Uplinks(String host, Port inside, List<Port> nics) {
        this.host = host;
        this.inside = inside;
        configure(nics);
    }

    /** Takes other NICs. */
    public void configure(List<Port> newNics) {
        nics = List.copyOf(newNics);
    }

    @Override
    public String place() {
        return "uplink of " + host;
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public Reaction receive(Sighting arrival) {
        Reaction out = new Reaction();
        if (arrival.port() != inside) {
            return arrival.port() == nics.get(0)
                    ? out.send(inside, arrival.packet())
                    : out.drop(arrival.port(), arrival.packet(), DropReason.LINK_DOWN);
        }
        return nics.isEmpty()
                ? out.drop(inside, arrival.packet(), DropReason.NO_TUNNEL)
                : out.send(nics.get(0), arrival.packet());
    }
}
