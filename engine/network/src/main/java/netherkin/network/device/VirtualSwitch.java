package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final VlanSwitching vlans = new VlanSwitching();
    private final Announcer announcer = new Announcer();
    private Wires wires;

    /** Its ports, by what is attached to them. */
    public static final class Wires {
        private final Map<String, Segment> segments = new LinkedHashMap<>();
        private final Map<Port, Segment> byPort = new LinkedHashMap<>();
        private final Map<Port, VirtualPort> overlayPorts = new LinkedHashMap<>();
        private final List<VlanPort> vlanPorts = new ArrayList<>();
        private final Map<String, VirtualPort> machines = new LinkedHashMap<>();
        private final List<Port> trunks = new ArrayList<>();
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

        /** Attaches a VM in an overlay network, by the MAC address that it registers. */
        public void attach(VirtualPort machine) {
            Segment segment = segment(machine.network());
            segment.attach(machine);
            byPort.put(machine.port(), segment);
            overlayPorts.put(machine.port(), machine);
            machines.put(machine.machine(), machine);
        }

        /** Attaches a VM in a port group on a VLAN. */
        public void attach(VlanPort machine) {
            vlanPorts.add(machine);
            machines.put(machine.at().machine(), machine.at());
        }

        /** Attaches the way to a NIC; the NICs come in the host's order. */
        public void attachTrunk(Port trunk) {
            trunks.add(trunk);
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
        configure(wires);
    }

    /** Takes other VMs, routers or networks; there is no table to keep. */
    public void configure(Wires newWires) {
        wires = newWires;
        vlans.configure(wires.vlanPorts, wires.trunks, wires.decisions);
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
        VlanPort vlanPort = ofMachine == null ? vlans.at(arrival.port()) : null;
        VirtualPort machine =
                ofMachine != null ? wires.overlayPorts.get(arrival.port()) : vlanPort == null ? null : vlanPort.at();
        if (machine != null && machine.mayNotSendAs(packet.frame().source())) {
            out.drop(wires.decisions, packet, DropReason.FORGED_TRANSMIT);
        } else if (ofMachine != null) {
            fromInside(ofMachine, packet.with(packet.frame(), ofMachine.network()), arrival.port(), out);
        } else if (vlanPort != null) {
            vlans.fromMachine(vlanPort, packet, out);
        } else if (vlans.isTrunk(arrival.port())) {
            vlans.fromUplink(arrival.port(), packet, out);
        } else if (packet.network() == null) {
            out.drop(wires.decisions, packet, DropReason.MOVED_AWAY);
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
            out.drop(wires.decisions, packet, DropReason.UNKNOWN_DESTINATION);
        } else if (machine != null) {
            deliver(machine, packet, out);
        } else {
            out.send(port, packet);
        }
        return true;
    }

    private void deliver(VirtualPort machine, Packet packet, Reaction out) {
        if (machine.isBlocked()) {
            out.drop(wires.decisions, packet, DropReason.MAC_CHANGE);
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

    @Override
    public Reaction hear(ControlMessage message, long now) {
        Reaction out = new Reaction();
        if (message instanceof ControlMessage.Arrived arrived) {
            VirtualPort port = wires.machines.get(arrived.machine());
            if (port != null) {
                int count = port.announcement().afterMigration();
                announcer.begin(port.machine(), port.announcement(), count, now, out);
            }
        } else if (message instanceof ControlMessage.NicState nic) {
            for (VirtualPort moved : vlans.linkChanged(nic.nic(), nic.up())) {
                int count = moved.announcement().afterFailover();
                announcer.begin(moved.machine(), moved.announcement(), count, now, out);
            }
        }
        return out;
    }

    @Override
    public Reaction wake(Object alarm, long now) {
        Reaction out = new Reaction();
        VirtualPort port = alarm instanceof Announcer.Next next ? wires.machines.get(next.machine()) : null;
        if (port != null) {
            EthernetFrame frame = announcer.due((Announcer.Next) alarm, port, now, out);
            if (frame != null) {
                announce(port, frame, out);
            }
        }
        return out;
    }

    /** By the VM's uplink on a VLAN; in an overlay network as a broadcast to all its other VTEPs. */
    private void announce(VirtualPort port, EthernetFrame frame, Reaction out) {
        VlanPort vlanPort = vlans.at(port.port());
        if (vlanPort != null) {
            vlans.announce(vlanPort, frame, out);
        } else if (wires.overlay != null) {
            out.send(wires.overlay, Packet.fresh(frame, port.network()));
        }
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
