package netherkin.network.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import netherkin.network.address.MacAddress;
import netherkin.network.device.HostNetwork;
import netherkin.network.device.Stimulus;
import netherkin.network.expect.AddressNames;
import netherkin.network.expect.Context;
import netherkin.network.expect.Evaluator;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.Verdict;
import netherkin.network.expect.Window;
import netherkin.network.simulation.Agent;
import netherkin.network.simulation.Pacer;
import netherkin.network.simulation.Simulation;
import netherkin.network.simulation.UnderlayLink;
import netherkin.network.topology.Addresses;
import netherkin.network.topology.Names;
import netherkin.network.topology.Origin;
import netherkin.network.topology.Port;
import netherkin.network.topology.Topology;
import netherkin.network.topology.TopologyDraft;
import netherkin.network.topology.Variant;
import netherkin.network.trace.Entry;
import netherkin.network.trace.TableSnapshot;
import netherkin.network.trace.Trace;

/**
 * One scenario's network: topology, simulation, trace and window. What sentences and Java tests talk to.
 *
 * <p>In Java, without a runner that tells steps: declare in {@link #draft}, then {@link #given} or {@link #when} stimuli,
 * then {@link #judge} expectations.
 */
public final class Lab {
    private LabOptions options;
    private final TopologyDraft draft = new TopologyDraft();
    private final StepLog log = new StepLog();
    private final ThenWindow window = new ThenWindow(log);
    private final Trace empty = new Trace();
    private final Map<Class<?>, Object> attachments = new LinkedHashMap<>();
    private Step step;
    private Simulation simulation;
    private Topology declared;
    private Topology topology;
    private Addresses addresses;
    private int builtVersion = -1;
    private boolean foreignSteps;
    private final Outside outside;

    public Lab() {
        this(LabOptions.DEFAULT);
    }

    public Lab(LabOptions options) {
        this.options = options;
        this.outside = new Outside(options.interfaces());
    }

    /** Takes the seed that a tag of the scenario names; before there is a network. */
    public void reseed(long seed) {
        options = options.withSeed(seed);
    }

    public LabOptions options() {
        return options;
    }

    /** Tells that the runner is about to call the sentence of {@code next}. */
    public void begin(Step next) {
        boolean opens = next.role() == Role.WHEN && (step == null || step.role() != Role.WHEN);
        step = next;
        log.begin(next, trace().size());
        if (opens) {
            openWindow();
        }
    }

    /**
     * Tells that the scenario's last step is done: a network that was only declared is still validated.
     *
     * @throws netherkin.network.topology.ScenarioException if it can't be
     */
    public void end() {
        if (draft.version() > 0 && !foreignSteps) {
            topology();
        }
    }

    /** Gives back what the scenario held open outside. */
    public void close() {
        outside.close();
    }

    /** What passed at real interfaces, a line each; empty if there were none. */
    public List<String> outsideStatistics() {
        return outside.statistics();
    }

    /** The step under way; null where no runner tells. */
    public Step step() {
        return step;
    }

    /** Tells that a user's own step would be called here, in a run that only plans: later names may be its. */
    public void skippedUserStep() {
        foreignSteps = true;
    }

    /** Whether names may have been declared that this lab has not heard of. */
    public boolean hasForeignSteps() {
        return foreignSteps;
    }

    /** What is declared so far; Givens add to it. */
    public TopologyDraft draft() {
        return draft;
    }

    /** The names declared so far. */
    public Names names() {
        return draft.names();
    }

    /**
     * All that was declared so far, complete and validated; the simulation has taken it over.
     *
     * @throws netherkin.network.topology.ScenarioException if it can't be
     */
    public Topology topology() {
        if (builtVersion != draft.version()) {
            Topology next = draft.build(
                    new Variant(options.profile(), options.encapsulation(), options.replication(), options.devices()));
            if (simulation == null) {
                simulation = new Simulation(next, Pacer.JUMP, options.seed());
                forget();
            } else {
                reconfigure(next);
            }
            builtVersion = draft.version();
            declared = next;
            takeInterfaces();
            if (!options.planOnly()) {
                // Last, as reports look at a network whose outside was refused, too.
                outside.connect(next, simulation);
            }
        }
        return topology;
    }

    private void takeInterfaces() {
        topology = declared.with(simulation.interfaces());
        addresses = new Addresses(topology);
    }

    /**
     * Makes a host's network what its operator wants.
     *
     * @throws IllegalArgumentException if that can't be; the message says why
     */
    public void configure(String host, HostNetwork network) {
        topology();
        simulation.configure(host, network);
        takeInterfaces();
    }

    /** What a host's network shall be by now. */
    public HostNetwork networkOf(String host) {
        topology();
        return simulation.networkOf(host).orElseThrow();
    }

    /** Lets a process look after the network from now on. */
    public void start(Agent agent) {
        topology();
        simulation.start(agent);
    }

    /** Ends a process. */
    public void stop(Agent agent) {
        simulation.stop(agent);
    }

    /** Lets the network become quiet, and processes do what they have to; after Given the frames are forgotten. */
    public void settle() {
        topology();
        if (!options.planOnly()) {
            simulation.settle();
            if (isGiven()) {
                forget();
            }
        }
    }

    /** What hosts say to join groups when a Given changes the network is no more in the window than the rest of a Given. */
    private void reconfigure(Topology next) {
        boolean untouched = window.isUntouched(trace());
        simulation.reconfigure(next);
        if (untouched) {
            openWindow();
        }
    }

    /** Does what a sentence says, as its role has it: after Given the frames are forgotten, else the window has them. */
    public void stimulate(Stimulus stimulus) {
        if (isGiven()) {
            given(stimulus);
        } else {
            run(stimulus);
        }
    }

    private boolean isGiven() {
        return step != null && step.role() == Role.GIVEN;
    }

    /** Does something and forgets its frames. */
    public void given(Stimulus stimulus) {
        run(stimulus);
        forget();
    }

    /** Opens a window and does something in it. */
    public void when(Stimulus... stimuli) {
        openWindow();
        for (Stimulus stimulus : stimuli) {
            run(stimulus);
        }
    }

    /** Writes into the trace that something happened which is no frame; after Given it is forgotten like frames are. */
    public void note(String what, boolean provesAbsence) {
        changed(what, provesAbsence, List.of());
    }

    /** Notes a change of tables that no device has; it happened, so that claims of absence may lean on it. */
    public void changed(String what, List<TableSource.Change> changes) {
        changed(what, true, changes);
    }

    private void changed(String what, boolean provesAbsence, List<TableSource.Change> changes) {
        topology();
        if (!options.planOnly()) {
            Entry cause = simulation.note(what, provesAbsence);
            changes.forEach(c -> simulation.changed(cause, c.table(), c.owner(), c.action(), c.row()));
            if (isGiven()) {
                forget();
            }
        }
    }

    private void run(Stimulus stimulus) {
        topology();
        if (!options.planOnly()) {
            simulation.stimulate(stimulus);
        }
    }

    private void openWindow() {
        if (simulation != null) {
            simulation.catchUp();
            window.open(simulation.trace(), simulation.now());
        }
    }

    private void forget() {
        openWindow();
    }

    /**
     * Judges an expectation about the window; a run that only plans takes all as passed. A Given checks a state, for which
     * nothing need have happened.
     */
    public Verdict judge(Expectation expectation) {
        topology();
        if (options.planOnly()) {
            return Verdict.PLANNED;
        }
        Window judged = isGiven() ? Window.ofGiven(trace(), now()) : window.window();
        Supplier<Verdict> judge = () -> Evaluator.evaluate(expectation, judged, context());
        return window.judged(
                outside.isOpen()
                        ? outside.wait(expectation, judged.startNanos(), topology, simulation, judge)
                        : judge.get());
    }

    /** Judges an expectation about all frames of a capture, for which nothing need have happened in the scenario. */
    public Verdict judge(Expectation expectation, Trace capture) {
        if (options.planOnly()) {
            return Verdict.PLANNED;
        }
        return window.judge(expectation, capture, context());
    }

    /** Takes note of a verdict that was found elsewhere: "it" and reports go by it. */
    public Verdict judged(Verdict verdict) {
        return window.judged(verdict);
    }

    /** What another room keeps for this scenario: one object a type, made when it is first asked for. */
    public <T> T attachment(Class<T> type, Supplier<T> maker) {
        if (!attachments.containsKey(type)) {
            attachments.put(type, maker.get());
        }
        return type.cast(attachments.get(type));
    }

    private Context context() {
        return new Context(window.before(), this::table, addressNames(), step == null ? Origin.UNKNOWN : step.origin());
    }

    /** A table as it is now, or null if that device has none of that name. */
    public TableSnapshot table(String table, String owner) {
        for (TableSnapshot snapshot : simulation.tables(owner)) {
            if (snapshot.table().equals(table)) {
                return snapshot;
            }
        }
        return TableSources.of(this).find(table, owner);
    }

    /** A table of a host's interface as it is now, or null if that has none of that name. */
    public TableSnapshot table(String table, String host, String networkInterface) {
        topology();
        for (TableSnapshot snapshot : simulation.tables(host, networkInterface)) {
            if (snapshot.table().equals(table)) {
                return snapshot;
            }
        }
        return null;
    }

    /** All tables as they are now. */
    public List<TableSnapshot> tables() {
        return simulation == null ? List.of() : simulation.tables();
    }

    /** What happened so far. */
    public Trace trace() {
        return simulation == null ? empty : simulation.trace();
    }

    /** Virtual time in nanoseconds. */
    public long now() {
        return simulation == null ? 0 : simulation.now();
    }

    /** Whether there is a network yet. */
    public boolean hasRun() {
        return simulation != null;
    }

    /** All ports of the network. */
    public List<Port> ports() {
        return simulation == null ? List.of() : new ArrayList<>(simulation.ports());
    }

    /** The links outside of hosts, as they are now. */
    public List<UnderlayLink> underlay() {
        return simulation == null ? List.of() : simulation.underlay();
    }

    /** The text of the step during which a trace entry came about; empty if unknown. */
    public String stepAt(int entry) {
        return log.stepAt(entry);
    }

    /** What each judged step rests on, by the step's line. */
    public Optional<Verdict> verdictOf(Step judged) {
        return log.verdictOf(judged);
    }

    /** The steps so far, with what their claims came to. */
    public List<JudgedStep> steps() {
        return log.all();
    }

    /** What the scenario calls its addresses. */
    public AddressNames addressNames() {
        return addresses == null ? AddressNames.NONE : new LabNames(addresses);
    }

    /** The names of the topology's addresses. */
    Addresses addresses() {
        return addresses;
    }

    /** An address as the scenario calls it, else as it is. */
    String nameOf(MacAddress address) {
        return addresses.nameOf(address).orElseGet(address::toString);
    }
}
