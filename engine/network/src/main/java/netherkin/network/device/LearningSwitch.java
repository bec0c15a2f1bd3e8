package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableChange;
import netherkin.network.trace.TableSnapshot;

/** A switch of the underlay: learns from source addresses, floods what it has not learned, never returns a frame to its ingress port. */
public final class LearningSwitch implements Device {
    private static final String TABLE = "MAC table";
    /** 01:80:c2:00:00:00 to :0f, which no bridge forwards (IEEE 802.1D §7.12.6). */
    private static final long LINK_LOCAL = 0x0180_c200_0000L;

    private final String name;
    private final Map<MacAddress, Learned> table = new LinkedHashMap<>();
    private final GroupSnooping snooping = new GroupSnooping();
    private final Querier querier = new Querier();
    private List<Port> ports;
    private long ageingNanos;

    /**
     * What the switch does about multicast groups.
     *
     * @param routers ports that routers are at
     * @param asks whether it asks in a router's place who is in which group
     */
    public record Groups(GroupSnooping.Policy snooping, Set<Port> routers, boolean asks, long intervalNanos) {
        /** No snooping: group frames are flooded. */
        public static final Groups NONE = new Groups(new GroupSnooping.Policy(false, 0, 0, true), Set.of(), false, 0);
    }

    private record Learned(Port port, long seen) {}

    /** @param ageingNanos age at which an entry is forgotten, since its address was last seen as a source */
    public LearningSwitch(String name, List<Port> ports, long ageingNanos) {
        this.name = name;
        configure(ports, ageingNanos, Groups.NONE);
    }

    /** Takes other ports or another ageing time; the table stays. */
    public void configure(List<Port> newPorts, long newAgeingNanos, Groups groups) {
        ports = List.copyOf(newPorts);
        ageingNanos = newAgeingNanos;
        snooping.configure(groups.snooping, groups.routers, port -> false);
        querier.configure(groups.asks, groups.intervalNanos, MacAddress.ZERO, Ipv4Address.ZERO);
    }

    /** Its ports, in order of their numbers. */
    public List<Port> ports() {
        return ports;
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
        learn(packet.frame().source(), arrival, out);
        if ((packet.frame().destination().value() & ~0xfL) == LINK_LOCAL) {
            return out.drop(arrival.port(), packet, DropReason.NOT_ADDRESSED);
        }
        if (packet.frame().destination().isGroup()) {
            snooping.learn(0, packet.frame(), arrival.port(), arrival.at());
            flood(packet, arrival.port(), snooping.egress(0, packet.frame(), arrival.at()), out);
            return out;
        }
        Learned known = table.get(packet.frame().destination());
        if (known == null || isAged(known, arrival.at())) {
            flood(packet, arrival.port(), null, out);
        } else if (known.port != arrival.port()) {
            out.send(known.port, packet);
        }
        return out;
    }

    private void flood(Packet packet, Port ingress, Set<Port> only, Reaction out) {
        for (Port port : ports) {
            if (port != ingress && (only == null || only.contains(port))) {
                out.send(port, packet);
            }
        }
    }

    private void ask(long now, Reaction out) {
        flood(Packet.underlay(querier.general()), null, null, out);
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

    /** A port without a link reaches nobody: its entries go. */
    @Override
    public Reaction hear(ControlMessage message, long now) {
        Reaction out = new Reaction();
        if (message instanceof ControlMessage.Refresh && querier.start()) {
            ask(now, out);
        }
        if (message instanceof ControlMessage.LinkState link && !link.up()) {
            snooping.forgetAt(link.port());
            table.entrySet().removeIf(entry -> {
                boolean gone = entry.getValue().port == link.port();
                if (gone) {
                    change(TableChange.Action.REMOVED, entry.getKey(), link.port(), out);
                }
                return gone;
            });
        }
        return out;
    }

    private void learn(MacAddress mac, Sighting arrival, Reaction out) {
        if (mac.isGroup()) {
            return;
        }
        Learned before = table.put(mac, new Learned(arrival.port(), arrival.at()));
        if (before == null || isAged(before, arrival.at())) {
            change(TableChange.Action.LEARNED, mac, arrival.port(), out);
        } else if (before.port != arrival.port()) {
            change(TableChange.Action.MOVED, mac, arrival.port(), out);
        }
    }

    private static void change(TableChange.Action action, MacAddress mac, Port port, Reaction out) {
        out.change(TABLE, action, mac.toString(), port.name());
    }

    private boolean isAged(Learned entry, long now) {
        return now - entry.seen >= ageingNanos;
    }

    @Override
    public List<TableSnapshot> tables(long now) {
        List<List<String>> rows = new ArrayList<>();
        table.forEach((mac, entry) -> {
            if (!isAged(entry, now)) {
                rows.add(List.of(mac.toString(), entry.port.name()));
            }
        });
        return List.of(new TableSnapshot(TABLE, place(), List.of("MAC", "port"), rows));
    }
}
