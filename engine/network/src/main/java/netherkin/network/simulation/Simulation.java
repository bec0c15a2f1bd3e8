package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.device.ControlMessage;
import netherkin.network.device.Device;
import netherkin.network.device.Effect;
import netherkin.network.device.Reaction;
import netherkin.network.device.Stimulus;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Port;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Settings;
import netherkin.network.topology.Topology;
import netherkin.network.trace.Drop;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Happening;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableChange;
import netherkin.network.trace.TableSnapshot;
import netherkin.network.trace.Trace;

/** The conductor: takes one event after another off the queue, lets its device react, and writes the trace. */
public final class Simulation {
    private final Trace trace = new Trace();
    private final EventQueue queue = new EventQueue();
    private final Wiring wiring;
    private final Alarms alarms = new Alarms();
    private final Map<Port, ExternalPort> outside = new LinkedHashMap<>();
    private final Pacer pacer;
    private Bounds bounds;
    private long linkDelay;
    private long now;
    private int inFlight;

    /** A frame under way over a link. */
    private record Arrival(Port port, Packet packet, Entry cause) {}

    /** A stimulus that begins later. */
    private record Later(Stimulus stimulus, Entry cause) {}

    public Simulation(Topology topology) {
        this(topology, Pacer.JUMP);
    }

    public Simulation(Topology topology, Pacer pacer) {
        this(new Wiring(), pacer);
        reconfigure(topology);
    }

    /** Over devices that are wired by hand, with default settings. */
    Simulation(Wiring wiring, Pacer pacer) {
        this.wiring = wiring;
        this.pacer = pacer;
        configure(Settings.DEFAULT);
    }

    /** Takes another topology as a difference: new things appear, changed ones change, device tables stay. */
    public void reconfigure(Topology topology) {
        configure(topology.settings());
        new Builder(wiring, topology).build();
        for (ControlMessage.Join join : Builder.initialMembers(topology)) {
            tell(Builder.CONTROLLER, join, null);
        }
    }

    private void configure(Settings settings) {
        linkDelay = settings.nanos(Setting.LINK_DELAY, "");
        bounds = new Bounds(settings.number(Setting.BOUND_EVENTS, ""), settings.nanos(Setting.BOUND_TIME, ""));
    }

    /** Puts the outside world at the end of a port, in place of a link. */
    public void attach(Port port, ExternalPort external) {
        outside.put(port, external);
    }

    public Trace trace() {
        return trace;
    }

    /** Virtual time in nanoseconds since the scenario began. */
    public long now() {
        return now;
    }

    /** All ports there are, in order of creation. */
    public List<Port> ports() {
        return wiring.ports();
    }

    /** The tables of all devices at this time. */
    public List<TableSnapshot> tables() {
        List<TableSnapshot> all = new ArrayList<>();
        for (Device device : wiring.devices()) {
            all.addAll(device.tables(now));
        }
        return all;
    }

    /** Begins a stimulus and runs until the network is quiet again. */
    public void stimulate(Stimulus stimulus) {
        bounds.begin(now, trace.size());
        if (stimulus instanceof Stimulus.PassTime pass) {
            happen("time passes", null);
            runUntil(now + pass.nanos());
            now += Math.max(0, bounds.start() + pass.nanos() - now);
        } else {
            begin(stimulus, null);
            runUntilQuiet();
        }
    }

    private void begin(Stimulus stimulus, Entry cause) {
        if (stimulus instanceof Stimulus.AtOnce all) {
            all.stimuli().forEach(one -> begin(one, cause));
        } else if (stimulus instanceof Stimulus.Staggered two) {
            begin(two.first(), cause);
            queue.add(now + two.afterNanos(), new Later(two.second(), cause));
            inFlight++;
        } else if (stimulus instanceof Stimulus.OfMachine machine) {
            Device device = wiring.device(machine.machine());
            Entry happening = happen(StimulusWords.of(machine), cause);
            perform(device, device.apply(machine, now), happening);
        }
    }

    private Entry happen(String what, Entry cause) {
        Happening happening = new Happening(trace.size(), now, what, false, cause);
        trace.append(happening);
        return happening;
    }

    private void runUntilQuiet() {
        while (inFlight > 0 || alarms.keepAwake() > 0) {
            step(Long.MAX_VALUE);
        }
    }

    private void runUntil(long end) {
        while (!queue.isEmpty() && queue.firstTime() <= end) {
            step(end);
        }
    }

    /** Handles the next event, or the frames that came from outside before it was due. */
    private void step(long end) {
        long due = Math.min(queue.firstTime(), end);
        long reached = pacer.await(now, due);
        now = reached;
        takeFromOutside();
        if (reached < due) {
            return;
        }
        Object event = queue.poll();
        if (event instanceof Arrival arrival) {
            arrive(arrival);
        } else if (event instanceof Alarms.Alarm alarm) {
            if (alarms.isDue(alarm)) {
                perform(alarm.device(), alarm.device().wake(alarm.key(), now), alarm.cause());
            }
        } else if (event instanceof Later later) {
            inFlight--;
            begin(later.stimulus, later.cause);
        }
        bounds.check(now, trace);
    }

    private void takeFromOutside() {
        for (Map.Entry<Port, ExternalPort> entry : outside.entrySet()) {
            for (EthernetFrame f = entry.getValue().poll();
                    f != null;
                    f = entry.getValue().poll()) {
                inFlight++;
                arrive(new Arrival(entry.getKey(), Packet.fresh(f, null), null));
            }
        }
    }

    private void arrive(Arrival arrival) {
        inFlight--;
        Sighting sighting = new Sighting(trace.size(), now, arrival.port, false, arrival.packet, arrival.cause);
        trace.append(sighting);
        Device device = wiring.owner(arrival.port);
        perform(device, device.receive(sighting), sighting);
    }

    /** Carries out a reaction's effects in order. */
    private void perform(Device device, Reaction reaction, Entry cause) {
        Entry observed = cause;
        for (int i = 0; i < reaction.size(); i++) {
            Effect effect = reaction.get(i);
            if (effect instanceof Effect.Emission emission) {
                emit(emission, emission.cause() == null ? observed : emission.cause());
            } else if (effect instanceof Effect.Observation seen) {
                observed = observe(seen, cause);
            } else {
                performOther(device, effect, cause);
            }
        }
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
            tell(tell.place(), tell.message(), cause);
        } else if (effect instanceof Effect.Note note) {
            trace.append(new Happening(trace.size(), now, note.what(), note.provesAbsence(), cause));
        }
    }

    private void tell(String place, ControlMessage message, Entry cause) {
        Device device = wiring.device(place);
        if (device != null) {
            perform(device, device.hear(message, now), cause);
        }
    }

    private Entry observe(Effect.Observation seen, Entry cause) {
        Sighting sighting = new Sighting(trace.size(), now, seen.port(), seen.sent(), seen.packet(), cause);
        trace.append(sighting);
        return sighting;
    }

    private void emit(Effect.Emission emission, Entry cause) {
        Port port = emission.port();
        Sighting sent = new Sighting(trace.size(), now, port, true, emission.packet(), cause);
        trace.append(sent);
        Port peer = wiring.peer(port);
        if (peer != null) {
            queue.add(now + linkDelay, new Arrival(peer, emission.packet(), sent));
            inFlight++;
        } else if (!outside.isEmpty() && outside.containsKey(port)) {
            outside.get(port).transmit(emission.packet().frame(), now);
        }
    }
}
