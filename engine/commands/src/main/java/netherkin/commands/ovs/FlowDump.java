package netherkin.commands.ovs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import netherkin.commands.program.Invocation;
import netherkin.network.address.MacAddress;
import netherkin.network.device.BridgeConfig;
import netherkin.network.device.Flow;
import netherkin.network.device.OvsSwitch;
import netherkin.network.trace.TableSnapshot;

/** The flows of a bridge, those included that it has learned, with what they have counted. */
final class FlowDump {
    private static final long SECOND = 1_000_000_000L;
    private final List<Line> lines = new ArrayList<>();
    private final long now;

    /** @param timeout idle seconds that the flow lives; 0 for ever */
    private record Line(Flow flow, long packets, long bytes, long since, long used, long timeout, long modified) {}

    FlowDump(Invocation call, BridgeConfig bridge) {
        now = call.lab().now();
        String owner = OvsSwitch.bridge(bridge.name(), call.host());
        OvsDaemon daemon = OvsDaemon.of(call.lab(), call.host(), call.origin());
        for (List<String> row : rows(call, OvsSwitch.FLOWS, owner)) {
            Flow flow = bridge.flows().get(Integer.parseInt(row.get(0)));
            long since = daemon.since(bridge.name(), flow);
            long used = Long.parseLong(row.get(3));
            lines.add(new Line(
                    flow,
                    Long.parseLong(row.get(1)),
                    Long.parseLong(row.get(2)),
                    since,
                    used < 0 ? since : used,
                    0,
                    since));
        }
        rows(call, "learned flows", owner).forEach(row -> lines.add(learned(row)));
        lines.sort((a, b) -> a.flow.table() != b.flow.table()
                ? Integer.compare(a.flow.table(), b.flow.table())
                : Integer.compare(b.flow.priority(), a.flow.priority()));
    }

    private static List<List<String>> rows(Invocation call, String table, String owner) {
        TableSnapshot found = call.lab().table(table, owner);
        return found == null ? List.of() : found.rows();
    }

    private Line learned(List<String> row) {
        Flow flow = new Flow(
                Integer.parseInt(row.get(0)),
                Integer.parseInt(row.get(1)),
                new Flow.Match(null, null, MacAddress.parse(row.get(2))),
                List.of(new Flow.Action.Output(Integer.parseInt(row.get(3)))),
                Long.decode(row.get(5)));
        long used = now - Long.parseLong(row.get(4)) * SECOND;
        return new Line(
                flow,
                Long.parseLong(row.get(6)),
                Long.parseLong(row.get(7)),
                Long.parseLong(row.get(8)),
                used,
                Long.parseLong(row.get(10)),
                Long.parseLong(row.get(9)));
    }

    List<String> lines(Predicate<Flow> filter, boolean counters) {
        return lines.stream()
                .filter(line -> filter.test(line.flow))
                .map(line -> counters ? counted(line) : FlowText.of(line.flow, line.timeout))
                .toList();
    }

    private String counted(Line line) {
        long age = now - line.since;
        long hardAge = (now - line.modified) / SECOND;
        return String.format(
                Locale.ROOT,
                " cookie=0x%x, duration=%d.%03ds, table=%d, n_packets=%d, n_bytes=%d, %sidle_age=%d, %s%s",
                line.flow.cookie(),
                age / SECOND,
                age % SECOND / 1_000_000,
                line.flow.table(),
                line.packets,
                line.bytes,
                line.timeout == 0 ? "" : "idle_timeout=" + line.timeout + ", ",
                (now - line.used) / SECOND,
                hardAge == age / SECOND ? "" : "hard_age=" + hardAge + ", ",
                FlowText.matchAndActions(line.flow));
    }
}
