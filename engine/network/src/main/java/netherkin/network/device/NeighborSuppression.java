package netherkin.network.device;

import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Port;
import netherkin.network.trace.Packet;
import netherkin.network.trace.TableSnapshot;

/**
 * Keeps address resolution from being flooded: a request is answered from the host's cache, else the controller is asked,
 * and where that knows nothing either, the request goes its usual way. What local VMs say of themselves, the controller
 * is told. What passes a switch for other reasons updates the cache and adds nothing to it.
 */
final class NeighborSuppression {
    private final String host;
    private final NeighborCache cache = new NeighborCache();

    /** A request that waits for the controller. */
    record Held(Packet packet, Port ingress) {}

    NeighborSuppression(String host) {
        this.host = host;
    }

    /** Handles a frame that has come from inside the host. */
    Verdict decide(Segment segment, Packet packet, Port ingress, long now, Reaction out) {
        SuppressionPolicy.Mode mode = segment.suppression().mode();
        NeighborMessage message = read(segment, packet);
        if (message == null) {
            return Verdict.USUAL;
        }
        boolean fromRouter = segment.isRouterPort(ingress);
        if (!fromRouter) {
            snoop(segment, message, now, out);
        }
        Held held = new Held(packet, ingress);
        boolean toAll = packet.frame().destination().isGroup();
        boolean asksAll = message.isRequest() && toAll;
        return switch (mode) {
            case VMS ->
                asksAll && !fromRouter && !isForLif(message, segment)
                        ? lookUp(segment, message, held, now, out)
                        : Verdict.USUAL;
            case ALL -> asksAll ? lookUp(segment, message, held, now, out) : Verdict.USUAL;
            case NEIGH_SUPPRESS -> bridge(segment, message, held, toAll, out);
            case PROXY -> proxy(segment, message, held, out);
            case OFF -> Verdict.USUAL;
        };
    }

    /** Without router instances' own suppression, LIF addresses are in no table: the instance answers. */
    private static boolean isForLif(NeighborMessage message, Segment segment) {
        return segment.router() != null
                && message.target().equals(segment.router().lif().ip());
    }

    private Verdict lookUp(Segment segment, NeighborMessage message, Held held, long now, Reaction out) {
        MacAddress owner = cache.find(segment, message.target(), now);
        boolean useful = owner != null && !owner.equals(message.senderMac());
        return useful
                ? Verdict.answered(NeighborProtocols.answer(held.packet.frame(), owner))
                : ask(segment, message, held, out);
    }

    private Verdict ask(Segment segment, NeighborMessage message, Held held, Reaction out) {
        String network = segment.network().name();
        out.tell(DeviceId.CONTROLLER, new ControlMessage.NeighborQuery(host, network, message.target(), held));
        return Verdict.WAITS;
    }

    /** Linux's bridge port: what speaks for itself stays inside, unicast passes. */
    private Verdict bridge(Segment segment, NeighborMessage message, Held held, boolean toAll, Reaction out) {
        if (!toAll) {
            return Verdict.USUAL;
        }
        if (message.speaksForItself()) {
            return Verdict.KEPT_INSIDE;
        }
        return message.isRequest() ? ask(segment, message, held, out) : Verdict.USUAL;
    }

    /** Linux's vxlan device: whatever would reach it ends there. */
    private Verdict proxy(Segment segment, NeighborMessage message, Held held, Reaction out) {
        if (segment.isHere(held.packet.frame().destination())) {
            return Verdict.USUAL;
        }
        boolean asks = message.isRequest() && message.sender() != null;
        return asks ? ask(segment, message, held, out) : Verdict.KEPT_INSIDE;
    }

    /** The controller's answer to a request that waited for it. */
    Verdict decide(Segment segment, ControlMessage.NeighborAnswer answer, long now, Reaction out) {
        NeighborTable.Entry entry = answer.entry();
        EthernetFrame request = ((Held) answer.held()).packet.frame();
        boolean known = entry != null
                && !entry.mac().equals(NeighborProtocols.read(request).senderMac());
        boolean remote = known && !entry.host().equals(host);
        return switch (segment.suppression().mode()) {
            case VMS, ALL -> {
                if (known) {
                    cache.learn(segment, answer.ip(), entry.mac(), now, out);
                    yield Verdict.answered(NeighborProtocols.answer(request, entry.mac()));
                }
                yield Verdict.USUAL;
            }
            case NEIGH_SUPPRESS -> remote ? answeredInside(request, entry) : Verdict.USUAL;
            case PROXY -> remote ? answeredInside(request, entry) : Verdict.KEPT_INSIDE;
            case OFF -> Verdict.USUAL;
        };
    }

    private static Verdict answeredInside(EthernetFrame request, NeighborTable.Entry entry) {
        return Verdict.answeredInside(NeighborProtocols.answer(request, entry.mac()));
    }

    private void snoop(Segment segment, NeighborMessage message, long now, Reaction out) {
        if (message.claims()) {
            cache.overhear(segment, message, now, out);
            String network = segment.network().name();
            out.tell(
                    DeviceId.CONTROLLER,
                    new ControlMessage.NeighborSeen(host, network, message.sender(), message.senderMac()));
        }
    }

    /** A frame that comes from the overlay: its news of an address in the cache is taken over. */
    void overhear(Segment segment, Packet packet, long now, Reaction out) {
        NeighborMessage message = read(segment, packet);
        if (message != null) {
            cache.overhear(segment, message, now, out);
        }
    }

    /** A VM has come to this host: the controller is told where it is now. */
    void arrived(Segment segment, ControlMessage.Arrived arrived, Reaction out) {
        if (segment.suppression().mode() != SuppressionPolicy.Mode.OFF) {
            String network = segment.network().name();
            out.tell(DeviceId.CONTROLLER, new ControlMessage.NeighborMoved(host, network, arrived.mac()));
        }
    }

    private static NeighborMessage read(Segment segment, Packet packet) {
        boolean off = segment.suppression().mode() == SuppressionPolicy.Mode.OFF;
        return off ? null : NeighborProtocols.read(packet.frame());
    }

    /** The host's cache. */
    TableSnapshot table(String place, long now) {
        return cache.snapshot(place, now);
    }
}
