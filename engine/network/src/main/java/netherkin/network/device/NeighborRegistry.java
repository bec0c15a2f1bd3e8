package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.trace.TableChange;
import netherkin.network.trace.TableSnapshot;

/** What the controller knows of VMs' addresses: what hosts have heard from them, and where suppression is complete, LIFs. */
final class NeighborRegistry {
    static final String TABLE = "controller table";
    private static final String EVERYWHERE = "";
    private final Map<String, NeighborTable> heard = new LinkedHashMap<>();
    private final Map<String, NeighborMoves> moves = new LinkedHashMap<>();
    private final Map<String, NeighborScope> scopes = new LinkedHashMap<>();

    void configure(List<NeighborScope> newScopes) {
        scopes.clear();
        for (NeighborScope scope : newScopes) {
            scopes.put(scope.network().name(), scope);
            heard.computeIfAbsent(scope.network().name(), n -> new NeighborTable())
                    .age(scope.ageingNanos());
        }
    }

    /** A host has heard a VM of its own say which address it has. */
    void seen(ControlMessage.NeighborSeen news, Map<String, IpAddress> vteps, long now, Reaction out) {
        NeighborScope scope = scopes.get(news.network());
        if (scope != null && !scope.routers().containsKey(news.ip())) {
            put(scope, news.ip(), news.mac(), news.host(), vteps, now, out);
        }
    }

    private void put(
            NeighborScope scope,
            IpAddress ip,
            MacAddress mac,
            String host,
            Map<String, IpAddress> vteps,
            long now,
            Reaction out) {
        NeighborTable table = heard.get(scope.network().name());
        NeighborMoves moved = moves.computeIfAbsent(scope.network().name(), n -> new NeighborMoves());
        NeighborTable.Entry before = table.find(ip, now);
        boolean isMove = before != null && !before.isOf(mac, host);
        if (isMove && moved.isDuplicate(ip, scope.duplicates(), now)) {
            out.note("the controller takes " + ip + " for a duplicate and does not believe that " + mac + " on " + host
                    + " has it");
            return;
        }
        if (isMove && scope.duplicates().moves() > 0) {
            moved.moved(ip, now);
        } else if (before == null) {
            moved.forget(ip);
        }
        TableChange.Action action = table.put(ip, mac, host, now);
        if (action != null) {
            out.change(TABLE, action, row(scope, ip, mac, vteps.get(host)).toArray(String[]::new));
        }
    }

    /** A VM has come to another host, with its addresses. */
    void moved(ControlMessage.NeighborMoved news, Map<String, IpAddress> vteps, long now, Reaction out) {
        NeighborTable table = heard.get(news.network());
        if (table == null || !scopes.containsKey(news.network())) {
            return;
        }
        List<IpAddress> own = new ArrayList<>();
        table.forEach(now, (ip, entry) -> {
            if (entry.mac().equals(news.mac())) {
                own.add(ip);
            }
        });
        own.forEach(ip -> put(scopes.get(news.network()), ip, news.mac(), news.host(), vteps, now, out));
    }

    /** The owner of an address, or null. */
    NeighborTable.Entry find(String network, IpAddress ip, long now) {
        NeighborScope scope = scopes.get(network);
        if (scope == null) {
            return null;
        }
        MacAddress router = ip instanceof Ipv4Address address ? scope.routers().get(address) : null;
        return router != null
                ? new NeighborTable.Entry(router, EVERYWHERE, now)
                : heard.get(network).find(ip, now);
    }

    List<TableSnapshot> tables(String place, Map<String, IpAddress> vteps, long now) {
        List<List<String>> all = new ArrayList<>();
        for (NeighborScope scope : scopes.values()) {
            scope.routers().forEach((ip, mac) -> all.add(row(scope, ip, mac, null)));
            heard.get(scope.network().name())
                    .forEach(now, (ip, entry) -> all.add(row(scope, ip, entry.mac(), vteps.get(entry.host()))));
        }
        return List.of(
                new TableSnapshot(TABLE, place, List.of("network", "VNI", "IP", "MAC", "VTEP"), all),
                new TableSnapshot(
                        Neighbors.TABLE, place, List.of("network", "VNI", "IP", "MAC"), columns(all, 0, 1, 2, 3)),
                new TableSnapshot(
                        VtepNetwork.MAC_TABLE,
                        place,
                        List.of("network", "VNI", "MAC", "VTEP"),
                        columns(all, 0, 1, 3, 4)));
    }

    private static List<String> row(NeighborScope scope, IpAddress ip, MacAddress mac, IpAddress vtep) {
        OverlayNetwork network = scope.network();
        return List.of(
                network.name(),
                network.vni().toString(),
                ip.toString(),
                mac.toString(),
                vtep == null ? "" : vtep.toString());
    }

    private static List<List<String>> columns(List<List<String>> rows, int... columns) {
        Set<List<String>> some = new LinkedHashSet<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int column : columns) {
                cells.add(row.get(column));
            }
            some.add(cells);
        }
        return List.copyOf(some);
    }
}
