package netherkin.network.topology;

import java.util.List;
import java.util.Optional;
import netherkin.network.address.MacAddress;

/** A distributed logical router: every host runs an instance of it, all with the same LIFs, routes and vMAC. */
public record LogicalRouter(String name, Origin origin, MacAddress vMac, List<Lif> lifs, List<StaticRoute> routes) {
    public LogicalRouter {
        lifs = List.copyOf(lifs);
        routes = List.copyOf(routes);
    }

    public Optional<Lif> lifOn(Network network) {
        for (Lif lif : lifs) {
            if (lif.network().name().equals(network.name())) {
                return Optional.of(lif);
            }
        }
        return Optional.empty();
    }
}
