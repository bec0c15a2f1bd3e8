package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.trace.TableChange;
import netherkin.network.trace.TableSnapshot;

/** What a host remembers of the controller's answers, network by network. */
final class NeighborCache {
    private static final String ANYWHERE = "";
    private final Map<String, NeighborTable> tables = new LinkedHashMap<>();

    /** The owner's MAC address, or null if it is not known or too old. */
    MacAddress find(Segment segment, IpAddress ip, long now) {
        NeighborTable.Entry entry = table(segment).find(ip, now);
        return entry == null ? null : entry.mac();
    }

    /** Takes in what the controller has answered. */
    void learn(Segment segment, IpAddress ip, MacAddress mac, long now, Reaction out) {
        TableChange.Action action = table(segment).put(ip, mac, ANYWHERE, now);
        if (action != null) {
            out.change(Neighbors.TABLE, action, segment.network().name(), ip.toString(), mac.toString());
        }
    }

    /** What passes by updates what is known and adds nothing. */
    void overhear(Segment segment, NeighborMessage message, long now, Reaction out) {
        if (message.claims() && find(segment, message.sender(), now) != null) {
            learn(segment, message.sender(), message.senderMac(), now, out);
        }
    }

    private NeighborTable table(Segment segment) {
        NeighborTable table = tables.computeIfAbsent(segment.network().name(), n -> new NeighborTable());
        table.age(segment.suppression().ageingNanos());
        return table;
    }

    TableSnapshot snapshot(String place, long now) {
        List<List<String>> rows = new ArrayList<>();
        tables.forEach((network, table) -> table.forEach(
                now,
                (ip, entry) ->
                        rows.add(List.of(network, ip.toString(), entry.mac().toString()))));
        return new TableSnapshot(Neighbors.TABLE, place, List.of("network", "IP", "MAC"), rows);
    }
}
