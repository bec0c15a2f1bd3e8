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
        Port active = nics.isEmpty() ? null : nics.get(0);
        if (arrival.port() == inside) {
            return active == null
                    ? out.drop(inside, arrival.packet(), DropReason.NO_TUNNEL)
                    : out.send(active, arrival.packet());
        }
        return arrival.port() == active
                ? out.send(inside, arrival.packet())
                : out.drop(arrival.port(), arrival.packet(), DropReason.STANDBY);
    }
}
