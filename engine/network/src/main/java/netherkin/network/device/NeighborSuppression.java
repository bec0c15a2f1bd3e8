package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.TableChange;
import netherkin.network.trace.TableSnapshot;

/**
 * Keeps address resolution from being flooded: a request is answered from the host's cache, else the controller is asked,
 * and where that knows nothing either, the request goes its usual way. What local VMs say of themselves, the controller
 * is told. What passes a switch for other reasons updates the cache and adds nothing to it.
 */
final class NeighborSuppression {
    private final String host;
    private final Map<String, NeighborTable> caches = new LinkedHashMap<>();

    /** Where a frame goes. */
    enum Way {
        /** As any frame does. */
        USUAL,
        /** To the ports of its host alone. */
        INSIDE,
        /** Nowhere: it is answered, or it waits for the controller. */
        NOWHERE
    }

    /**
     * What becomes of a frame.
     *
     * @param answer what its sender gets, or null
     * @param dropped why its way ends short of where it was sent to, with nobody answering; or null
     */
    record Verdict(Way way, EthernetFrame answer, DropReason dropped) {
        private static final Verdict USUAL = new Verdict(Way.USUAL, null, null);
        private static final Verdict WAITS = new Verdict(Way.NOWHERE, null, null);
        private static final Verdict KEPT_INSIDE = new Verdict(Way.INSIDE, null, DropReason.SUPPRESSED);

        static Verdict ends(DropReason reason) {
            return new Verdict(Way.NOWHERE, null, reason);
        }

        static Verdict answered(EthernetFrame answer) {
            return new Verdict(Way.NOWHERE, answer, null);
        }
    }

    /** A request that waits for the controller. */
    record Held(Packet packet, Port ingress) {}

    NeighborSuppression(String host) {
        this.host = host;
    }

    /** Handles a frame that has come from inside the host. */
    Verdict decide(Segment segment, Packet packet, Port ingress, long now, Reaction out) {
        SuppressionPolicy.Mode mode = segment.suppression().mode();
        NeighborMessage message = mode == SuppressionPolicy.Mode.OFF ? null : NeighborProtocols.read(packet.frame());
        if (message == null) {
            return Verdict.USUAL;
        }
        boolean fromRouter = segment.isRouterPort(ingress);
        if (!fromRouter) {
            snoop(segment, message, now, out);
        }
        boolean toAll = packet.frame().destination().isGroup();
        return switch (mode) {
            case VMS -> fromRouter || isForLif(message, segment) || !asksAll(message, toAll)
                    ? Verdict.USUAL
                    : lookUp(segment, message, new Held(packet, ingress), now, out);
            case ALL -> asksAll(message, toAll)
                    ? lookUp(segment, message, new Held(packet, ingress), now, out)
                    : Verdict.USUAL;
            case NEIGH_SUPPRESS -> message.speaksForItself() && toAll
                    ? Verdict.KEPT_INSIDE
                    : asksAll(message, toAll) ? ask(segment, message, new Held(packet, ingress), out) : Verdict.USUAL;
            case PROXY -> proxy(segment, message, new Held(packet, ingress), out);
            case OFF -> Verdict.USUAL;
        };
    }

    private static boolean asksAll(NeighborMessage message, boolean toAll) {
        return message.isRequest() && toAll;
    }

    /** Without router instances' own suppression, LIF addresses are in no table: the instance answers. */
    private static boolean isForLif(NeighborMessage message, Segment segment) {
        return segment.router() != null
                && message.isRequest()
                && message.target().equals(segment.router().lif().ip());
    }

    private Verdict lookUp(Segment segment, NeighborMessage message, Held held, long now, Reaction out) {
        NeighborTable.Entry entry = cache(segment).find(message.target(), now);
        boolean useful = entry != null && !entry.mac().equals(message.senderMac());
        return useful
                ? Verdict.answered(NeighborProtocols.answer(held.packet.frame(), entry.mac()))
                : ask(segment, message, held, out);
    }

    private Verdict ask(Segment segment, NeighborMessage message, Held held, Reaction out) {
        String network = segment.network().name();
        out.tell(DeviceId.CONTROLLER, new ControlMessage.NeighborQuery(host, network, message.target(), held));
        return Verdict.WAITS;
    }

    private Verdict proxy(Segment segment, NeighborMessage message, Held held, Reaction out) {
        boolean isLocal = segment.isHere(held.packet.frame().destination());
        if (isLocal) {
            return Verdict.USUAL;
        }
        boolean asks = message.isRequest() && message.sender() != null;
        return asks ? ask(segment, message, held, out) : Verdict.KEPT_INSIDE;
    }

    /** The controller's answer to a request that waited for it. */
    Verdict decide(Segment segment, ControlMessage.NeighborAnswer answer, long now, Reaction out) {
        Held held = (Held) answer.held();
        NeighborTable.Entry entry = answer.entry();
        EthernetFrame request = held.packet.frame();
        boolean known = entry != null && !entry.mac().equals(NeighborProtocols.read(request).senderMac());
        boolean remote = known && !entry.host().equals(host);
        return switch (segment.suppression().mode()) {
            case VMS, ALL -> {
                if (!known) {
                    yield Verdict.USUAL;
                }
                learn(segment, answer.ip(), entry, now, out);
                yield Verdict.answered(NeighborProtocols.answer(request, entry.mac()));
            }
            case NEIGH_SUPPRESS -> remote ? insideAnswered(request, entry) : Verdict.USUAL;
            case PROXY -> remote ? insideAnswered(request, entry) : Verdict.KEPT_INSIDE;
            case OFF -> Verdict.USUAL;
        };
    }

    private static Verdict insideAnswered(EthernetFrame request, NeighborTable.Entry entry) {
        return new Verdict(Way.INSIDE, NeighborProtocols.answer(request, entry.mac()), null);
    }

    private void learn(Segment segment, IpAddress ip, NeighborTable.Entry entry, long now, Reaction out) {
        change(segment, ip, entry, cache(segment).put(ip, entry.mac(), "", now), out);
    }

    private static void change(
            Segment segment, IpAddress ip, NeighborTable.Entry entry, TableChange.Action action, Reaction out) {
        if (action != null) {
            String network = segment.network().name();
            out.change(
                    Neighbors.TABLE, action, network, ip.toString(), entry.mac().toString());
        }
    }

    private void snoop(Segment segment, NeighborMessage message, long now, Reaction out) {
        if (message.sender() != null && !message.senderMac().isGroup()) {
            overhear(segment, message, now, out);
            String network = segment.network().name();
            out.tell(
                    DeviceId.CONTROLLER,
                    new ControlMessage.NeighborSeen(host, network, message.sender(), message.senderMac()));
        }
    }

    /** A frame that comes from the overlay: its news of an address in the cache is taken over. */
    void overhear(Segment segment, Packet packet, long now, Reaction out) {
        boolean off = segment.suppression().mode() == SuppressionPolicy.Mode.OFF;
        NeighborMessage message = off ? null : NeighborProtocols.read(packet.frame());
        if (message != null && message.sender() != null && !message.senderMac().isGroup()) {
            overhear(segment, message, now, out);
        }
    }

    private void overhear(Segment segment, NeighborMessage message, long now, Reaction out) {
        if (cache(segment).find(message.sender(), now) != null) {
            learn(segment, message.sender(), new NeighborTable.Entry(message.senderMac(), "", now), now, out);
        }
    }

    /** A VM has come to this host: the controller is told where it is now. */
    void arrived(Segment segment, ControlMessage.Arrived arrived, Reaction out) {
        if (segment.suppression().mode() != SuppressionPolicy.Mode.OFF) {
            String network = segment.network().name();
            out.tell(DeviceId.CONTROLLER, new ControlMessage.NeighborMoved(host, network, arrived.mac()));
        }
    }

    private NeighborTable cache(Segment segment) {
        NeighborTable cache = caches.computeIfAbsent(segment.network().name(), n -> new NeighborTable());
        cache.age(segment.suppression().ageingNanos());
        return cache;
    }

    /** The host's cache. */
    TableSnapshot table(String place, long now) {
        List<List<String>> rows = new ArrayList<>();
        caches.forEach((network, cache) -> cache.forEach(
                now,
                (ip, entry) ->
                        rows.add(List.of(network, ip.toString(), entry.mac().toString()))));
        return new TableSnapshot(Neighbors.TABLE, place, List.of("network", "IP", "MAC"), rows);
    }
}
