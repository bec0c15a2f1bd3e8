package netherkin.network.simulation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.address.Vni;
import netherkin.network.device.DeviceId;
import netherkin.network.device.LearningSwitch;
import netherkin.network.device.Stimulus;
import netherkin.network.device.VmStack;
import netherkin.network.topology.Encapsulation;
import netherkin.network.topology.Origin;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.topology.Replication;
import netherkin.network.topology.VirtualMachine;
import org.junit.jupiter.api.Test;

class RingTest {
    private static final OverlayNetwork NETWORK =
            new OverlayNetwork("n", Origin.UNKNOWN, new Vni(1), Encapsulation.VXLAN, Replication.UNICAST);
    private final Wiring wiring = new Wiring();
    private final List<List<Port>> switches = new ArrayList<>();

    private void switches(int count) {
        for (int i = 0; i < count; i++) {
            switches.add(new ArrayList<>());
        }
    }

    private Port free(int number) {
        List<Port> ports = switches.get(number);
        String name = Integer.toString(ports.size() + 1);
        Port port = wiring.port(List.of(number + "/" + name), PortKind.UNDERLAY_SWITCH, null, "s" + number, name);
        ports.add(port);
        return port;
    }

    private void link(int one, int other) {
        wiring.link(free(one), free(other));
    }

    private Simulation withMachineAt(int number) {
        machine("vm", number);
        for (int i = 0; i < switches.size(); i++) {
            DeviceId id = DeviceId.ofUnderlay(DeviceId.Kind.UNDERLAY_SWITCH, "s" + i);
            wiring.add(id, new LearningSwitch("s" + i, switches.get(i), 300_000_000_000L), switches.get(i));
        }
        return new Simulation(wiring, Pacer.JUMP);
    }

    private void machine(String name, int number) {
        Prefix address = Prefix.parse("10.0.0.1/24");
        VirtualMachine machine = new VirtualMachine(
                name, Origin.UNKNOWN, "h", NETWORK, address, MacAddress.parse("02:00:00:00:00:01"), null);
        Port vnic = wiring.port(List.of(name), PortKind.VM, "h", name, "");
        VmStack.Config config =
                new VmStack.Config(machine, true, 3, 1_000_000_000L, 1500, 1_000_000_000L, 1_000_000_000L, false, 0);
        wiring.add(DeviceId.machine(name), new VmStack(vnic, config), List.of(vnic));
        wiring.link(vnic, free(number));
    }

    private static Stimulus broadcast() {
        return new Stimulus.Announce("vm", MacAddress.BROADCAST);
    }

    @Test
    void a_triangle_of_switches_is_named_with_its_ports() {
        switches(3);
        link(0, 1);
        link(1, 2);
        link(2, 0);
        Simulation simulation = withMachineAt(0);
        BoundReachedError e = assertThrows(BoundReachedError.class, () -> simulation.stimulate(broadcast()));
        assertThat(
                e.getMessage(),
                allOf(
                        containsString("layer-2 loop: port"),
                        containsString("of s0"),
                        containsString("of s1"),
                        containsString("of s2"),
                        containsString("first frame: 02:00:00:00:00:01 > ff:ff:ff:ff:ff:ff")));
        assertThat(simulation.trace().size(), is(lessThan(10_000)));
    }

    @Test
    void every_random_network_with_a_loop_is_stopped_within_10_000_events() {
        for (long seed = 0; seed < 200; seed++) {
            RingTest test = new RingTest();
            test.randomTree(seed, true);
            Simulation simulation = test.withMachineAt(0);
            assertThrows(BoundReachedError.class, () -> simulation.stimulate(broadcast()), "seed " + seed);
            assertThat("seed " + seed, simulation.trace().size(), is(lessThan(12_000)));
        }
    }

    @Test
    void a_network_of_1_000_ports_without_a_loop_is_no_alarm() {
        for (long seed = 0; seed < 20; seed++) {
            RingTest test = new RingTest();
            test.switches(1);
            for (int i = 1; i < 500; i++) {
                test.switches(1);
                test.link(i, new Random(seed * 1_000 + i).nextInt(i));
            }
            Simulation simulation = test.withMachineAt(0);
            simulation.stimulate(broadcast());
            simulation.stimulate(broadcast());
        }
    }

    @Test
    void a_line_of_500_switches_is_no_alarm() {
        switches(500);
        for (int i = 1; i < 500; i++) {
            link(i - 1, i);
        }
        Simulation simulation = withMachineAt(0);
        for (int i = 0; i < 10; i++) {
            simulation.stimulate(broadcast());
        }
        assertThat(simulation.now(), is(10 * 500 * 10_000L));
    }

    /** A tree of up to 12 switches; with a loop, up to 20 links more. */
    private void randomTree(long seed, boolean looped) {
        Random random = new Random(seed);
        int count = 2 + random.nextInt(11);
        switches(count);
        for (int i = 1; i < count; i++) {
            link(i, random.nextInt(i));
        }
        int more = looped ? 1 + random.nextInt(20) : 0;
        for (int i = 0; i < more; i++) {
            int one = random.nextInt(count);
            int other = (one + 1 + random.nextInt(count - 1)) % count;
            link(one, other);
        }
    }
}
