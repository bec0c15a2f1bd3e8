package netherkin.benchmarks;

import netherkin.network.device.Stimulus;
import netherkin.network.simulation.Simulation;
import netherkin.network.topology.Topology;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;

/**
 * A million hops through a fresh network, every trace entry kept until the last. A hop is one {@code Device.receive}, which
 * is one sighting of a frame that a port received; what was sent, seen and learned beside it is kept too and not counted.
 */
final class HopRun {
    static final int HOPS = 1_000_000;

    private final Topology topology;
    private final Stimulus warmUp;
    private final Stimulus batch;
    private final int batches;

    /**
     * @param warmUp comes first, once: resolves and learns what the batches then find
     * @param hops to make in all, but for less than a batch
     */
    HopRun(Topology topology, Stimulus warmUp, Stimulus batch, int hops) {
        this.topology = topology;
        this.warmUp = warmUp;
        this.batch = batch;
        this.batches = hops / hopsOfOneBatch();
    }

    private int hopsOfOneBatch() {
        Simulation simulation = warm();
        int before = simulation.trace().size();
        simulation.stimulate(batch);
        return hops(simulation, before);
    }

    private Simulation warm() {
        Simulation simulation = new Simulation(topology);
        simulation.stimulate(warmUp);
        return simulation;
    }

    Simulation run() {
        Simulation simulation = warm();
        for (int i = 0; i < batches; i++) {
            simulation.stimulate(batch);
        }
        return simulation;
    }

    /** How many hops a finished run had from a trace entry on. */
    static int hops(Simulation simulation, int firstEntry) {
        int hops = 0;
        for (int i = firstEntry; i < simulation.trace().size(); i++) {
            Entry entry = simulation.trace().get(i);
            if (entry instanceof Sighting sighting && !sighting.sent()) {
                hops++;
            }
        }
        return hops;
    }
}
