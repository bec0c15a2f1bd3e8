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
import netherkin.network.trace.Sighting;

/**
 * A host's layer-2 switch. It knows MAC addresses by registration and learns nothing: a local address gets the frame alone,
 * any other goes to the overlay; what comes from the overlay never returns there (split horizon).
 */
public final class VirtualSwitch implements Device {
    private final String host;
    private Wires wires;

    /** Its ports, by what is attached to them. */
    public static final class Wires {
        private final Map<String, Segment> segments = new LinkedHashMap<>();
        private final Map<Port, Segment> byPort = new LinkedHashMap<>();
        private final Port overlay;
        private final Port decisions;

        /**
         * @param decisions stands for the switch itself, where it drops
         * @param overlay towards the VTEP, or null without one
         */
        public Wires(Port decisions, Port overlay) {
            this.decisions = decisions;
            this.overlay = overlay;
        }

        /** Attaches a VM, by the MAC address that it registers. */
        public void attach(Network network, Port port, MacAddress mac) {
            Segment segment = segment(network);
            segment.attach(port, mac);
            byPort.put(port, segment);
        }

        /** Attaches a router instance's foot in one network. */
        public void attach(Port port, Lif lif, UplinkRewrite rewrite) {
            segment(lif.network()).attach(new Segment.RouterPort(port, lif, rewrite));
        }

        private Segment segment(Network network) {
            return segments.computeIfAbsent(network.name(), n -> new Segment(network));
        }
    }

    public VirtualSwitch(String host, Wires wires) {
        this.host = host;
        this.wires = wires;
    }

    /** Other VMs, routers or networks; there is no table to keep. */
    public void configure(Wires newWires) {
        wires = newWires;
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
        Packet packet = arrival.packet();
        Segment ofMachine = wires.byPort.get(arrival.port());
        if (ofMachine != null) {
            fromInside(ofMachine, packet.with(packet.frame(), ofMachine.network()), arrival.port(), out);
        } else if (arrival.port() == wires.overlay) {
            fromOverlay(wires.segment(packet.network()), packet, out);
        } else {
            fromInside(wires.segment(packet.network()), packet, arrival.port(), out);
        }
        return out;
    }

    private void fromInside(Segment segment, Packet packet, Port ingress, Reaction out) {
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
            flood(segment, packet, wires.overlay, out);
        } else if (!deliver(segment, packet, wires.overlay, out)) {
            out.drop(wires.decisions, packet, DropReason.SPLIT_HORIZON);
        }
    }

    private static void flood(Segment segment, Packet packet, Port ingress, Reaction out) {
        for (Port machine : segment.machines()) {
            if (machine != ingress) {
                out.send(machine, packet);
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
        Port port = segment.isRouterMac(destination) ? segment.router().port() : segment.portOf(destination);
        if (port == null) {
            return false;
        }
        if (port == ingress) {
            out.drop(wires.decisions, packet, DropReason.UNKNOWN_DESTINATION);
        } else {
            out.send(port, packet);
        }
        return true;
    }

    private void toOverlay(Segment segment, Packet packet, Reaction out) {
        if (packet.has(Packet.DVS_LOCAL)) {
            return;
        }
        if (wires.overlay == null) {
            if (!packet.frame().destination().isGroup()) {
                out.drop(wires.decisions, packet, DropReason.UNKNOWN_DESTINATION);
            }
            return;
        }
        Segment.RouterPort router = segment.router();
        out.send(wires.overlay, router == null ? packet : router.rewrite().leaving(packet, router.lif()));
    }
}
