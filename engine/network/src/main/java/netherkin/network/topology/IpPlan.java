package netherkin.network.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;

/** Values of symbolic names for IP addresses: the first use chooses. */
final class IpPlan {
    private final Map<String, IpAddress> symbols = new LinkedHashMap<>();

    /** The symbol's address; the wanted one, which may be null, if it has none yet or the cell has no symbol. */
    IpAddress of(AddressCell<GivenIp> cell, IpAddress wanted) {
        if (cell == null || cell.symbol() == null) {
            return wanted;
        }
        IpAddress known = symbols.get(cell.symbol());
        if (known == null && wanted != null) {
            symbols.put(cell.symbol(), wanted);
        }
        return known == null ? wanted : known;
    }

    /** The same where only IPv4 will do: a symbol of an IPv6 address is none. */
    Ipv4Address v4(AddressCell<GivenIp> cell, IpAddress wanted) {
        return of(cell, wanted) instanceof Ipv4Address ip ? ip : (Ipv4Address) wanted;
    }

    Map<String, IpAddress> symbols() {
        return symbols;
    }
}
