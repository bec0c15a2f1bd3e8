package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Lif;
import netherkin.network.topology.Network;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortGroup;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/**
 * A host's layer-2 switch. It knows MAC addresses by registration and learns nothing. Overlay networks and VLANs are switched
 * apart; what both have in common is that the host speaks in the name of a VM that has moved.
 */
public final class VirtualSwitch implements Device {
    private final String host;
    private final VlanSwitching vlans = new VlanSwitching();
    private final Announcer announcer = new Announcer();
    private final NeighborSuppression suppression;
    private Wires wires;

    /** Its ports, by what is attached to them. */
    public static final class Wires {
        private final OverlaySwitching overlays;
        private final List<VlanPort> vlanPorts = new ArrayList<>();
        private final List<VlanFoot> vlanFeet = new ArrayList<>();
        private final List<Port> trunks = new ArrayList<>();
        private final Map<String, VirtualPort> machines = new LinkedHashMap<>();
        private final Port overlay;
        private final Port decisions;

        /**
         * @param decisions stands for the switch itself, where it drops
         * @param overlay towards the VTEP, or null without one
         */
        public Wires(Port decisions, Port overlay) {
            this.decisions = decisions;
            this.overlay = overlay;
            this.overlays = new OverlaySwitching(decisions, overlay);
        }

        /** Attaches a VM in an overlay network, by the MAC address that it registers. */
        public void attach(VirtualPort machine) {
            overlays.attach(machine);
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

        /** Handles address resolution in an overlay network in another way than by flooding it. */
        public void suppress(Network network, SuppressionPolicy policy) {
            overlays.suppress(network, policy);
        }

        /** Handles an overlay network as Hyper-V network virtualization does. */
        public void virtualize(Network network, NetworkPolicy policy) {
            overlays.virtualize(network, policy);
        }

        /** Attaches a router instance's foot on a VLAN. */
        public void attach(VlanFoot foot) {
            vlanFeet.add(foot);
        }

        /** Attaches a router instance's foot in one overlay network. */
        public void attach(Port port, Lif lif, UplinkRewrite rewrite) {
            overlays.attach(port, lif, rewrite);
        }
    }

    public VirtualSwitch(String host, Wires wires) {
        this.host = host;
        this.suppression = new NeighborSuppression(host);
        configure(wires);
    }

    /** Takes other VMs, routers or networks; what was learned of neighbours' addresses stays. */
    public void configure(Wires newWires) {
        wires = newWires;
        wires.overlays.use(suppression);
        vlans.configure(wires.vlanPorts, wires.vlanFeet, wires.trunks, wires.decisions);
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
        Port port = arrival.port();
        VirtualPort machine = wires.overlays.at(port);
        if (machine != null) {
            wires.overlays.fromMachine(machine, packet, arrival.at(), out);
        } else if (port == wires.overlay) {
            wires.overlays.fromVtep(packet, arrival.at(), out);
        } else if (vlans.at(port) != null) {
            vlans.fromMachine(vlans.at(port), packet, out);
        } else if (vlans.isTrunk(port)) {
            vlans.fromUplink(port, packet, out);
        } else if (packet.network() instanceof PortGroup) {
            vlans.fromRouter(packet, out);
        } else {
            wires.overlays.fromRouter(port, packet, arrival.at(), out);
        }
        return out;
    }

    @Override
    public Reaction hear(ControlMessage message, long now) {
        Reaction out = new Reaction();
        if (message instanceof ControlMessage.Arrived arrived) {
            VirtualPort port = wires.machines.get(arrived.machine());
            if (port != null) {
                int count = port.announcement().afterMigration();
                announcer.begin(port.machine(), port.announcement(), count, now, out);
                if (wires.overlays.at(port.port()) != null) {
                    wires.overlays.arrived(arrived, out);
                }
            }
        } else if (message instanceof ControlMessage.NeighborAnswer answer) {
            wires.overlays.answered(answer, now, out);
        } else if (message instanceof ControlMessage.HeardVlanArp heard) {
            VlanFoot foot = vlans.footIn(heard.message().vlan());
            if (foot != null) {
                out.tell(foot.router(), heard);
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
        EthernetFrame frame = port == null ? null : announcer.due((Announcer.Next) alarm, port, now, out);
        if (frame != null && vlans.at(port.port()) != null) {
            vlans.announce(vlans.at(port.port()), frame, out);
        } else if (frame != null) {
            wires.overlays.announce(port, frame, out);
        }
        return out;
    }

    /** Its cache of neighbours' addresses. */
    @Override
    public List<TableSnapshot> tables(long now) {
        return List.of(suppression.table(place(), now));
    }
}
