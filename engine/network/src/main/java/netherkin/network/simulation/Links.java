package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.device.ControlMessage;
import netherkin.network.device.Stimulus;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Entry;

/** Takes links down and up, and tells the devices at both ends, as a carrier does. */
final class Links {
    private final Wiring wiring;
    private final Performer performer;

    Links(Wiring wiring, Performer performer) {
        this.wiring = wiring;
        this.performer = performer;
    }

    /** @throws IllegalArgumentException if the host has no such NIC */
    void change(Stimulus.Uplink uplink, Entry cause) {
        Port nic = null;
        for (Port port : wiring.ports()) {
            boolean isMeant = port.kind() == PortKind.NIC && port.host().equals(uplink.host());
            nic = isMeant && port.owner().equals(uplink.nic()) ? port : nic;
        }
        if (nic == null) {
            throw new IllegalArgumentException(uplink.host() + " has no uplink " + uplink.nic());
        }
        Entry happening = performer.happen(nic.place() + verb(uplink.up()), true, cause);
        change(nic, uplink.up(), happening);
    }

    /** @throws IllegalArgumentException if no link leads from one to the other */
    void change(Stimulus.Link link, Entry cause) {
        List<Port> ends = new ArrayList<>();
        for (Port port : wiring.ports()) {
            Port peer = wiring.peer(port);
            if (peer != null && isPartOf(port, link.a()) && isPartOf(peer, link.b())) {
                ends.add(port);
            }
        }
        if (ends.isEmpty()) {
            String end = link.b().isEmpty() ? "" : " to " + link.b();
            throw new IllegalArgumentException("no link leads from " + link.a() + end);
        }
        String between = "the link between " + link.a() + " and " + link.b();
        String what = (link.b().isEmpty() ? link.a() : between) + verb(link.up());
        Entry happening = performer.happen(what, true, cause);
        ends.forEach(port -> change(port, link.up(), happening));
    }

    private static boolean isPartOf(Port port, String thing) {
        if (thing.isEmpty()) {
            return true;
        }
        boolean ofHost = port.kind() == PortKind.NIC && port.host().equals(thing);
        boolean whole = port.host() == null && port.owner().equals(thing);
        return ofHost || whole || port.place().equals(thing);
    }

    private static String verb(boolean up) {
        return up ? " recovers" : " fails";
    }

    private void change(Port port, boolean up, Entry cause) {
        Port peer = wiring.peer(port);
        if (wiring.setUp(port, up)) {
            performer.tell(wiring.owner(port), new ControlMessage.LinkState(port, up), cause);
        }
        if (peer != null && wiring.setUp(peer, up)) {
            performer.tell(wiring.owner(peer), new ControlMessage.LinkState(peer, up), cause);
        }
    }
}
