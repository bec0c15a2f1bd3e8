package netherkin.network.topology;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.MacAddress;

/** Chooses MAC addresses in order, none that was given; a symbolic name is chosen once. */
final class MacPlan {
    private final Set<MacAddress> given;
    private final Map<Pool, Long> next = new EnumMap<>(Pool.class);
    private final Map<String, MacAddress> symbols = new LinkedHashMap<>();

    /** Where the addresses of a kind of thing begin. */
    enum Pool {
        VM(0x0050_56aa_0001L),
        VTEP(0x0050_5661_0001L),
        UNDERLAY_ROUTER(0x0050_5670_0001L),
        SERVICE_NODE(0x0050_5680_0001L),
        PMAC(0x0050_56eb_0001L),
        VMAC(0x0250_5656_4500L);

        private final long first;

        Pool(long first) {
            this.first = first;
        }
    }

    MacPlan(Set<MacAddress> given) {
        this.given = given;
    }

    /** The address in a cell; the next one if the cell is absent or empty. */
    MacAddress of(AddressCell<MacAddress> cell, Pool pool) {
        if (cell == null || cell.isEmpty()) {
            return next(pool);
        }
        if (cell.value() != null) {
            return cell.value();
        }
        MacAddress known = symbols.get(cell.symbol());
        if (known != null) {
            return known;
        }
        MacAddress chosen = next(pool);
        symbols.put(cell.symbol(), chosen);
        return chosen;
    }

    MacAddress next(Pool pool) {
        long value = next.getOrDefault(pool, pool.first);
        MacAddress address = new MacAddress(value);
        while (given.contains(address)) {
            address = new MacAddress(++value);
        }
        next.put(pool, value + 1);
        return address;
    }

    Map<String, MacAddress> symbols() {
        return symbols;
    }
}
