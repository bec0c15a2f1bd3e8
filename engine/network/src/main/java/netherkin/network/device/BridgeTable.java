package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.MacAddress;
import netherkin.network.trace.TableChange;

/** The addresses that a bridge has learned, the one seen longest ago first, as {@code ovs-appctl fdb/show} lists them. */
final class BridgeTable {
    private static final String TABLE = "MAC table";
    private final Map<Key, Learned> entries = new LinkedHashMap<>();

    private record Key(int vlan, MacAddress mac) {}

    private record Learned(int port, long seen) {}

    /** @param ports the ports' names, by number */
    void learn(int vlan, MacAddress mac, int port, long now, long ageing, Map<Integer, String> ports, Reaction out) {
        if (mac.isGroup()) {
            return;
        }
        Key key = new Key(vlan, mac);
        Learned before = entries.remove(key);
        entries.put(key, new Learned(port, now));
        boolean isNew = before == null || now - before.seen >= ageing;
        if (isNew || before.port != port) {
            TableChange.Action action = isNew ? TableChange.Action.LEARNED : TableChange.Action.MOVED;
            out.change(TABLE, action, mac.toString(), Integer.toString(vlan), ports.get(port));
        }
    }

    /** The number of the port behind which an address is, or -1. */
    int portOf(int vlan, MacAddress mac, long now, long ageing) {
        Learned learned = entries.get(new Key(vlan, mac));
        return learned == null || now - learned.seen >= ageing ? -1 : learned.port;
    }

    /** Forgets what was learned at ports that are gone, or all. */
    void keep(Map<Integer, String> ports, boolean flush) {
        entries.values().removeIf(learned -> flush || !ports.containsKey(learned.port));
    }

    /** Rows of port number, VLAN, MAC, age in seconds and the port's name. */
    List<List<String>> rows(long now, long ageing, Map<Integer, String> ports) {
        List<List<String>> rows = new ArrayList<>();
        entries.forEach((key, learned) -> {
            long age = now - learned.seen;
            if (age < ageing) {
                rows.add(List.of(
                        Integer.toString(learned.port),
                        Integer.toString(key.vlan),
                        key.mac.toString(),
                        Long.toString(age / 1_000_000_000L),
                        ports.get(learned.port)));
            }
        });
        return rows;
    }
}
