package netherkin.network.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.Ipv4Address;

/** Values of symbolic names for IP addresses: the first use chooses. */
final class IpPlan {
    private final Map<String, Ipv4Address> symbols = new LinkedHashMap<>();

    /** The symbol's address; the wanted one, which may be null, if it has none yet or the cell has no symbol. */
    Ipv4Address of(AddressCell<GivenIp> cell, Ipv4Address wanted) {
        if (cell == null || cell.symbol() == null) {
            return wanted;
        }
        Ipv4Address known = symbols.get(cell.symbol());
        if (known == null && wanted != null) {
            symbols.put(cell.symbol(), wanted);
        }
        return known == null ? wanted : known;
    }

    Map<String, Ipv4Address> symbols() {
        return symbols;
    }
}
