package netherkin.network.device;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.Ipv4Address;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Igmp;
import netherkin.network.frame.Ipv4;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;

/**
 * A router's multicast side: asks in each of its subnets who is in which group, and carries a group's packets from the
 * subnet they come from to each other where somebody is in it. There is no protocol between routers.
 */
public final class GroupRouting {
    /** How long after a leave others may still say that they are there (RFC 3376 §8.10). */
    private static final long LAST_MEMBER_NANOS = 2_000_000_000L;

    private final Map<Port, Foot> feet = new LinkedHashMap<>();
    private Config config = new Config(Set.of(), false, 0, 0);

    /**
     * What a router does about groups.
     *
     * @param routed the groups that it carries
     * @param asks whether it is the querier of its subnets
     */
    public record Config(Set<Ipv4Address> routed, boolean asks, long intervalNanos, long ageingNanos) {}

    /** The key of the alarm that asks again. */
    private record Ask(Port port) {}

    private static final class Foot {
        private final UnderlayStack stack;
        private final Querier querier = new Querier();
        private final Map<Ipv4Address, Long> wanted = new LinkedHashMap<>();

        private Foot(UnderlayStack stack) {
            this.stack = stack;
        }
    }

    void configure(Config newConfig) {
        config = newConfig;
    }

    void add(Port port, UnderlayStack stack) {
        Foot foot = feet.computeIfAbsent(port, p -> new Foot(stack));
        if (stack.config().ip() instanceof Ipv4Address ip) {
            foot.querier.configure(
                    config.asks, config.intervalNanos, stack.config().mac(), ip);
        }
    }

    /** Begins to ask, unless it has. */
    void start(long now, Reaction out) {
        feet.forEach((port, foot) -> {
            if (foot.querier.start()) {
                ask(port, foot, now, out);
            }
        });
    }

    private static void ask(Port port, Foot foot, long now, Reaction out) {
        out.send(port, Packet.underlay(foot.querier.general()));
        out.wakeMeUnawaited(new Ask(port), foot.querier.next(now));
    }

    void wake(Object alarm, long now, Reaction out) {
        if (alarm instanceof Ask asking && feet.get(asking.port).querier.isOn()) {
            ask(asking.port, feet.get(asking.port), now, out);
        }
    }

    /** Takes a frame to a group. */
    void receive(Sighting arrival, Reaction out) {
        EthernetFrame frame = arrival.frame();
        Foot ingress = feet.get(arrival.port());
        Igmp message = IgmpFrames.in(frame);
        if (message != null) {
            message.memberships().forEach(told -> learn(told, ingress, arrival, out));
        } else if (IgmpFrames.groupOf(frame) != null) {
            forward((Ipv4) frame.payload(), ingress, arrival, out);
        }
    }

    private void learn(Igmp.Membership told, Foot foot, Sighting arrival, Reaction out) {
        if (told.joins()) {
            foot.wanted.put(told.group(), arrival.at() + config.ageingNanos);
        } else if (foot.wanted.containsKey(told.group()) && foot.querier.isOn()) {
            long until = arrival.at() + LAST_MEMBER_NANOS;
            foot.wanted.merge(told.group(), until, Math::min);
            out.send(arrival.port(), Packet.underlay(foot.querier.about(told.group())));
        }
    }

    /** From the subnet that the source is in alone: what a proxy sends in another's name is for its own subnet. */
    private void forward(Ipv4 ip, Foot ingress, Sighting arrival, Reaction out) {
        boolean fromHere = ingress.stack.config().address().contains(ip.source());
        if (!config.routed.contains(ip.destination()) || !fromHere) {
            return;
        }
        if (ip.checksum() != Checksum.RIGHT || ip.timeToLive() <= 1) {
            boolean expired = ip.checksum() == Checksum.RIGHT;
            out.drop(arrival.port(), arrival.packet(), expired ? DropReason.TTL_EXPIRED : DropReason.BAD_CHECKSUM);
            return;
        }
        EthernetFrame onwards = arrival.frame().withPayload(ip.withTimeToLive(ip.timeToLive() - 1));
        feet.values().forEach(foot -> {
            if (foot != ingress && foot.wanted.getOrDefault(ip.destination(), 0L) > arrival.at()) {
                Packet copy = arrival.packet().copy().with(onwards);
                foot.stack.sendToGroup(copy, ip.destination(), arrival, out);
            }
        });
    }
}
