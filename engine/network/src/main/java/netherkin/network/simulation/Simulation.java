package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.network.device.ControlMessage;
import netherkin.network.device.Device;
import netherkin.network.device.DeviceId;
import netherkin.network.device.HostNetwork;
import netherkin.network.device.OvsSwitch;
import netherkin.network.device.Stimulus;
import netherkin.network.topology.Port;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Settings;
import netherkin.network.topology.Topology;
import netherkin.network.topology.VirtualMachine;
import netherkin.network.trace.Entry;
import netherkin.network.trace.TableChange;
import netherkin.network.trace.TableSnapshot;
import netherkin.network.trace.Trace;

/** The conductor: takes one event after another off the queue, lets its device react, and writes the trace. */
public final class Simulation {
    private final Wiring wiring;
    private final Performer performer;
    private Pacer pacer;
    private final Migrations migrations;
    private final Links links;
    private final HostNetworks networks = new HostNetworks();
    private final Agents agents = new Agents();
    private Topology declared;
    private Bounds bounds;

    public Simulation(Topology topology) {
        this(topology, Pacer.JUMP, 1);
    }

    public Simulation(Topology topology, Pacer pacer) {
        this(topology, pacer, 1);
    }

    /** @param seed of all chance there is */
    public Simulation(Topology topology, Pacer pacer, long seed) {
        this(new Wiring(), pacer, seed);
        reconfigure(topology);
    }

    /** Over devices that are wired by hand, with default settings. */
    Simulation(Wiring wiring, Pacer pacer) {
        this(wiring, pacer, 1);
    }

    private Simulation(Wiring wiring, Pacer pacer, long seed) {
        this.wiring = wiring;
        this.performer = new Performer(wiring, seed);
        this.pacer = pacer;
        this.migrations = new Migrations(wiring, performer, () -> declared, this::rewire);
        this.links = new Links(wiring, performer);
        performer.configure(Settings.DEFAULT, List.of());
        bounds = bounds(Settings.DEFAULT);
    }

    /**
     * Takes another topology as a difference: new things appear, changed ones change, device tables stay. Hosts join their
     * multicast groups.
     */
    public void reconfigure(Topology topology) {
        declared = topology;
        rewire();
        bounds = bounds(topology.settings());
        if (topology.usesGroups()) {
            settle();
        }
    }

    /** Lays all links anew, with VMs where they are by now. */
    private void rewire() {
        Topology current = declared.withMachinesOn(migrations.hosts());
        new Builder(wiring, current, networks).build();
        performer.configure(current.settings(), OutsideFrames.underlayOf(current));
        performer.tell(DeviceId.CONTROLLER, new ControlMessage.Refresh(), null);
        if (current.usesGroups()) {
            for (Device device : wiring.devices()) {
                performer.tell(device, new ControlMessage.Refresh(), null);
            }
        }
    }

    /**
     * Makes a host's network what its operator wants; device tables stay.
     *
     * @throws IllegalArgumentException if the host has a virtual switch of its own, as overlay networks and VLANs need
     */
    public void configure(String host, HostNetwork network) {
        if (!HostNetworks.areOperated(declared)) {
            throw new IllegalArgumentException(
                    "the hosts' virtual switches are those of the declared networks; Open vSwitch has no place there"
                            + " (it runs where no networks, port groups, routers or VMs are declared)");
        }
        networks.put(host, network);
        rewire();
        performer.tell(OvsSwitch.id(host), new ControlMessage.Refresh(), null);
    }

    /** What a host's network shall be by now; empty if there is no such host. */
    public Optional<HostNetwork> networkOf(String host) {
        return declared.host(host).map(each -> networks.of(each, declared));
    }

    /** Lets a process look after the network from now on. */
    public void start(Agent agent) {
        agents.add(agent);
    }

    /** Ends a process. */
    public void stop(Agent agent) {
        agents.remove(agent);
    }

    /** The tables at this time of a host's interface; empty if it has none of that name that is up. */
    public List<TableSnapshot> tables(String host, String networkInterface) {
        Device device = wiring.device(DeviceId.networkInterface(host, networkInterface));
        return device == null ? List.of() : device.tables(now());
    }

    /** The interfaces that operators have made, as machines. */
    public List<VirtualMachine> interfaces() {
        return networks.machines();
    }

    /** The host that a VM is on by now; empty if there is no such VM. */
    public Optional<String> hostOf(String machine) {
        return declared == null
                ? Optional.empty()
                : declared.withMachinesOn(migrations.hosts()).machine(machine).map(VirtualMachine::host);
    }

    private static Bounds bounds(Settings settings) {
        return new Bounds(settings.number(Setting.BOUND_EVENTS, ""), settings.nanos(Setting.BOUND_TIME, ""));
    }

    /** Puts the outside world at the end of a port, in place of a link. */
    public void attach(Port port, ExternalPort external) {
        performer.attach(port, external);
    }

    /** From now on, time passes as {@code other} says. */
    public void follow(Pacer other) {
        pacer = other;
    }

    /** Names of real interfaces by the ports that lead to them; {@link #attach} plugs them in. */
    public Map<Port, String> outside() {
        return wiring.outside();
    }

    /** How many frames have come from outside. */
    public int arrivedFromOutside() {
        return performer.arrivedFromOutside();
    }

    /** Catches up with a clock that went on while nobody waited. */
    public void catchUp() {
        performer.advance(pacer.current(now()));
    }

    /** Lets time pass up to {@code end}, or until something is recorded. */
    public void listen(long end) {
        catchUp();
        int before = trace().size();
        bounds.begin(now(), before, Math.max(0, end - now()));
        do {
            step(end);
        } while (now() < end && trace().size() == before);
    }

    public Trace trace() {
        return performer.trace();
    }

    /** Virtual time in nanoseconds since the scenario began. */
    public long now() {
        return performer.now();
    }

    /** All ports there are, in order of creation. */
    public List<Port> ports() {
        return wiring.ports();
    }

    /** The links outside of hosts, in order of creation. */
    public List<UnderlayLink> underlay() {
        return wiring.underlay(new LinkPlan(wiring, declared.settings()));
    }

    /** The tables of all devices at this time. */
    public List<TableSnapshot> tables() {
        List<TableSnapshot> all = new ArrayList<>();
        for (Device device : wiring.devices()) {
            all.addAll(device.tables(now()));
        }
        return all;
    }

    /** The tables at this time of what sentences call {@code owner}: {@code VTEP of Host A}; empty if nothing is. */
    public List<TableSnapshot> tables(String owner) {
        List<TableSnapshot> own = new ArrayList<>();
        for (Device device : wiring.devices()) {
            if (device.place().equals(owner) || device.host() != null && owner.endsWith(" of " + device.host())) {
                device.tables(now()).stream()
                        .filter(table -> table.owner().equals(owner))
                        .forEach(own::add);
            }
        }
        return own;
    }

    /**
     * Writes into the trace that something happened which is no frame and which no device brought about.
     *
     * @param provesAbsence whether a claim of absence may lean on it
     */
    public Entry note(String what, boolean provesAbsence) {
        return performer.happen(what, provesAbsence, null);
    }

    /** Writes into the trace that an entry changed of a table that no device has. */
    public void changed(Entry cause, String table, String owner, TableChange.Action action, List<String> row) {
        performer.changed(cause, table, owner, action, row);
    }

    /**
     * Begins a stimulus and runs until the network is quiet again.
     *
     * @throws BoundReachedError if it does not become quiet
     * @throws IllegalArgumentException if it is for a machine that there is not
     */
    public void stimulate(Stimulus stimulus) {
        catchUp();
        if (stimulus instanceof Stimulus.PassTime pass) {
            bounds.begin(now(), trace().size(), pass.nanos());
            performer.happen("time passes", false, null);
            runUntil(now() + pass.nanos());
        } else {
            bounds.begin(now(), trace().size(), 0);
            begin(stimulus, null);
            untilQuiet();
        }
    }

    /** Runs until the network is quiet and no process has anything to do. */
    public void settle() {
        bounds.begin(now(), trace().size(), 0);
        untilQuiet();
    }

    private void untilQuiet() {
        while (!performer.isQuiet() || agents.arePending()) {
            step(Long.MAX_VALUE);
        }
    }

    private void begin(Stimulus stimulus, Entry cause) {
        if (stimulus instanceof Stimulus.AtOnce all) {
            all.stimuli().forEach(one -> begin(one, cause));
        } else if (stimulus instanceof Stimulus.Staggered two) {
            begin(two.first(), cause);
            later(now() + two.afterNanos(), () -> begin(two.second(), cause));
        } else if (stimulus instanceof Stimulus.AtInterface at) {
            DeviceId id = DeviceId.networkInterface(at.host(), at.stimulus().machine());
            begin(at.stimulus(), wiring.device(id), cause);
        } else if (stimulus instanceof Stimulus.OfMachine machine) {
            begin(machine, device(machine.machine()), cause);
        } else if (stimulus instanceof Stimulus.Migrate migrate) {
            migrations.begin(migrate, cause);
        } else if (stimulus instanceof Stimulus.Uplink uplink) {
            links.change(uplink, cause);
            reroute();
        } else if (stimulus instanceof Stimulus.Link link) {
            links.change(link, cause);
            reroute();
        } else if (stimulus instanceof Stimulus.Replay replay) {
            Replays.begin(replay, wiring, performer, cause);
        }
    }

    /** A VM, or the interface of that name of the first host that has one. */
    private Device device(String name) {
        Device machine = wiring.device(DeviceId.machine(name));
        for (VirtualMachine each : machine == null ? networks.machines() : List.<VirtualMachine>of()) {
            if (machine == null && each.name().equals(name)) {
                machine = wiring.device(DeviceId.networkInterface(each.host(), name));
            }
        }
        return machine;
    }

    /** The underlay's routers find out at once what has failed or come back. */
    private void reroute() {
        if (declared != null) {
            new UnderlayRouting(wiring, declared.underlayRouters()).apply();
        }
    }

    private void begin(Stimulus.OfMachine stimulus, Device device, Entry cause) {
        if (device == null) {
            throw new IllegalArgumentException("there is no VM \"" + stimulus.machine() + "\"");
        }
        if (performer.isPaused(device)) {
            migrations.onResumption(device, () -> begin(stimulus, device, cause));
            return;
        }
        Entry happening = performer.happen(StimulusWords.of(stimulus), false, cause);
        performer.perform(device, device.apply(stimulus, now()), happening);
        if (stimulus instanceof Stimulus.ChangeMac) {
            rewire();
        }
    }

    private void later(long at, Runnable what) {
        performer.schedule(at, what);
    }

    private void runUntil(long end) {
        while (now() < end || !queue().isEmpty() && queue().firstTime() <= end || agents.due() <= end) {
            step(end);
        }
    }

    private EventQueue queue() {
        return performer.queue();
    }

    /** Takes in what waits outside, then handles the next event up to {@code end} unless more comes before it is due. */
    private void step(long end) {
        performer.takeFromOutside();
        long agentsDue = agents.due();
        long stop = Math.min(end, agentsDue);
        long due = queue().isEmpty() ? stop : Math.min(queue().firstTime(), stop);
        long reached = pacer.await(now(), due);
        performer.advance(reached);
        if (reached < due || queue().isEmpty() || queue().firstTime() > due) {
            if (reached >= agentsDue) {
                agents.wake(now());
            }
        } else {
            Object event = queue().poll();
            if (event instanceof Runnable later) {
                performer.begun();
                later.run();
            } else {
                performer.handle(event);
            }
        }
        bounds.check(now(), trace());
    }
}
