package netherkin.network.simulation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.device.Net;
import netherkin.network.device.Stimulus;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Port;
import netherkin.network.topology.Topology;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;
import org.junit.jupiter.api.Test;

/** The joints for real interfaces: who decides how time passes, and what lies beyond a port. */
class PacerTest {
    private static final long MS = 1_000_000;
    private final Net net = Net.flat();
    private final Queue<EthernetFrame> waiting = new ArrayDeque<>();
    private final List<Long> left = new ArrayList<>();
    private final List<Long> asked = new ArrayList<>();

    /** Lets one frame arrive 3 ms into the wait. */
    private long pace(long now, long at) {
        asked.add(at);
        if (now < 3 * MS && at > 3 * MS) {
            waiting.add(request());
            return 3 * MS;
        }
        return at;
    }

    private EthernetFrame request() {
        MacAddress far = MacAddress.parse("02:00:00:00:00:99");
        Arp arp = Arp.request(far, Ipv4Address.parse("10.0.0.9"), Ipv4Address.parse("10.0.0.1"));
        return new EthernetFrame(MacAddress.BROADCAST, far, EtherType.ARP, arp);
    }

    private Simulation outside() {
        Topology topology = net.draft.build();
        Simulation simulation = new Simulation(topology, this::pace);
        for (Port port : simulation.ports()) {
            if (port.place().equals("vmnic0 of A")) {
                simulation.attach(port, new ExternalPort() {
                    @Override
                    public void transmit(EthernetFrame frame, long at) {
                        left.add(at);
                    }

                    @Override
                    public Arrival poll() {
                        EthernetFrame frame = waiting.poll();
                        return frame == null ? null : new Arrival(frame, 0);
                    }
                });
            }
        }
        return simulation;
    }

    @Test
    void a_frame_from_outside_arrives_when_the_pacer_says_and_is_answered() {
        Simulation simulation = outside();
        simulation.stimulate(new Stimulus.PassTime(10 * MS));
        assertThat(simulation.now(), is(10 * MS));
        Sighting first = simulation.trace().entries().stream()
                .filter(e -> e instanceof Sighting)
                .map(e -> (Sighting) e)
                .findFirst()
                .orElseThrow();
        assertThat(first.at(), is(3 * MS));
        assertThat(first.port().place(), is("vmnic0 of A"));
        assertThat("two links inside the host, there and back", left, contains(3 * MS + 20_000));
        assertThat(asked.get(0), is(10 * MS));
    }

    @Test
    void a_port_that_leads_outside_stays_so_when_the_topology_changes() {
        Simulation simulation = outside();
        simulation.reconfigure(net.draft.build());
        simulation.stimulate(new Stimulus.Announce("a1", MacAddress.BROADCAST));
        assertThat(left, hasSize(4));
        assertThat(received(simulation, "vmnic0 of B"), is(empty()));
    }

    private static List<Entry> received(Simulation simulation, String place) {
        return simulation.trace().entries().stream()
                .filter(e ->
                        e instanceof Sighting s && !s.sent() && s.port().place().equals(place))
                .toList();
    }
}
