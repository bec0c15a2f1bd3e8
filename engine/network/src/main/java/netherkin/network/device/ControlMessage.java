package netherkin.network.device;

import java.util.List;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Ipv4;
import netherkin.network.topology.Network;
import netherkin.network.topology.Port;
import netherkin.network.trace.Packet;

/** What hosts and the controller tell each other outside the underlay's frames. */
public sealed interface ControlMessage {
    /** A host needs the traffic of a network, as a VM of it is there or its router instance routes into it. */
    record Join(String host, String network) implements ControlMessage {}

    /** The topology has changed: whoever keeps others informed does so where they would know something else. */
    record Refresh() implements ControlMessage {}

    /** The link at one of its ports has failed or recovered. */
    record LinkState(Port port, boolean up) implements ControlMessage {}

    /** A NIC, by its place in the host's list, has lost or regained its link. */
    record NicState(int nic, boolean up) implements ControlMessage {}

    /** A VM has come to this host by migration: its address is here, whatever was learned of it. */
    record Arrived(String machine, MacAddress mac, Network network) implements ControlMessage {}

    /** A host has heard a VM of its own say which address it has. */
    record NeighborSeen(String host, String network, IpAddress ip, MacAddress mac) implements ControlMessage {}

    /** A VM with this MAC address has come to the host. */
    record NeighborMoved(String host, String network, MacAddress mac) implements ControlMessage {}

    /**
     * A host asks who has an address.
     *
     * @param held handed back with the answer: what waits for it
     */
    record NeighborQuery(String host, String network, IpAddress ip, Object held) implements ControlMessage {}

    /**
     * The controller's answer.
     *
     * @param entry the owner, or null if none is known
     */
    record NeighborAnswer(String network, IpAddress ip, NeighborTable.Entry entry, Object held)
            implements ControlMessage {}

    /** The controller tells a VTEP which other one a MAC address is behind. */
    record Located(String network, MacAddress mac, IpAddress vtep) implements ControlMessage {}

    /** An envelope that shall leave by an interface; its Ethernet addresses are filled in there. */
    record Transmit(Packet packet, Ipv4Address destination) implements ControlMessage {}

    /** An envelope that an interface has received, for whoever opens it. */
    record Envelope(Packet packet, Ipv4 ip) implements ControlMessage {}

    /** To a VTEP: a router instance has something to tell that other host's. */
    record SendVlanArp(IpAddress to, VlanArp message) implements ControlMessage {}

    /** From the VTEP, by way of the virtual switch: another host's router instance tells something. */
    record HeardVlanArp(IpAddress from, VlanArp message) implements ControlMessage {}

    /** A service node has lost or regained its link. */
    record ServiceNodeState(String node, boolean up) implements ControlMessage {}

    /** The service nodes that are known to work, in order of preference. */
    record ServiceNodes(List<IpAddress> working) implements ControlMessage {
        public ServiceNodes {
            working = List.copyOf(working);
        }
    }

    /** A host's VTEP uses another NIC: switches must learn anew where its groups are wanted. */
    record NicChanged() implements ControlMessage {}

    /** The VTEPs of all members of a network. */
    record Members(String network, Membership membership) implements ControlMessage {}
}
