package netherkin.network.device;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Lif;
import netherkin.network.topology.Network;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;

/**
 * A virtual switch's part for overlay networks: a local address gets the frame alone, any other goes to the VTEP; what comes
 * from there never returns there (split horizon).
 */
final class OverlaySwitching {
    private final Map<String, Segment> segments = new LinkedHashMap<>();
    private final Map<Port, VirtualPort> ports = new LinkedHashMap<>();
    private final Port decisions;
    private final Port overlay;
    private NeighborSuppression suppression;

    OverlaySwitching(Port decisions, Port overlay) {
        this.decisions = decisions;
        this.overlay = overlay;
    }

    void attach(VirtualPort machine) {
        segment(machine.network()).attach(machine);
        ports.put(machine.port(), machine);
    }

    void attach(Port router, Lif lif, UplinkRewrite rewrite) {
        segment(lif.network()).attach(new Segment.RouterPort(router, lif, rewrite));
    }

    /** How address resolution is handled in a network; by flooding where nothing else is said. */
    void suppress(Network network, SuppressionPolicy policy) {
        segment(network).suppress(policy);
    }

    /** Hyper-V network virtualization. */
    void virtualize(Network network, NetworkPolicy policy) {
        segment(network).virtualize(policy);
    }

    void use(NeighborSuppression newSuppression) {
        suppression = newSuppression;
    }

    private Segment segment(Network network) {
        return segments.computeIfAbsent(network.name(), n -> new Segment(network));
    }

    /** The VM at a port, or null. */
    VirtualPort at(Port port) {
        return ports.get(port);
    }

    /** A frame that a VM sends. */
    void fromMachine(VirtualPort from, Packet packet, long now, Reaction out) {
        if (from.mayNotSendAs(packet.frame().source())) {
            out.drop(decisions, packet, DropReason.FORGED_TRANSMIT);
        } else {
            fromInside(segment(from.network()), packet.with(packet.frame(), from.network()), from.port(), now, out);
        }
    }

    /** A frame that a router instance sends. */
    void fromRouter(Port router, Packet packet, long now, Reaction out) {
        fromInside(segment(packet.network()), packet, router, now, out);
    }

    /** A frame that the VTEP has taken out of its envelope. */
    void fromVtep(Packet packet, long now, Reaction out) {
        Segment segment = segment(packet.network());
        suppression.overhear(segment, packet, now, out);
        fromOverlay(segment, packet, out);
    }

    /** A frame in a VM's name to all other VTEPs of its network; where hosts know by policy, it tells nothing new. */
    void announce(VirtualPort as, EthernetFrame frame, Reaction out) {
        if (overlay != null && segment(as.network()).policy() == null) {
            out.send(overlay, Packet.fresh(frame, as.network()));
        }
    }

    /** The controller has answered for a request that waited for it. */
    void answered(ControlMessage.NeighborAnswer answer, long now, Reaction out) {
        Segment segment = segments.get(answer.network());
        NeighborSuppression.Held held = (NeighborSuppression.Held) answer.held();
        follow(suppression.decide(segment, answer, now, out), segment, held.packet(), held.ingress(), out);
    }

    /** A VM has come to this host. */
    void arrived(ControlMessage.Arrived news, Reaction out) {
        suppression.arrived(segment(news.network()), news, out);
    }

    private void fromInside(Segment segment, Packet packet, Port ingress, long now, Reaction out) {
        NetworkPolicy policy = segment.policy();
        if (policy == null) {
            follow(suppression.decide(segment, packet, ingress, now, out), segment, packet, ingress, out);
            return;
        }
        NeighborMessage message = NeighborProtocols.read(packet.frame());
        if (message != null) {
            follow(policy.answer(packet.frame(), message), segment, packet, ingress, out);
        } else if (!packet.frame().destination().isGroup()) {
            forwardByPolicy(segment, packet, ingress, out);
        } else if (policy.replicates(packet.frame())) {
            policy.replicated(packet).forEach(copy -> forwardByPolicy(segment, copy, ingress, out));
        } else {
            out.drop(decisions, packet, DropReason.UNKNOWN_DESTINATION);
        }
    }

    private void forwardByPolicy(Segment segment, Packet packet, Port ingress, Reaction out) {
        MacAddress destination = packet.frame().destination();
        if (segment.isHere(destination) || segment.policy().isElsewhere(destination, decisions.host())) {
            forward(segment, packet, ingress, out);
        } else {
            out.drop(decisions, packet, DropReason.NO_POLICY);
        }
    }

    private void follow(Verdict verdict, Segment segment, Packet packet, Port ingress, Reaction out) {
        switch (verdict.way()) {
            case USUAL -> forward(segment, packet, ingress, out);
            case INSIDE -> forwardInside(segment, packet, ingress, out);
            case NOWHERE -> {}
        }
        if (verdict.answer() != null) {
            answer(segment, Packet.fresh(verdict.answer(), packet.network()), ingress, out);
        }
        if (verdict.dropped() != null) {
            out.drop(decisions, packet, verdict.dropped());
        }
    }

    private void answer(Segment segment, Packet reply, Port asker, Reaction out) {
        VirtualPort machine = ports.get(asker);
        if (machine != null) {
            deliver(machine, reply, out);
        } else {
            out.send(segment.router().port(), reply);
        }
    }

    private void forwardInside(Segment segment, Packet packet, Port ingress, Reaction out) {
        if (packet.frame().destination().isGroup()) {
            flood(segment, packet, ingress, out);
        } else {
            deliver(segment, packet, ingress, out);
        }
    }

    private void forward(Segment segment, Packet packet, Port ingress, Reaction out) {
        EthernetFrame frame = packet.frame();
        Segment.RouterPort router = segment.router();
        if (frame.destination().isGroup()) {
            flood(segment, packet, ingress, out);
            if (!asksForLif(frame, router) || ingress == router.port()) {
                toOverlay(segment, packet, out);
            }
        } else if (!deliver(segment, packet, ingress, out)) {
            toOverlay(segment, packet, out);
        }
    }

    /** A request for a LIF address is the local instance's to answer and leaves the host never (N9). */
    private static boolean asksForLif(EthernetFrame frame, Segment.RouterPort router) {
        return router != null
                && frame.etherType() == EtherType.ARP
                && frame.payload() instanceof Arp arp
                && arp.operation() == Arp.REQUEST
                && arp.targetIp().equals(router.lif().ip())
                && !arp.isGratuitous();
    }

    private void fromOverlay(Segment segment, Packet packet, Reaction out) {
        Segment.RouterPort router = segment.router();
        UplinkRewrite rewrite = router == null ? null : router.rewrite();
        if (rewrite != null && rewrite.isForThisHost(packet)) {
            out.send(router.port(), rewrite.toInstance(packet, router.lif()));
        } else if (rewrite != null && rewrite.isAnotherInstancesRequest(packet, router.lif())) {
            out.send(router.port(), rewrite.toInstance(packet, router.lif()));
        } else if (packet.frame().destination().isGroup()) {
            flood(segment, packet, overlay, out);
        } else if (!deliver(segment, packet, overlay, out)) {
            out.drop(decisions, packet, DropReason.SPLIT_HORIZON);
        }
    }

    private void flood(Segment segment, Packet packet, Port ingress, Reaction out) {
        for (VirtualPort machine : segment.machines()) {
            if (machine.port() != ingress) {
                deliver(machine, packet, out);
            }
        }
        Segment.RouterPort router = segment.router();
        if (router != null && router.port() != ingress) {
            out.send(router.port(), packet);
        }
    }

    /** Gives a unicast frame to its owner on this host; false if it has none here. */
    private boolean deliver(Segment segment, Packet packet, Port ingress, Reaction out) {
        MacAddress destination = packet.frame().destination();
        mirror(segment, packet, ingress, out);
        VirtualPort machine = segment.isRouterMac(destination) ? null : segment.portOf(destination);
        Port port =
                segment.isRouterMac(destination) ? segment.router().port() : machine == null ? null : machine.port();
        if (port == null) {
            return false;
        }
        if (port == ingress) {
            out.drop(decisions, packet, DropReason.UNKNOWN_DESTINATION);
        } else if (machine != null) {
            deliver(machine, packet, out);
        } else {
            out.send(port, packet);
        }
        return true;
    }

    private void deliver(VirtualPort machine, Packet packet, Reaction out) {
        if (machine.isBlocked()) {
            out.drop(decisions, packet, DropReason.MAC_CHANGE);
        } else {
            out.send(machine.port(), packet);
        }
    }

    /** Promiscuous ports see the unicast of others too. */
    private void mirror(Segment segment, Packet packet, Port ingress, Reaction out) {
        for (VirtualPort machine : segment.promiscuous()) {
            boolean own = machine.effective().equals(packet.frame().destination());
            if (!own && machine.port() != ingress) {
                deliver(machine, packet, out);
            }
        }
    }

    private void toOverlay(Segment segment, Packet packet, Reaction out) {
        if (packet.has(Packet.DVS_LOCAL)) {
            return;
        }
        if (overlay == null) {
            if (!packet.frame().destination().isGroup()) {
                out.drop(decisions, packet, DropReason.UNKNOWN_DESTINATION);
            }
            return;
        }
        Segment.RouterPort router = segment.router();
        out.send(overlay, router == null ? packet : router.rewrite().leaving(packet, router.lif()));
    }
}
