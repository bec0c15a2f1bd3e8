package netherkin.network.device;

import java.util.List;
import java.util.function.Predicate;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Port;

/** What a sentence does to the network. Machines are named as declared. */
public sealed interface Stimulus {
    /** A stimulus that one VM carries out. */
    sealed interface OfMachine extends Stimulus {
        String machine();
    }

    /** One that concerns what a VM knows of its neighbours' addresses, and they of its own. */
    sealed interface OfNeighbors extends OfMachine {}

    /**
     * ICMP echo requests, one after another.
     *
     * @param dataLength bytes behind the ICMP header
     * @param pace as its operator wants it, or null for what the settings say
     */
    record Ping(String machine, IpAddress target, int count, int dataLength, boolean dontFragment, Pace pace)
            implements OfMachine {
        public Ping(String machine, IpAddress target, int count, int dataLength, boolean dontFragment) {
            this(machine, target, count, dataLength, dontFragment, null);
        }
    }

    /**
     * How the requests of a ping follow each other.
     *
     * @param intervalNanos negative, with the other, for what the settings say
     * @param timeoutNanos how long it waits for the last reply while none has come
     */
    record Pace(long intervalNanos, long timeoutNanos, int timeToLive) {}

    /** Echo requests with a TTL of 1, 2, 3, until the destination answers: who is on the way? */
    record TraceRoute(String machine, Ipv4Address target) implements OfMachine {}

    /** One ARP request whatever the ARP table holds. */
    record ArpRequest(String machine, Ipv4Address target) implements OfNeighbors {}

    /** A broadcast ARP request with sender IP = target IP = its own. */
    record GratuitousArp(String machine) implements OfNeighbors {}

    /** A broadcast ARP reply with sender IP = target IP = its own: the other form of a gratuitous ARP. */
    record GratuitousArpReply(String machine) implements OfNeighbors {}

    /** One neighbour solicitation whatever the neighbor table holds (RFC 4861 §7.2.2). */
    record NeighborSolicitation(String machine, Ipv6Address target) implements OfNeighbors {}

    /**
     * An unsolicited neighbour advertisement to all nodes (RFC 4861 §7.2.6).
     *
     * @param address that the VM claims; null for its own
     * @param override whether who knows another MAC address for it shall take this one
     */
    record NeighborAdvertisement(String machine, Ipv6Address address, boolean override) implements OfNeighbors {}

    /** A VM's guest sets another MAC address for its vNIC; its virtual switch still knows the one it was given. */
    record ChangeMac(String machine, MacAddress mac) implements OfMachine {}

    /** A frame that nobody answers (EtherType 0x88b5). */
    record Announce(String machine, MacAddress destination) implements OfMachine {}

    /**
     * UDP datagrams.
     *
     * @param intervalNanos time between them; 0 sends all at once
     */
    record Datagrams(
            String machine, IpAddress target, int count, int sourcePort, int destinationPort, long intervalNanos)
            implements OfMachine {}

    /** A frame as given. */
    record Frame(String machine, EthernetFrame frame) implements OfMachine {}

    /** The VM's ARP and neighbor tables become empty; with an address, lose that entry. */
    record ForgetArp(String machine, IpAddress address) implements OfNeighbors {}

    /** An operator writes an entry into the ARP table. */
    record SetArp(String machine, Ipv4Address address, MacAddress mac) implements OfNeighbors {}

    /** Something that an interface of a host does, of whose name there may be several. */
    record AtInterface(String host, OfMachine stimulus) implements Stimulus {}

    /**
     * A VM moves to another host with its addresses, its ARP table and all that it has under way.
     *
     * @param outageNanos time during which it runs nowhere; negative for what the setting says
     */
    record Migrate(String machine, String host, long outageNanos) implements Stimulus {
        /** Not said: as the setting has it. */
        public static final long AS_SET = -1;
    }

    /** A host's NIC loses or regains its link. */
    record Uplink(String host, String nic, boolean up) implements Stimulus {}

    /**
     * All links between two things fail or recover. Each is named as a place: {@code vmnic0 of Host A}, {@code port 4 of
     * pSwitch}, or as a whole: {@code Host A}, {@code pSwitch}, {@code core}; an empty {@code b} is whatever is there.
     */
    record Link(String a, String b, boolean up) implements Stimulus {}

    /** Virtual time advances by this much, whatever is or isn't under way. */
    record PassTime(long nanos) implements Stimulus {}

    /** All begin at the same time, in the order given. */
    record AtOnce(List<Stimulus> stimuli) implements Stimulus {
        public AtOnce {
            stimuli = List.copyOf(stimuli);
        }
    }

    /** The second begins this long after the first, whether that has ended or not. */
    record Staggered(Stimulus first, Stimulus second, long afterNanos) implements Stimulus {}

    /**
     * The frames of a capture arrive at a port.
     *
     * @param what as a sentence names it: {@code capture "f.pcap"}
     * @param place as a sentence names it
     * @param at whether a port is there
     * @param fullSpeed all at once, else as far apart as they were recorded
     */
    record Replay(String what, String place, Predicate<Port> at, List<Timed> frames, boolean fullSpeed)
            implements Stimulus {
        public Replay {
            frames = List.copyOf(frames);
        }
    }

    /**
     * A frame of a capture.
     *
     * @param afterNanos time since the first one
     */
    record Timed(long afterNanos, EthernetFrame frame) {}
}
