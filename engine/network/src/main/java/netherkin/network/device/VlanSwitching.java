package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Network;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;

/**
 * A virtual switch's part for port groups on VLANs. It is no bridge: it knows addresses by registration, learns nothing from
 * uplinks, gives unknown unicast to the uplink alone, and passes nothing from one uplink to another.
 */
final class VlanSwitching {
    private final Map<Port, VlanPort> ports = new LinkedHashMap<>();
    private final Map<Integer, VlanFoot> feet = new LinkedHashMap<>();
    private final Map<MacAddress, List<VlanPort>> byMac = new LinkedHashMap<>();
    private final Map<TeamPolicy, Team> teams = new LinkedHashMap<>();
    private final Set<Integer> down = new LinkedHashSet<>();
    private List<Port> trunks = List.of();
    private Port decisions;

    /** Takes other VMs and NICs; what is known of links and teams stays. */
    void configure(List<VlanPort> newPorts, List<VlanFoot> newFeet, List<Port> newTrunks, Port newDecisions) {
        ports.clear();
        feet.clear();
        byMac.clear();
        trunks = List.copyOf(newTrunks);
        decisions = newDecisions;
        Map<TeamPolicy, Team> before = new LinkedHashMap<>(teams);
        teams.clear();
        for (VlanPort port : newPorts) {
            ports.put(port.at().port(), port);
            byMac.computeIfAbsent(port.at().effective(), mac -> new ArrayList<>(1))
                    .add(port);
            Team known = before.get(port.teaming());
            teams.computeIfAbsent(port.teaming(), policy -> known != null ? known : new Team(policy, down));
        }
        for (VlanFoot foot : newFeet) {
            feet.put(foot.vlan(), foot);
            Team known = before.get(foot.teaming());
            teams.computeIfAbsent(foot.teaming(), policy -> known != null ? known : new Team(policy, down));
        }
    }

    /** The router's foot on that VLAN, or null. */
    VlanFoot footIn(int vlan) {
        return feet.get(vlan);
    }

    VlanPort at(Port port) {
        return ports.get(port);
    }

    boolean isTrunk(Port port) {
        return trunks.contains(port);
    }

    /** A frame that a VM sends. */
    void fromMachine(VlanPort from, Packet packet, Reaction out) {
        if (from.at().mayNotSendAs(packet.frame().source())) {
            out.drop(decisions, packet, DropReason.FORGED_TRANSMIT);
            return;
        }
        int vlan = from.vlans().classify(packet.frame());
        if (vlan == PortVlans.REFUSED) {
            out.drop(decisions, packet, DropReason.VLAN_MISMATCH);
            return;
        }
        Packet tagged =
                packet.with(from.vlans().entering(packet.frame()), from.at().network());
        VlanFoot foot = feet.get(vlan);
        if (packet.frame().destination().isGroup()) {
            flood(from, tagged, vlan, out);
            if (foot != null) {
                foot.give(tagged, out);
            }
            if (foot == null || !foot.isAskedFor(packet.frame())) {
                toUplink(from, tagged, out);
            }
        } else if (foot != null && foot.owns(packet.frame().destination())) {
            foot.give(tagged, out);
            mirror(from, tagged, vlan, out);
        } else {
            unicast(from, tagged, vlan, out);
        }
    }

    /** A frame that a router instance sends on a VLAN. */
    void fromRouter(Packet packet, Reaction out) {
        VlanFoot foot = footOf(packet.network());
        if (foot == null) {
            out.drop(decisions, packet, DropReason.VLAN_MISMATCH);
            return;
        }
        Packet tagged = packet.with(VlanFrames.tagged(packet.frame(), foot.vlan()));
        boolean group = packet.frame().destination().isGroup();
        boolean local = false;
        for (VlanPort port : group ? ports.values() : owners(packet)) {
            if (port.vlans().takes(foot.vlan())) {
                deliver(port, tagged, out);
                local = !group;
            }
        }
        if (!group) {
            mirror(null, tagged, foot.vlan(), out);
        }
        if (!local && !packet.has(Packet.DVS_LOCAL)) {
            Team team = teams.get(foot.teaming());
            toUplink(team.choose(foot.number(), foot.pMac(), packet.frame()), foot.leaving(tagged), out);
        }
    }

    private VlanFoot footOf(Network network) {
        for (VlanFoot foot : feet.values()) {
            if (foot.lif().network().name().equals(network.name())) {
                return foot;
            }
        }
        return null;
    }

    private void unicast(VlanPort from, Packet packet, int vlan, Reaction out) {
        boolean local = false;
        boolean hidden = false;
        for (VlanPort owner : owners(packet)) {
            boolean reached = owner.vlans().takes(vlan);
            hidden |= !reached && owner.vlans().sharesPrivateVlanWith(from.vlans());
            local |= reached;
            if (reached && owner == from) {
                out.drop(decisions, packet, DropReason.UNKNOWN_DESTINATION);
            } else if (reached) {
                deliver(owner, packet, out);
            }
        }
        mirror(from, packet, vlan, out);
        if (!local && hidden) {
            out.drop(decisions, packet, DropReason.PRIVATE_VLAN);
        } else if (!local) {
            toUplink(from, packet, out);
        }
    }

    private List<VlanPort> owners(Packet packet) {
        return byMac.getOrDefault(packet.frame().destination(), List.of());
    }

    private void flood(VlanPort from, Packet packet, int vlan, Reaction out) {
        for (VlanPort port : ports.values()) {
            if (port != from && port.vlans().takes(vlan)) {
                deliver(port, packet, out);
            }
        }
    }

    /** Promiscuous ports see the unicast of others too. */
    private void mirror(VlanPort from, Packet packet, int vlan, Reaction out) {
        for (VlanPort port : ports.values()) {
            boolean sees = port.at().security().promiscuous() && port.vlans().takes(vlan);
            if (sees
                    && port != from
                    && !port.at().effective().equals(packet.frame().destination())) {
                deliver(port, packet, out);
            }
        }
    }

    private void deliver(VlanPort to, Packet packet, Reaction out) {
        if (to.at().isBlocked()) {
            out.drop(decisions, packet, DropReason.MAC_CHANGE);
        } else {
            EthernetFrame frame = to.vlans().leaving(packet.frame());
            out.send(to.at().port(), packet.with(frame, to.at().network()));
        }
    }

    private void toUplink(VlanPort from, Packet packet, Reaction out) {
        toUplink(nicOf(from, packet.frame()), packet, out);
    }

    private void toUplink(int nic, Packet packet, Reaction out) {
        if (nic != Team.NONE) {
            out.send(trunks.get(nic), packet);
        } else if (!trunks.isEmpty()) {
            out.drop(decisions, packet, DropReason.LINK_DOWN);
        } else if (!packet.frame().destination().isGroup()) {
            out.drop(decisions, packet, DropReason.UNKNOWN_DESTINATION);
        }
    }

    private int nicOf(VlanPort from, EthernetFrame frame) {
        return teams.get(from.teaming()).choose(from.at().number(), from.at().effective(), frame);
    }

    /** A frame that comes by an uplink. */
    void fromUplink(Port trunk, Packet packet, Reaction out) {
        int nic = trunks.indexOf(trunk);
        int vlan = VlanFrames.vlanOf(packet.frame());
        VlanFoot foot = feet.get(vlan);
        if (isReflection(packet.frame(), vlan)
                || foot != null && packet.frame().source().equals(foot.pMac())) {
            out.drop(decisions, packet, DropReason.REFLECTION);
            return;
        }
        Arrival arrival = new Arrival(nic, packet.with(packet.frame(), null), vlan);
        boolean group = packet.frame().destination().isGroup();
        boolean alone = foot != null && foot.isAloneIn(packet);
        if (!alone) {
            (group ? ports.values() : owners(packet)).forEach(port -> arrival.offer(port, out));
        }
        boolean forRouter = alone || foot != null && group && (foot.isDesignated() || !foot.isAskedFor(packet.frame()));
        if (forRouter) {
            arrival.offer(foot, alone, out);
        }
        if (!group) {
            ports.values().stream()
                    .filter(port -> port.at().security().promiscuous()
                            && !port.at().effective().equals(packet.frame().destination()))
                    .forEach(port -> arrival.offer(port, out));
        }
        if (!arrival.delivered) {
            boolean known = group || alone || !owners(packet).isEmpty();
            out.drop(decisions, packet, known ? arrival.refusal : DropReason.UNKNOWN_DESTINATION);
        }
    }

    /** The physical switch has returned what a VM of this host sent. */
    private boolean isReflection(EthernetFrame frame, int vlan) {
        for (VlanPort port : byMac.getOrDefault(frame.source(), List.of())) {
            if (port.vlans().takes(vlan) || port.vlans().own() == vlan) {
                return true;
            }
        }
        return false;
    }

    /** One frame from one uplink: each VM gets it only by the uplink that it uses itself. */
    private final class Arrival {
        private final int nic;
        private final Packet packet;
        private final int vlan;
        private boolean delivered;
        private DropReason refusal = DropReason.VLAN_MISMATCH;

        private Arrival(int nic, Packet packet, int vlan) {
            this.nic = nic;
            this.packet = packet;
            this.vlan = vlan;
        }

        private void offer(VlanPort port, Reaction out) {
            if (!port.vlans().takes(vlan)) {
                return;
            }
            Team team = teams.get(port.teaming());
            if (team.accepts(nic, port.at().number(), port.at().effective())) {
                deliver(port, packet, out);
                delivered = true;
            } else {
                refusal = team.isWorking(nic) ? DropReason.OTHER_UPLINK : DropReason.STANDBY;
            }
        }

        private void offer(VlanFoot foot, boolean alone, Reaction out) {
            if (!teams.get(foot.teaming()).accepts(nic, foot.number(), foot.pMac())) {
                refusal = DropReason.OTHER_UPLINK;
                return;
            }
            delivered = true;
            if (alone) {
                foot.giveAlone(packet, out);
            } else {
                foot.give(packet, out);
            }
        }
    }

    /** Takes in that a NIC's link has failed or recovered; tells which VMs use another uplink from now on. */
    List<VirtualPort> linkChanged(int nic, boolean up) {
        Map<VlanPort, Integer> before = new LinkedHashMap<>();
        ports.values().forEach(port -> before.put(port, nicOf(port, null)));
        boolean changed = up ? down.remove(nic) : down.add(nic);
        if (changed) {
            teams.values().forEach(team -> team.update(down));
        }
        List<VirtualPort> moved = new ArrayList<>();
        before.forEach((port, was) -> {
            boolean aggregated = port.teaming().balancing().isAggregated();
            if (!aggregated && nicOf(port, null) != was) {
                moved.add(port.at());
            }
        });
        return moved;
    }

    /** Sends a frame in a VM's name by the VM's uplink. */
    void announce(VlanPort as, EthernetFrame frame, Reaction out) {
        int nic = nicOf(as, frame);
        if (nic != Team.NONE) {
            EthernetFrame tagged = as.vlans().announcing(frame);
            out.send(trunks.get(nic), Packet.fresh(tagged, as.at().network()));
        }
    }
}
