package netherkin.network.device;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;

/** What a sentence does to the network. Machines are named as declared. */
public sealed interface Stimulus {
    /** A stimulus that one VM carries out. */
    sealed interface OfMachine extends Stimulus {
        String machine();
    }

    /**
     * ICMP echo requests, one after another.
     *
     * @param dataLength bytes behind the ICMP header
     */
    record Ping(String machine, Ipv4Address target, int count, int dataLength, boolean dontFragment)
            implements OfMachine {}

    /** One ARP request whatever the ARP table holds. */
    record ArpRequest(String machine, Ipv4Address target) implements OfMachine {}

    /** A broadcast ARP request with sender IP = target IP = its own. */
    record GratuitousArp(String machine) implements OfMachine {}

    /** A frame that nobody answers (EtherType 0x88b5). */
    record Announce(String machine, MacAddress destination) implements OfMachine {}

    /**
     * UDP datagrams.
     *
     * @param intervalNanos time between them; 0 sends all at once
     */
    record Datagrams(
            String machine, Ipv4Address target, int count, int sourcePort, int destinationPort, long intervalNanos)
            implements OfMachine {}

    /** A frame as given. */
    record Frame(String machine, EthernetFrame frame) implements OfMachine {}

    /** The VM's ARP table becomes empty; with an address, loses that entry. */
    record ForgetArp(String machine, Ipv4Address address) implements OfMachine {}

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
}
