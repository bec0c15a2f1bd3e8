package netherkin.commands.linux;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.commands.program.Invocation;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.device.Stimulus;
import netherkin.network.lab.Lab;
import netherkin.network.trace.TableSnapshot;

/** The ARP tables of a host's interfaces, and which entries an operator wrote. */
final class ArpTables {
    private static final String TABLE = "ARP table";
    private final Lab lab;
    private final String host;
    private final Set<List<String>> permanent = new LinkedHashSet<>();

    /** @param permanent whether an operator wrote it */
    record Neighbor(String device, Ipv4Address ip, MacAddress mac, boolean permanent) {}

    private ArpTables(Lab lab, String host) {
        this.lab = lab;
        this.host = host;
    }

    static ArpTables of(Invocation call) {
        All all = call.lab().attachment(All.class, All::new);
        return all.byHost.computeIfAbsent(call.host(), key -> new ArpTables(call.lab(), key));
    }

    private static final class All {
        private final Map<String, ArpTables> byHost = new LinkedHashMap<>();
    }

    /** Those of all interfaces that are up, or of one. */
    List<Neighbor> rows(String device) {
        List<Neighbor> rows = new ArrayList<>();
        for (Link link : LinuxHost.of(lab, host).links()) {
            boolean wanted = device == null || device.equals(link.name());
            TableSnapshot table = wanted && link.isUp() ? lab.table(TABLE, host, link.name()) : null;
            for (List<String> row : table == null ? List.<List<String>>of() : table.rows()) {
                boolean written = permanent.contains(List.of(link.name(), row.get(0)));
                rows.add(new Neighbor(
                        link.name(), Ipv4Address.parse(row.get(0)), MacAddress.parse(row.get(1)), written));
            }
        }
        return rows;
    }

    Neighbor find(Ipv4Address ip, String device) {
        return rows(device).stream()
                .filter(row -> row.ip().equals(ip))
                .findFirst()
                .orElse(null);
    }

    void add(String device, Ipv4Address ip, MacAddress mac) {
        permanent.add(List.of(device, ip.toString()));
        lab.stimulate(new Stimulus.AtInterface(host, new Stimulus.SetArp(device, ip, mac)));
    }

    void remove(Neighbor row) {
        permanent.remove(List.of(row.device(), row.ip().toString()));
        lab.stimulate(new Stimulus.AtInterface(host, new Stimulus.ForgetArp(row.device(), row.ip())));
    }

    /** Removes what was learned; gives how much. */
    int flush(String device) {
        List<Neighbor> gone =
                rows(device).stream().filter(row -> !row.permanent()).toList();
        gone.forEach(this::remove);
        return gone.size();
    }
}
