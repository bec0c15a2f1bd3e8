package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/** Open vSwitch on a host: all its bridges, the patches between them, and tunnels by the host's own interfaces. */
public final class OvsSwitch implements Device {
    /** The table of BFD sessions: port, state, forwarding, diagnostic, remote state, remote diagnostic, flaps. */
    public static final String SESSIONS = OvsBfd.TABLE;

    /** What a bridge's flows have counted: place in the configuration, packets, bytes, time of the last packet or -1. */
    public static final String FLOWS = "flow counters";

    /** What a bridge has counted at its ports: number, packets and bytes received, packets and bytes sent. */
    public static final String PORTS = "port counters";

    private final String host;
    private final OvsTunnels tunnels;
    private final Map<String, Bridge> bridges = new LinkedHashMap<>();
    private final Map<Port, Foot> feet = new LinkedHashMap<>();
    private final Map<String, Foot> byName = new LinkedHashMap<>();
    private Config config;

    /**
     * What there shall be.
     *
     * @param ports of the host's interfaces that are ports of a bridge and are up, by name
     */
    public record Config(HostNetwork network, Map<String, Port> ports, EnvelopeStyle style) {}

    /** Where a port of the switch is. */
    private record Foot(Bridge bridge, BridgeConfig.Port port) {}

    /** What is to be sent, once all is known that is: copies are made only of what leaves by several tunnels. */
    private record Sending(BridgeConfig.Port port, EthernetFrame frame) {}

    /** @param tunnel where tenant frames are seen as they are inside the envelope */
    public OvsSwitch(String host, Port tunnel, Config config) {
        this.host = host;
        this.tunnels = new OvsTunnels(host, tunnel);
        configure(config);
    }

    /** Takes other bridges, ports and flows; tables of bridges that stay, stay. */
    public void configure(Config newConfig) {
        config = newConfig;
        tunnels.configure(newConfig.network(), newConfig.style());
        List<String> names =
                newConfig.network().bridges().stream().map(BridgeConfig::name).toList();
        bridges.keySet().retainAll(names);
        feet.clear();
        byName.clear();
        for (BridgeConfig each : newConfig.network().bridges()) {
            Bridge bridge = bridges.computeIfAbsent(each.name(), name -> new Bridge());
            bridge.configure(each);
            for (BridgeConfig.Port port : each.ports()) {
                Foot foot = new Foot(bridge, port);
                byName.put(port.name(), foot);
                if (newConfig.ports().containsKey(port.name())) {
                    feet.put(newConfig.ports().get(port.name()), foot);
                }
            }
        }
    }

    @Override
    public String place() {
        return "virtual switch of " + host;
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public Reaction receive(Sighting arrival) {
        Reaction out = new Reaction();
        Foot foot = feet.get(arrival.port());
        if (foot == null) {
            return out.drop(arrival.port(), arrival.packet(), DropReason.NOT_ADDRESSED);
        }
        forward(foot, arrival.packet(), arrival.at(), out);
        return out;
    }

    private void forward(Foot from, Packet packet, long now, Reaction out) {
        List<Sending> sendings = new ArrayList<>();
        input(from, packet.frame(), now, 0, out, sendings);
        boolean sent = false;
        boolean copies = sendings.stream().filter(OvsSwitch::isByTunnel).count() > 1;
        for (Sending sending : sendings) {
            Port own = config.ports().get(sending.port.name());
            if (isByTunnel(sending)) {
                Packet copy = copies ? packet.copy() : packet;
                tunnels.send(
                        (BridgeConfig.Link.Tunnel) sending.port.link(), sending.port, copy.with(sending.frame), out);
                sent = true;
            } else if (own != null) {
                out.send(own, packet.with(sending.frame));
                sent = true;
            }
        }
        if (!sent) {
            out.drop(null, packet, DropReason.NO_FLOW);
        }
    }

    private static boolean isByTunnel(Sending sending) {
        return sending.port.link() instanceof BridgeConfig.Link.Tunnel;
    }

    private void input(Foot foot, EthernetFrame frame, long now, int depth, Reaction out, List<Sending> sendings) {
        foot.bridge.receive(foot.port.number(), frame, now, depth, out, (bridge, port, sent, deep) -> {
            if (port.link() instanceof BridgeConfig.Link.Patch patch) {
                Foot other = byName.get(patch.peer());
                if (other != null && other.port.link() instanceof BridgeConfig.Link.Patch) {
                    input(other, sent, now, deep + 1, out, sendings);
                }
            } else {
                sendings.add(new Sending(port, sent));
            }
        });
    }

    /** An envelope that one of the host's interfaces has received. */
    @Override
    public Reaction hear(ControlMessage message, long now) {
        Reaction out = new Reaction();
        if (message instanceof ControlMessage.Envelope envelope) {
            OvsTunnels.Opened opened = tunnels.open(envelope.packet(), envelope.ip(), now, out);
            if (opened != null && !tunnels.take(opened, now, out)) {
                forward(byName.get(opened.port().name()), opened.packet(), now, out);
            }
        } else if (message instanceof ControlMessage.Refresh) {
            tunnels.refresh(now, out);
        }
        return out;
    }

    @Override
    public Reaction wake(Object alarm, long now) {
        Reaction out = new Reaction();
        tunnels.wake(alarm, now, out);
        return out;
    }

    @Override
    public List<TableSnapshot> tables(long now) {
        List<TableSnapshot> tables = new ArrayList<>();
        List<List<String>> all = new ArrayList<>();
        bridges.forEach((name, bridge) -> {
            List<List<String>> rows = bridge.macRows(now);
            rows.forEach(row -> all.add(List.of(row.get(2), row.get(1), row.get(4))));
            String owner = bridge(name, host);
            tables.add(new TableSnapshot("fdb", owner, List.of("number", "VLAN", "MAC", "age", "port"), rows));
            List<String> columns = List.of(
                    "table",
                    "priority",
                    "MAC",
                    "number",
                    "idle",
                    "cookie",
                    "packets",
                    "bytes",
                    "since",
                    "learned",
                    "idle timeout");
            tables.add(new TableSnapshot("learned flows", owner, columns, bridge.flowRows(now)));
            tables.add(
                    new TableSnapshot(FLOWS, owner, List.of("flow", "packets", "bytes", "used"), bridge.counterRows()));
            tables.add(new TableSnapshot(
                    PORTS,
                    owner,
                    List.of("number", "received", "received bytes", "sent", "sent bytes"),
                    bridge.portRows()));
        });
        tables.add(0, new TableSnapshot("MAC table", place(), List.of("MAC", "VLAN", "port"), all));
        tables.add(tunnels.table(place()));
        return tables;
    }

    /** What a bridge's own tables are called by. */
    public static String bridge(String name, String host) {
        return "bridge " + name + " of " + host;
    }

    /** The device of a host. */
    public static DeviceId id(String host) {
        return DeviceId.ofHost(DeviceId.Kind.OVS, host);
    }
}
