package netherkin.network.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import netherkin.network.device.Device;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Drop;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.Trace;

/** Frames on links that are not perfect: lost, late, twice, overtaken. */
final class Transit {
    private final Wiring wiring;
    private final Trace trace;
    private final Chance chance;
    private final BiConsumer<Object, Long> queue;
    private final Map<Port, Long> lastArrivals = new LinkedHashMap<>();

    /** One of the two that a duplicated frame became: a frame of its own. */
    record Copy(Sighting sent, Packet packet) {}

    /** @param queue takes what arrives, and when */
    Transit(Wiring wiring, Trace trace, Chance chance, BiConsumer<Object, Long> queue) {
        this.wiring = wiring;
        this.trace = trace;
        this.chance = chance;
        this.queue = queue;
    }

    void send(Sighting sent, LinkTraits link, long now) {
        Port port = sent.port();
        if (chance.strikes(port, link.loss())) {
            lose(sent, now);
            return;
        }
        boolean twice = chance.strikes(port, link.duplication());
        long arrival = arrival(port, link, now);
        if (twice) {
            queue.accept(new Copy(sent, sent.packet().copy()), arrival);
            queue.accept(new Copy(sent, sent.packet().copy()), arrival);
        } else {
            queue.accept(sent, arrival);
        }
    }

    /** Whoever is held back does not hold back those behind. */
    private long arrival(Port port, LinkTraits link, long now) {
        long arrival = now + link.delayNanos() + chance.upTo(port, link.jitterNanos());
        if (chance.strikes(port, link.reordering())) {
            return arrival + link.heldNanos();
        }
        long inOrder = Math.max(arrival, lastArrivals.getOrDefault(port, 0L));
        lastArrivals.put(port, inOrder);
        return inOrder;
    }

    /** The loss shows at the end that has a name. */
    private void lose(Sighting sent, long now) {
        Port from = sent.port();
        Port at = from.kind() == PortKind.UNDERLAY_SWITCH ? wiring.peer(from) : from;
        Device device = wiring.owner(at);
        trace.append(new Drop(
                trace.size(), now, device.place(), device.host(), at, sent.packet(), DropReason.LINK_LOSS, sent));
    }
}
