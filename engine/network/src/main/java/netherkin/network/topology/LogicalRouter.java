package netherkin.network.topology;

import java.util.List;
import java.util.Optional;
import netherkin.network.address.MacAddress;

/** A distributed logical router: every host runs an instance of it, all with the same LIFs and the same vMAC. */
public record LogicalRouter(String name, Origin origin, MacAddress vMac, List<Lif> lifs) {
    public LogicalRouter {
        lifs = List.copyOf(lifs);
    }

    public Optional<Lif> lifOn(Network network) {
        return lifs.stream()
                .filter(lif -> lif.network().name().equals(network.name()))
                .findFirst();
    }
}
