package netherkin.network.device;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.PhysicalSwitch.StaticEntry;
import netherkin.network.topology.Port;
import netherkin.network.topology.SwitchPort;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/**
 * A physical switch: per VLAN it learns from source addresses, sends a known destination to its port alone and floods any
 * other. It runs no spanning tree: a loop of cables is a loop.
 */
public final class EthernetSwitch implements Device {
    /** 01:80:c2:00:00:00 to :0f, which no bridge forwards (IEEE 802.1D §7.12.6). */
    private static final long LINK_LOCAL = 0x0180_c200_0000L;

    private final String name;
    private final CamTable table = new CamTable();
    private final GroupSnooping snooping = new GroupSnooping();
    private final Querier querier = new Querier();
    private final Map<Port, CableEnd> ends = new LinkedHashMap<>();
    private final Set<Port> down = new LinkedHashSet<>();

    /** Ports, static entries and limits of a switch. */
    public record Config(
            List<CableEnd> ends,
            List<StaticEntry> staticEntries,
            long ageingNanos,
            int capacity,
            long flapNanos,
            LearningSwitch.Groups groups) {}

    public EthernetSwitch(String name, Config config) {
        this.name = name;
        configure(config);
    }

    /** Takes other ports or limits; what was learned stays. */
    public void configure(Config config) {
        ends.clear();
        Map<String, CableEnd> byName = new LinkedHashMap<>();
        for (CableEnd end : config.ends) {
            ends.put(end.port(), end);
            byName.put(end.rules().name(), end);
        }
        table.configure(new CamTable.Policy(config.ageingNanos, config.capacity, config.flapNanos));
        table.replugged(byName);
        Set<Port> routers = new LinkedHashSet<>();
        config.ends.stream()
                .filter(end -> end.rules().peer() instanceof SwitchPort.Router)
                .forEach(end -> routers.add(end.port()));
        snooping.configure(
                config.groups.snooping(),
                routers,
                port -> ends.get(port).rules().peer() instanceof SwitchPort.OtherSwitch);
        querier.configure(config.groups.asks(), config.groups.intervalNanos(), MacAddress.ZERO, Ipv4Address.ZERO);
        config.staticEntries.forEach(entry -> table.fix(entry.vlan(), entry.mac(), byName.get(entry.port())));
    }

    @Override
    public String place() {
        return name;
    }

    @Override
    public String host() {
        return null;
    }

    @Override
    public Reaction receive(Sighting arrival) {
        Reaction out = new Reaction();
        Packet packet = arrival.packet();
        EthernetFrame frame = packet.frame();
        CableEnd ingress = ends.get(arrival.port());
        int vlan = ingress.classify(frame);
        if ((frame.destination().value() & ~0xfL) == LINK_LOCAL) {
            return out.drop(arrival.port(), packet, DropReason.NOT_ADDRESSED);
        }
        if (vlan == CableEnd.REFUSED) {
            return out.drop(arrival.port(), packet, DropReason.VLAN_MISMATCH);
        }
        table.learn(vlan, frame.source(), ingress, arrival.at(), out);
        snooping.learn(vlan, frame, arrival.port(), arrival.at());
        forward(packet, vlan, ingress, arrival.at(), out);
        return out;
    }

    private void forward(Packet packet, int vlan, CableEnd ingress, long now, Reaction out) {
        MacAddress destination = packet.frame().destination();
        CableEnd known = destination.isGroup() ? null : table.find(vlan, destination, now);
        if (known == null) {
            flood(packet, vlan, ingress, snooping.egress(vlan, packet.frame(), now), out);
        } else if (known.isSameLink(ingress)) {
            out.drop(ingress.port(), packet, DropReason.SAME_PORT);
        } else {
            CableEnd egress = member(known, packet.frame());
            if (egress == null || !egress.carries(vlan)) {
                out.drop(known.port(), packet, egress == null ? DropReason.LINK_DOWN : DropReason.VLAN_MISMATCH);
            } else {
                send(egress, packet, vlan, out);
            }
        }
    }

    /** To every other link that carries the VLAN; a link aggregation group is one link. */
    private void flood(Packet packet, int vlan, CableEnd ingress, Set<Port> only, Reaction out) {
        for (CableEnd end : ends.values()) {
            boolean wanted = only == null || isAmong(only, end);
            if (wanted
                    && end.carries(vlan)
                    && (ingress == null || !end.isSameLink(ingress))
                    && member(end, packet.frame()) == end) {
                send(end, packet, vlan, out);
            }
        }
    }

    /** A link aggregation group wants what any of its members does. */
    private boolean isAmong(Set<Port> wanted, CableEnd end) {
        return wanted.contains(end.port())
                || !end.rules().channel().isEmpty()
                        && wanted.stream().map(ends::get).anyMatch(end::isSameLink);
    }

    /** Asks in the VLAN of each host's untagged frames, which VTEPs send. */
    private void ask(long now, Reaction out) {
        Set<Integer> vlans = new LinkedHashSet<>();
        for (CableEnd end : ends.values()) {
            if (end.rules().peer() instanceof SwitchPort.Nic) {
                vlans.add(end.rules().nativeVlan());
            }
        }
        vlans.forEach(vlan -> flood(Packet.underlay(querier.general()), vlan, null, null, out));
        out.wakeMeUnawaited(querier, querier.next(now));
    }

    @Override
    public Reaction wake(Object alarm, long now) {
        Reaction out = new Reaction();
        if (querier.isOn()) {
            ask(now, out);
        }
        return out;
    }

    private static void send(CableEnd egress, Packet packet, int vlan, Reaction out) {
        EthernetFrame leaving = egress.leaving(packet.frame(), vlan);
        out.send(egress.port(), leaving == packet.frame() ? packet : packet.with(leaving));
    }

    /** The port of a link that a frame takes, or null if none works: of a group the member that its addresses hash to. */
    private CableEnd member(CableEnd end, EthernetFrame frame) {
        if (end.rules().channel().isEmpty()) {
            return down.contains(end.port()) ? null : end;
        }
        List<CableEnd> working = working(end);
        return working.isEmpty() ? null : working.get(AddressHash.of(frame) % working.size());
    }

    private List<CableEnd> working(CableEnd link) {
        return ends.values().stream()
                .filter(other -> link.isSameLink(other) && !down.contains(other.port()))
                .toList();
    }

    @Override
    public Reaction hear(ControlMessage message, long now) {
        Reaction out = new Reaction();
        if (message instanceof ControlMessage.Refresh && querier.start()) {
            ask(now, out);
        }
        if (message instanceof ControlMessage.LinkState link && ends.containsKey(link.port())) {
            if (link.up()) {
                down.remove(link.port());
            } else {
                down.add(link.port());
                CableEnd end = ends.get(link.port());
                snooping.forgetAt(link.port());
                if (working(end).isEmpty()) {
                    table.forgetAt(end, out);
                }
            }
        }
        return out;
    }

    @Override
    public List<TableSnapshot> tables(long now) {
        return List.of(new TableSnapshot(CamTable.NAME, name, List.of("VLAN", "MAC", "port"), table.rows(now)));
    }
}
