package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.frame.EthernetFrame;

/** One bridge of Open vSwitch: its flow tables, and the learning switch behind the action NORMAL. */
final class Bridge {
    /** 01:80:c2:00:00:00 to :0f, which no bridge forwards (IEEE 802.1D §7.12.6). */
    private static final long LINK_LOCAL = 0x0180_c200_0000L;
    /** What nested resubmissions and patch ports stop at (Open vSwitch 3.1: 64). */
    private static final int DEEPEST = 64;

    private final BridgeTable macs = new BridgeTable();
    private final BridgeCounters counters = new BridgeCounters();
    private final LearnedFlows learned = new LearnedFlows(counters);
    private final Map<Integer, BridgeConfig.Port> ports = new LinkedHashMap<>();
    private final Map<Integer, String> names = new LinkedHashMap<>();
    private BridgeConfig config;

    /** What becomes of frames that a bridge sends by one of its ports. */
    interface Outputs {
        void send(Bridge bridge, BridgeConfig.Port port, EthernetFrame frame, int depth);
    }

    /** Takes another configuration; what was learned at ports that stay, stays. */
    void configure(BridgeConfig newConfig) {
        boolean flush = config != null && config.flushes() != newConfig.flushes();
        List<Flow> before = config == null ? List.of() : config.flows();
        config = newConfig;
        ports.clear();
        names.clear();
        for (BridgeConfig.Port port : newConfig.ports()) {
            ports.put(port.number(), port);
            names.put(port.number(), port.number() == BridgeConfig.LOCAL ? "LOCAL" : port.name());
        }
        macs.keep(names, flush);
        learned.keep(ports.keySet(), newConfig.flows(), before);
        counters.keep(ports.keySet(), newConfig.flows());
    }

    BridgeConfig config() {
        return config;
    }

    /** Handles a frame that has come in by a port. */
    void receive(int inPort, EthernetFrame frame, long now, int depth, Reaction out, Outputs outputs) {
        if (depth < DEEPEST && ports.containsKey(inPort)) {
            counters.received(inPort, frame);
            new Walk(inPort, now, out, outputs).table(0, frame, depth);
        }
    }

    List<List<String>> macRows(long now) {
        return macs.rows(now, config.ageingNanos(), names);
    }

    List<List<String>> flowRows(long now) {
        return learned.rows(now);
    }

    List<List<String>> portRows() {
        return counters.rows(ports.keySet());
    }

    /** Rows of a flow's place in the configuration, packets, bytes, and the time of the last packet; without replaced ones. */
    List<List<String>> counterRows() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < config.flows().size(); i++) {
            if (!learned.hasReplaced(config.flows().get(i))) {
                long[] counts = counters.of(config.flows().get(i));
                rows.add(List.of(
                        Integer.toString(i),
                        Long.toString(counts[0]),
                        Long.toString(counts[1]),
                        Long.toString(counts[2])));
            }
        }
        return rows;
    }

    /** One frame's way through the tables. */
    private final class Walk {
        private final int inPort;
        private final long now;
        private final Reaction out;
        private final Outputs outputs;

        Walk(int inPort, long now, Reaction out, Outputs outputs) {
            this.inPort = inPort;
            this.now = now;
            this.out = out;
            this.outputs = outputs;
        }

        /** @return the frame as the actions have left it */
        EthernetFrame table(int table, EthernetFrame frame, int depth) {
            Flow flow = find(table, frame);
            EthernetFrame current = frame;
            if (flow != null && depth < DEEPEST) {
                counters.used(flow, frame, now);
                for (Flow.Action action : flow.actions()) {
                    current = act(action, current, depth);
                }
            }
            return current;
        }

        private Flow find(int table, EthernetFrame frame) {
            Flow best = null;
            for (Flow flow : config.flows()) {
                boolean better = best == null || flow.priority() > best.priority();
                if (flow.table() == table && better && flow.match().fits(inPort, frame) && !learned.hasReplaced(flow)) {
                    best = flow;
                }
            }
            Flow made = learned.find(table, frame.destination(), best == null ? -1 : best.priority(), now);
            return made == null ? best : made;
        }

        private EthernetFrame act(Flow.Action action, EthernetFrame frame, int depth) {
            if (action instanceof Flow.Action.Output output) {
                output(output.port(), frame, depth);
            } else if (action instanceof Flow.Action.InPort) {
                emit(ports.get(inPort), frame, depth);
            } else if (action instanceof Flow.Action.Normal) {
                normal(frame, depth);
            } else if (action instanceof Flow.Action.Flood) {
                ports.keySet().forEach(port -> output(port, frame, depth));
            } else if (action instanceof Flow.Action.StripVlan) {
                return VlanFrames.untagged(frame);
            } else if (action instanceof Flow.Action.SetVlan set) {
                return VlanFrames.tagged(frame.tags().isEmpty() ? frame : VlanFrames.untagged(frame), set.vlan());
            } else if (action instanceof Flow.Action.Resubmit resubmit) {
                return table(resubmit.table(), frame, depth + 1);
            } else if (action instanceof Flow.Action.Learn learn
                    && !frame.source().isGroup()) {
                learned.learn(learn, frame.source(), inPort, now, config.flows());
            }
            return frame;
        }

        private void output(int port, EthernetFrame frame, int depth) {
            BridgeConfig.Port to = ports.get(port);
            if (to != null && port != inPort) {
                emit(to, frame, depth);
            }
        }

        private void emit(BridgeConfig.Port to, EthernetFrame frame, int depth) {
            counters.sent(to.number(), frame);
            outputs.send(Bridge.this, to, frame, depth);
        }

        private void normal(EthernetFrame frame, int depth) {
            BridgeConfig.Port from = ports.get(inPort);
            int vlan = BridgeVlans.of(from, frame);
            if (vlan < 0 || (frame.destination().value() & ~0xfL) == LINK_LOCAL) {
                return;
            }
            macs.learn(vlan, frame.source(), inPort, now, config.ageingNanos(), names, out);
            EthernetFrame inside = BridgeVlans.inside(from, frame);
            int known = frame.destination().isGroup()
                    ? -1
                    : macs.portOf(vlan, frame.destination(), now, config.ageingNanos());
            for (BridgeConfig.Port port : ports.values()) {
                boolean wanted = known < 0 ? BridgeVlans.carries(port, vlan) : port.number() == known;
                if (wanted) {
                    output(port.number(), BridgeVlans.outside(port, inside, vlan), depth);
                }
            }
        }
    }
}
