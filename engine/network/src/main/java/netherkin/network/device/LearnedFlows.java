package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.MacAddress;

/**
 * The flows that a bridge's flows have made. One that matches what a flow matches that was there before replaces that for
 * ever, as OpenFlow has it. It goes when no frame was sent by it, nor learned anew, for its idle time.
 */
final class LearnedFlows {
    private final Map<Key, Learned> entries = new LinkedHashMap<>();
    private final Set<Flow> replaced = new LinkedHashSet<>();
    private final BridgeCounters counters;

    private record Key(int table, int priority, MacAddress mac) {}

    private static final class Learned {
        private final int port;
        private final long idle;
        private final long cookie;
        private final long since;
        private final long learned;
        private long used;

        private Learned(int port, Flow.Action.Learn rule, long since, long now) {
            this.port = port;
            this.idle = rule.idleNanos();
            this.cookie = rule.cookie();
            this.since = since;
            this.learned = now;
            this.used = now;
        }

        private boolean isAlive(long now) {
            return now - used < idle;
        }
    }

    LearnedFlows(BridgeCounters counters) {
        this.counters = counters;
    }

    void learn(Flow.Action.Learn rule, MacAddress source, int port, long now, List<Flow> flows) {
        Key key = new Key(rule.table(), rule.priority(), source);
        Learned old = entries.get(key);
        boolean goesOn = old != null && old.isAlive(now) && old.port == port;
        Learned entry = new Learned(port, rule, goesOn ? old.since : now, now);
        entries.put(key, entry);
        if (!goesOn) {
            counters.forget(flow(key, entry));
        }
        Flow.Match match = new Flow.Match(null, null, source);
        for (Flow flow : flows) {
            if (flow.table() == rule.table()
                    && flow.priority() == rule.priority()
                    && flow.match().equals(match)) {
                replaced.add(flow);
            }
        }
    }

    boolean hasReplaced(Flow flow) {
        return replaced.contains(flow);
    }

    /** What to do with a frame, or null if no flow here is for it that outranks {@code priority}. */
    Flow find(int table, MacAddress destination, int priority, long now) {
        Flow best = null;
        for (Map.Entry<Key, Learned> entry : entries.entrySet()) {
            Key key = entry.getKey();
            Learned learned = entry.getValue();
            int bar = best == null ? priority : best.priority();
            if (key.table == table && key.mac.equals(destination) && key.priority > bar && learned.isAlive(now)) {
                best = flow(key, learned);
            }
        }
        if (best != null) {
            entries.get(new Key(table, best.priority(), destination)).used = now;
        }
        return best;
    }

    private static Flow flow(Key key, Learned learned) {
        List<Flow.Action> output = List.of(new Flow.Action.Output(learned.port));
        return new Flow(key.table, key.priority, new Flow.Match(null, null, key.mac), output, learned.cookie);
    }

    /** Forgets what no longer fits: all flows if the bridge has other rules for learning, those of ports that are gone. */
    void keep(Set<Integer> ports, List<Flow> flows, List<Flow> before) {
        entries.values().removeIf(learned -> !ports.contains(learned.port));
        boolean learns = flows.stream().anyMatch(LearnedFlows::learns);
        if (!learns) {
            entries.clear();
        }
        replaced.removeIf(flow -> !flows.contains(flow) || !before.contains(flow));
    }

    private static boolean learns(Flow flow) {
        return flow.actions().stream().anyMatch(action -> action instanceof Flow.Action.Learn);
    }

    /** Rows of table, priority, DST MAC, port, idle seconds, cookie, packets, bytes, since when, learned when, and the idle seconds that it lives. */
    List<List<String>> rows(long now) {
        List<List<String>> rows = new ArrayList<>();
        entries.forEach((key, learned) -> {
            if (learned.isAlive(now)) {
                long[] counts = counters.of(flow(key, learned));
                rows.add(List.of(
                        Integer.toString(key.table),
                        Integer.toString(key.priority),
                        key.mac.toString(),
                        Integer.toString(learned.port),
                        Long.toString((now - learned.used) / 1_000_000_000L),
                        "0x" + Long.toHexString(learned.cookie),
                        Long.toString(counts[0]),
                        Long.toString(counts[1]),
                        Long.toString(learned.since),
                        Long.toString(learned.learned),
                        Long.toString(learned.idle / 1_000_000_000L)));
            }
        });
        return rows;
    }
}
