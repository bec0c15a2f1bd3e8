package netherkin.commands.ovs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import netherkin.commands.linux.LinuxHost;
import netherkin.commands.ovsdb.Row;
import netherkin.network.device.BridgeConfig;
import netherkin.network.device.Flow;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;

/** A bridge that runs: its ports with their numbers, and its flows. */
final class BridgeState {
    private static final int DEFAULT_AGEING = 300;
    private static final int LAST_REQUEST = 65279;
    private static final List<String> NOT_SIMULATED = List.of("mirrors", "controller", "netflow", "sflow", "ipfix");
    private static final List<String> SWITCHES = List.of("stp_enable", "rstp_enable", "mcast_snooping_enable");

    private final String name;
    private final Map<String, BridgeConfig.Port> ports = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private List<Flow> flows = new ArrayList<>();
    private final Map<Flow, Long> since = new LinkedHashMap<>();
    private long ageing;
    private int nextNumber = 1;
    private int flushes;

    BridgeState(Row row, long now) {
        since.put(Flow.NORMAL, now);
        name = row.text("name");
        if (!row.text("fail_mode").equals("secure")) {
            flows.add(Flow.NORMAL);
        }
    }

    /** Takes what the database says. */
    void read(Row row, List<Row> portRows, LinuxHost linux, Origin origin, Set<String> internal) {
        refuse(row, origin);
        String text = row.map("other_config").getOrDefault("mac-aging-time", "");
        ageing = (text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : DEFAULT_AGEING) * 1_000_000_000L;
        Map<String, BridgeConfig.Port> before = new LinkedHashMap<>(ports);
        ports.clear();
        errors.clear();
        for (Row port : portRows) {
            List<Row> interfaces = port.refs("interfaces");
            if (interfaces.size() > 1) {
                throw new ScenarioException(origin, "bonds of Open vSwitch are not simulated");
            }
            if (!interfaces.isEmpty()) {
                read(port, interfaces.get(0), before, linux, origin, internal);
            }
        }
    }

    private void refuse(Row row, Origin origin) {
        for (String column : NOT_SIMULATED) {
            if (!row.get(column).isEmpty()) {
                throw new ScenarioException(origin, "a bridge's " + column + " is not simulated");
            }
        }
        for (String column : SWITCHES) {
            if (row.isTrue(column)) {
                throw new ScenarioException(origin, "a bridge's " + column + " is not simulated");
            }
        }
    }

    private void read(
            Row port,
            Row each,
            Map<String, BridgeConfig.Port> before,
            LinuxHost linux,
            Origin origin,
            Set<String> internal) {
        InterfaceReader reader = new InterfaceReader(name, each, linux, origin, ports.values());
        String title = each.text("name");
        BridgeConfig.Link link = reader.read();
        if (reader.error() != null) {
            errors.put(title, reader.error());
            return;
        }
        if (reader.isInternal()) {
            internal.add(title);
        }
        BridgeConfig.Port old = before.get(title);
        int number = title.equals(name) ? BridgeConfig.LOCAL : old != null ? old.number() : number(each, before);
        int tag = port.integer("tag").isPresent() ? (int) port.integer("tag").getAsLong() : 0;
        List<Integer> trunks =
                port.texts("trunks").stream().map(Integer::valueOf).toList();
        ports.put(title, new BridgeConfig.Port(number, title, link, tag, trunks));
    }

    private int number(Row each, Map<String, BridgeConfig.Port> before) {
        int asked = each.integer("ofport_request").isPresent()
                ? (int) each.integer("ofport_request").getAsLong()
                : 0;
        if (asked > 0 && asked <= LAST_REQUEST && !isTaken(asked, before)) {
            return asked;
        }
        while (isTaken(nextNumber, before)) {
            nextNumber++;
        }
        return nextNumber++;
    }

    private boolean isTaken(int number, Map<String, BridgeConfig.Port> before) {
        return ports.values().stream().anyMatch(port -> port.number() == number)
                || before.values().stream().anyMatch(port -> port.number() == number);
    }

    BridgeConfig config() {
        List<BridgeConfig.Port> sorted = new ArrayList<>(ports.values());
        sorted.sort((a, b) -> Integer.compare(a.number(), b.number()));
        return new BridgeConfig(name, sorted, ageing, flows, flushes);
    }

    Map<String, BridgeConfig.Port> ports() {
        return ports;
    }

    /** What is wrong with interfaces that can't work, by name. */
    Map<String, String> errors() {
        return errors;
    }

    /** Since when there is a flow. */
    long since(Flow flow) {
        return since.getOrDefault(flow, 0L);
    }

    void add(Flow flow, long now) {
        since.put(flow, now);
        flows = new ArrayList<>(flows);
        flows.removeIf(other -> other.table() == flow.table()
                && other.priority() == flow.priority()
                && other.match().equals(flow.match()));
        flows.add(flow);
    }

    void delete(Predicate<Flow> which) {
        flows = new ArrayList<>(flows);
        flows.removeIf(which);
    }

    void flush() {
        flushes++;
    }
}
