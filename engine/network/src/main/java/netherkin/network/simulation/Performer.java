package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.Prefix;
import netherkin.network.device.ControlMessage;
import netherkin.network.device.Device;
import netherkin.network.device.DeviceId;
import netherkin.network.device.Effect;
import netherkin.network.device.Reaction;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.topology.Settings;
import netherkin.network.trace.Drop;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Happening;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableChange;
import netherkin.network.trace.Trace;

/** Hands devices what concerns them and carries out what they do about it: trace, queue, alarms, the outside world. */
final class Performer {
    private final Trace trace = new Trace();
    private final EventQueue queue = new EventQueue();
    private final Alarms alarms = new Alarms();
    private final Map<Port, ExternalPort> outside = new LinkedHashMap<>();
    private final Map<Device, List<Alarms.Alarm>> paused = new LinkedHashMap<>();
    private final Wiring wiring;
    private final Transit transit;
    private LinkPlan links;
    private LinkTraits[] traits = {};
    private long now;
    private int inFlight;
    private int arrivedFromOutside;
    private List<Prefix> underlay = List.of();

    Performer(Wiring wiring, long seed) {
        this.wiring = wiring;
        this.transit = new Transit(wiring, trace, new Chance(seed), (event, at) -> schedule(at, event));
    }

    /** Reads the settings of links anew, as they are plugged by now. */
    void configure(Settings settings, List<Prefix> underlaySubnets) {
        underlay = List.copyOf(underlaySubnets);
        links = new LinkPlan(wiring, settings);
        traits = new LinkTraits[wiring.ports().size()];
        outside.keySet().forEach(wiring::unplug);
    }

    void attach(Port port, ExternalPort external) {
        wiring.unplug(port);
        outside.put(port, external);
    }

    Trace trace() {
        return trace;
    }

    EventQueue queue() {
        return queue;
    }

    long now() {
        return now;
    }

    void advance(long to) {
        now = Math.max(now, to);
    }

    /** Whether no frame is in flight and nobody has set an alarm that keeps the network awake. */
    boolean isQuiet() {
        return inFlight == 0 && alarms.keepAwake() == 0;
    }

    /** Something begins later, until when the network is not quiet. */
    void schedule(long at, Object event) {
        queue.add(at, event);
        inFlight++;
    }

    /** The scheduled event has come up. */
    void begun() {
        inFlight--;
    }

    /**
     * Handles an event of the queue that concerns a device. A frame under way is queued as the sighting of it being sent:
     * of where it goes and why, the link and that sighting say all there is.
     */
    void handle(Object event) {
        if (event instanceof Sighting sent) {
            inFlight--;
            arriveFrom(sent, sent.packet());
        } else if (event instanceof Transit.Copy copy) {
            inFlight--;
            arriveFrom(copy.sent(), copy.packet());
        } else if (event instanceof Alarms.Alarm alarm && paused.containsKey(alarm.device())) {
            paused.get(alarm.device()).add(alarm);
        } else if (event instanceof Alarms.Alarm alarm && alarms.isDue(alarm)) {
            perform(alarm.device(), alarm.device().wake(alarm.key(), now), alarm.cause());
        }
    }

    /** The other end of a link: where that has failed, been unplugged or leads to a VM that runs nowhere, the frame ends. */
    private void arriveFrom(Sighting sent, Packet packet) {
        Port from = sent.port();
        Port to = wiring.peer(from);
        if (to == null) {
            drop(from, packet, sent, DropReason.MOVED_AWAY);
        } else if (wiring.isDown(to) || wiring.isDown(from)) {
            drop(to, packet, sent, DropReason.LINK_DOWN);
        } else if (!paused.isEmpty() && paused.containsKey(wiring.owner(to))) {
            drop(to, packet, sent, DropReason.OUTAGE);
        } else if (to.kind() == PortKind.PHYSICAL_SWITCH && isTooLong(to, packet)) {
            drop(to, packet, sent, DropReason.TOO_LONG);
        } else {
            arrive(to, packet, sent);
        }
    }

    private void drop(Port at, Packet packet, Entry cause, DropReason reason) {
        Device device = wiring.owner(at);
        trace.append(new Drop(trace.size(), now, device.place(), device.host(), at, packet, reason, cause));
    }

    /** A link's MTU counts what is behind the Ethernet header and its tags. */
    private boolean isTooLong(Port port, Packet packet) {
        return packet.frame().payload().length() > traits(port).mtu();
    }

    /** What the link at a port does to frames that are sent there. */
    LinkTraits traits(Port port) {
        if (port.index() >= traits.length) {
            traits = Arrays.copyOf(traits, wiring.ports().size());
        }
        LinkTraits known = traits[port.index()];
        if (known == null) {
            known = links.of(port);
            traits[port.index()] = known;
        }
        return known;
    }

    /** From now on the device runs nowhere: what it would do waits, what comes to it is lost. */
    void pause(Device device) {
        paused.put(device, new ArrayList<>());
    }

    boolean isPaused(Device device) {
        return paused.containsKey(device);
    }

    /** The device goes on where it was: what is overdue happens now. */
    void resume(Device device) {
        List<Alarms.Alarm> waiting = paused.remove(device);
        if (waiting != null) {
            waiting.forEach(alarm -> queue.add(now, alarm));
        }
    }

    /** Takes in what has come from outside. */
    void takeFromOutside() {
        if (outside.isEmpty()) {
            return;
        }
        for (Map.Entry<Port, ExternalPort> entry : outside.entrySet()) {
            ExternalPort.Arrival arrival = entry.getValue().poll();
            while (arrival != null) {
                arrivedFromOutside++;
                advance(arrival.at());
                arrive(entry.getKey(), OutsideFrames.packet(arrival.frame(), underlay), null);
                arrival = entry.getValue().poll();
            }
        }
    }

    /** A frame comes to a port as if over its link. */
    void deliver(Port port, EthernetFrame frame, Entry cause) {
        arrive(port, OutsideFrames.packet(frame, underlay), cause);
    }

    int arrivedFromOutside() {
        return arrivedFromOutside;
    }

    private void arrive(Port port, Packet packet, Entry cause) {
        Sighting sighting = new Sighting(trace.size(), now, port, false, packet, cause);
        trace.append(sighting);
        Device device = wiring.owner(port);
        perform(device, device.receive(sighting), sighting);
    }

    Entry happen(String what, boolean provesAbsence, Entry cause) {
        Happening happening = new Happening(trace.size(), now, what, provesAbsence, cause);
        trace.append(happening);
        return happening;
    }

    void changed(Entry cause, String table, String owner, TableChange.Action action, List<String> row) {
        trace.append(new TableChange(trace.size(), now, table, owner, action, row, cause));
    }

    void tell(DeviceId to, ControlMessage message, Entry cause) {
        tell(wiring.device(to), message, cause);
    }

    /** Word from the control plane, or from its own port, to a device; none if there is no such device. */
    void tell(Device device, ControlMessage message, Entry cause) {
        if (device != null) {
            perform(device, device.hear(message, now), cause);
        }
    }

    /** Carries out a reaction's effects in order. */
    void perform(Device device, Reaction reaction, Entry cause) {
        Entry observed = cause;
        for (int i = 0; i < reaction.size(); i++) {
            Effect effect = reaction.get(i);
            if (effect instanceof Effect.Emission emission) {
                Entry from = emission.cause() == null ? observed : emission.cause();
                if (wiring.isDown(emission.port())) {
                    drop(named(emission.port()), emission.packet(), from, DropReason.LINK_DOWN);
                } else {
                    emit(emission, from);
                }
            } else if (effect instanceof Effect.Observation seen) {
                observed = observe(seen, cause);
            } else {
                performOther(device, effect, cause);
            }
        }
    }

    /** What ends at a link of a switch that nobody declared is seen at the other end, which has a name. */
    private Port named(Port port) {
        Port peer = wiring.peer(port);
        return port.kind() == PortKind.UNDERLAY_SWITCH && peer != null ? peer : port;
    }

    private void performOther(Device device, Effect effect, Entry cause) {
        if (effect instanceof Effect.Discard drop) {
            Entry from = drop.cause() == null ? cause : drop.cause();
            trace.append(new Drop(
                    trace.size(), now, device.place(), device.host(), drop.port(), drop.packet(), drop.reason(), from));
        } else if (effect instanceof Effect.Change change) {
            trace.append(new TableChange(
                    trace.size(), now, change.table(), device.place(), change.action(), change.row(), cause));
        } else if (effect instanceof Effect.SetAlarm set) {
            queue.add(set.at(), alarms.set(device, set, cause));
        } else if (effect instanceof Effect.CancelAlarm cancel) {
            alarms.cancel(device, cancel.key());
        } else if (effect instanceof Effect.Tell tell) {
            tell(tell.to(), tell.message(), cause);
        } else if (effect instanceof Effect.Note note) {
            happen(note.what(), note.provesAbsence(), cause);
        }
    }

    private Entry observe(Effect.Observation seen, Entry cause) {
        Entry from = seen.cause() == null ? cause : seen.cause();
        Sighting sighting = new Sighting(trace.size(), now, seen.port(), seen.sent(), seen.packet(), from);
        trace.append(sighting);
        return sighting;
    }

    private void emit(Effect.Emission emission, Entry cause) {
        Port port = emission.port();
        if (isTooLong(port, emission.packet())) {
            drop(port, emission.packet(), cause, DropReason.TOO_LONG);
            return;
        }
        Sighting sent = new Sighting(trace.size(), now, port, true, emission.packet(), cause);
        trace.append(sent);
        if (wiring.peer(port) != null) {
            LinkTraits link = traits(port);
            if (link.isPerfect()) {
                schedule(now + link.delayNanos(), sent);
            } else {
                transit.send(sent, link, now);
            }
        } else if (!outside.isEmpty() && outside.containsKey(port)) {
            outside.get(port).transmit(emission.packet().frame(), now);
        }
    }
}
