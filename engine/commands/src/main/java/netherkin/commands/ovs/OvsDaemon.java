package netherkin.commands.ovs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import netherkin.commands.linux.LinuxHost;
import netherkin.commands.ovsdb.Database;
import netherkin.commands.ovsdb.HostDatabases;
import netherkin.commands.ovsdb.Row;
import netherkin.commands.ovsdb.Transaction;
import netherkin.network.device.BridgeConfig;
import netherkin.network.device.Flow;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Origin;

/**
 * A host's {@code ovs-vswitchd}: at every change of the database {@code Open_vSwitch} it makes the host's bridges what that
 * says, and writes back what came of it. Flows are its own, in no database.
 */
public final class OvsDaemon {
    /** What Open vSwitch 3.1 says that it knows. */
    private static final Object[] TYPES = {
        "afxdp",
        "afxdp-nonpmd",
        "bareudp",
        "erspan",
        "geneve",
        "gre",
        "gtpu",
        "internal",
        "ip6erspan",
        "ip6gre",
        "lisp",
        "patch",
        "stt",
        "system",
        "tap",
        "vxlan"
    };

    private final Lab lab;
    private final String host;
    private final Database database;
    private final Map<String, BridgeState> bridges = new LinkedHashMap<>();
    private Origin origin = Origin.UNKNOWN;
    private boolean busy;
    private long statusChanges;

    private OvsDaemon(Lab lab, String host) {
        this.lab = lab;
        this.host = host;
        this.database = HostDatabases.of(lab, host).vswitch();
        initialize();
        database.listen(this::reconcile);
    }

    /** That of a host; it runs from the first time that anybody asks for it. */
    public static OvsDaemon of(Lab lab, String host, Origin origin) {
        Daemons daemons = lab.attachment(Daemons.class, Daemons::new);
        OvsDaemon daemon = daemons.byHost.computeIfAbsent(host, key -> new OvsDaemon(lab, key));
        daemon.origin = origin;
        return daemon;
    }

    private static final class Daemons {
        private final Map<String, OvsDaemon> byHost = new LinkedHashMap<>();
    }

    /** As the start script of Open vSwitch leaves the database. */
    private void initialize() {
        if (database.rows("Open_vSwitch").isEmpty()) {
            Transaction change = database.begin();
            Row root = change.insert("Open_vSwitch");
            change.set(root, "ovs_version", "3.1.0");
            change.set(root, "db_version", "8.3.1");
            change.set(root, "datapath_types", "netdev", "system");
            change.set(root, "dpdk_version", "none");
            change.set(root, "iface_types", TYPES);
            change.commit();
        }
    }

    private void reconcile() {
        if (busy) {
            return;
        }
        busy = true;
        try {
            LinuxHost linux = LinuxHost.of(lab, host);
            linux.links().forEach(link -> link.bridge(null));
            List<Row> wanted = database.rows("Open_vSwitch").isEmpty()
                    ? List.of()
                    : database.rows("Open_vSwitch").get(0).refs("bridges");
            Set<String> names = new LinkedHashSet<>();
            Set<String> internal = new LinkedHashSet<>();
            boolean userspace = false;
            for (Row row : inOrder("Bridge", wanted)) {
                names.add(row.text("name"));
                userspace |= row.text("datapath_type").equals("netdev");
                bridges.computeIfAbsent(row.text("name"), name -> new BridgeState(row, lab.now()))
                        .read(row, inOrder("Port", row.refs("ports")), linux, origin, internal);
            }
            bridges.keySet().retainAll(names);
            List<String> gone = linux.links().stream()
                    .filter(link -> !link.isPhysical() && !internal.contains(link.name()))
                    .map(link -> link.name())
                    .toList();
            gone.forEach(linux::remove);
            linux.bridges(configs(), userspace);
            linux.apply(origin);
            configured();
            writeStatus(linux);
        } finally {
            busy = false;
        }
    }

    /** Rows in the order of their insertion, which sets of references don't keep. */
    private List<Row> inOrder(String table, List<Row> some) {
        List<Row> ordered = new ArrayList<>();
        for (Row row : database.rows(table)) {
            if (some.stream().anyMatch(row::isSame)) {
                ordered.add(row);
            }
        }
        return ordered;
    }

    private List<BridgeConfig> configs() {
        return bridges.values().stream().map(BridgeState::config).toList();
    }

    private void apply() {
        LinuxHost linux = LinuxHost.of(lab, host);
        linux.bridges(configs(), linux.wanted().userspace());
        linux.apply(origin);
    }

    /** Each change of the database is a configuration of its own, and done at once. */
    private void configured() {
        long before = database.generation();
        Transaction change = database.begin();
        for (Row root : change.rows("Open_vSwitch")) {
            long number = root.integer("next_cfg").orElse(0) + 1;
            change.set(root, "next_cfg", number);
            change.set(root, "cur_cfg", number);
        }
        change.commit();
        statusChanges += database.generation() - before;
    }

    private void writeStatus(LinuxHost linux) {
        long before = database.generation();
        InterfaceStatus.write(
                database,
                bridges.values(),
                linux,
                SessionStatus.of(lab, host),
                PortStatistics.of(lab, host, bridges.values()));
        statusChanges += database.generation() - before;
    }

    /** How often the database has changed by what the daemon says of interfaces. */
    long statusChanges() {
        return statusChanges;
    }

    /** Writes again what the database shows of interfaces. */
    public void refresh() {
        busy = true;
        try {
            writeStatus(LinuxHost.of(lab, host));
        } finally {
            busy = false;
        }
    }

    /** A bridge as it runs; null if there is none of that name. */
    BridgeConfig bridge(String name) {
        return bridges.containsKey(name) ? bridges.get(name).config() : null;
    }

    /** The virtual time since which a bridge has a flow. */
    long since(String bridge, Flow flow) {
        return bridges.get(bridge).since(flow);
    }

    /** The names of all bridges that run. */
    List<String> bridges() {
        return List.copyOf(bridges.keySet());
    }

    /** Adds a flow; one with the same match and priority is replaced. */
    void addFlow(String bridge, Flow flow) {
        bridges.get(bridge).add(flow, lab.now());
        apply();
    }

    void deleteFlows(String bridge, Predicate<Flow> which) {
        bridges.get(bridge).delete(which);
        apply();
    }

    void flush(String bridge) {
        bridges.get(bridge).flush();
        apply();
    }
}
