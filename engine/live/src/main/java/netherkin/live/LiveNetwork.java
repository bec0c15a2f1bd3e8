package netherkin.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.simulation.ExternalPort;
import netherkin.network.simulation.Pacer;
import netherkin.network.simulation.RealInterfaces;

/** The open interfaces of one scenario. */
final class LiveNetwork implements RealInterfaces.RealNetwork {
    private final LiveClock clock;
    private final Map<String, LivePort> ports = new LinkedHashMap<>();

    LiveNetwork(LiveClock clock, List<LivePort> open) {
        this.clock = clock;
        open.forEach(port -> ports.put(port.name(), port));
    }

    @Override
    public Pacer pacer() {
        return clock;
    }

    @Override
    public ExternalPort port(String name) {
        return ports.get(name);
    }

    @Override
    public List<String> statistics() {
        return ports.values().stream().map(LivePort::statistics).toList();
    }

    @Override
    public void close() {
        ports.values().forEach(LivePort::close);
    }
}
