package netherkin.network.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Udp;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Drop;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Identity;
import netherkin.network.trace.Sighting;

/**
 * The UDP datagrams and echo requests that VMs sent to one VM in a window, and which of them it got. One that its sender
 * gave up before it could leave, as nobody answered for the address, was sent too.
 */
final class Stream {
    private final List<Datagram> datagrams = new ArrayList<>();
    private final Map<Identity, List<Datagram>> byRoot = new LinkedHashMap<>();
    private final String receiver;
    private final IpAddress address;
    private final String sender;

    /** One of them: where its way began, and whether it ended at the receiver. */
    static final class Datagram {
        final Entry begun;
        private boolean arrived;

        private Datagram(Entry begun) {
            this.begun = begun;
        }

        private Identity identity() {
            return Evidence.packetOf(begun).identity();
        }
    }

    /** @param sender null for any */
    Stream(Window window, String receiver, IpAddress address, String sender) {
        this.receiver = receiver;
        this.address = address;
        this.sender = sender;
        int drop = 0;
        List<Drop> drops = window.drops();
        for (int i = 0; i < window.count(); i++) {
            Sighting seen = window.sightings()[i];
            for (; drop < drops.size() && drops.get(drop).index() < seen.index(); drop++) {
                take(drops.get(drop));
            }
            take(seen);
        }
        for (; drop < drops.size(); drop++) {
            take(drops.get(drop));
        }
    }

    private void take(Sighting seen) {
        if (seen.port().kind() != PortKind.VM) {
            return;
        }
        String machine = seen.port().owner();
        if (seen.sent() && isSender(machine) && isDatagram(seen.frame())) {
            begin(seen, seen.packet().identity());
        } else if (!seen.sent() && machine.equals(receiver)) {
            mark(seen.packet().identity(), true);
        }
    }

    private void take(Drop drop) {
        Identity identity = drop.packet().identity();
        if (drop.where().equals(receiver) && isAway(drop.reason())) {
            mark(identity, false);
        }
        boolean atVm = drop.place() != null && drop.place().kind() == PortKind.VM;
        if (atVm && isSender(drop.where()) && isDatagram(drop.packet().frame())) {
            begin(drop, identity);
        }
    }

    private boolean isSender(String machine) {
        return sender == null ? !machine.equals(receiver) : machine.equals(sender);
    }

    private static boolean isAway(DropReason reason) {
        return reason == DropReason.MOVED_AWAY || reason == DropReason.OUTAGE;
    }

    private boolean isDatagram(EthernetFrame frame) {
        if (!(frame.tenant().payload() instanceof Ipv4 packet)
                || !packet.destination().equals(address)) {
            return false;
        }
        return packet.payload() instanceof Udp
                || packet.payload() instanceof Icmp echo && echo.type() == Icmp.ECHO_REQUEST;
    }

    private void begin(Entry entry, Identity identity) {
        List<Datagram> known = byRoot.computeIfAbsent(identity.root(), root -> new ArrayList<>(1));
        for (Datagram datagram : known) {
            if (identity.descendsFrom(datagram.identity())) {
                return;
            }
        }
        Datagram datagram = new Datagram(entry);
        known.add(datagram);
        datagrams.add(datagram);
    }

    private void mark(Identity identity, boolean arrived) {
        for (Datagram datagram : byRoot.getOrDefault(identity.root(), List.of())) {
            if (identity.descendsFrom(datagram.identity())) {
                datagram.arrived = arrived;
            }
        }
    }

    int size() {
        return datagrams.size();
    }

    /** Where the ways of those began that didn't arrive. */
    List<Entry> missed() {
        List<Entry> missed = new ArrayList<>();
        for (Datagram datagram : datagrams) {
            if (!datagram.arrived) {
                missed.add(datagram.begun);
            }
        }
        return missed;
    }

    /** All of them, where their ways began. */
    List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        datagrams.forEach(datagram -> all.add(datagram.begun));
        return all;
    }

    /** Whether the last one was missed, so that nobody knows for how long that goes on. */
    boolean endsMissed() {
        return !datagrams.isEmpty() && !datagrams.get(datagrams.size() - 1).arrived;
    }

    /** Nanoseconds from a first missed one until the next that arrived was sent, or the last of all; all together. */
    long outage() {
        long outage = 0;
        Datagram first = null;
        for (Datagram datagram : datagrams) {
            if (first == null && !datagram.arrived) {
                first = datagram;
            } else if (first != null && datagram.arrived) {
                outage += datagram.begun.at() - first.begun.at();
                first = null;
            }
        }
        return first == null
                ? outage
                : outage + datagrams.get(datagrams.size() - 1).begun.at() - first.begun.at();
    }
}
