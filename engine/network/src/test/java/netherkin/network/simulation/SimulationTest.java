package netherkin.network.simulation;

import static netherkin.network.device.Net.only;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.device.Net;
import netherkin.network.device.Stimulus;
import netherkin.network.topology.Host;
import netherkin.network.topology.Origin;
import netherkin.network.topology.Topology;
import netherkin.network.topology.VirtualMachine;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final long SECOND = 1_000_000_000L;

    private static String textOf(Simulation simulation) {
        return simulation.trace().entries().stream()
                .map(e -> e.at() + " "
                        + (e instanceof Sighting s ? s.toString() : e.getClass().getSimpleName()))
                .collect(Collectors.joining("\n"));
    }

    private static String run() {
        Net net = Net.routed().machine("r2", "C", "red", "172.16.1.12");
        Stimulus one = new Stimulus.Ping("r1", Ipv4Address.parse("172.16.2.12"), 2, 56, false);
        Stimulus other = new Stimulus.Ping("r2", Ipv4Address.parse("172.16.2.12"), 2, 56, true);
        net.stimulate(new Stimulus.AtOnce(List.of(one, other)));
        net.stimulate(new Stimulus.Staggered(one, new Stimulus.GratuitousArp("b3"), 500_000));
        return textOf(net.simulation());
    }

    @Test
    void the_same_network_and_stimuli_give_the_same_trace_on_any_number_of_threads() throws Exception {
        String expected = run();
        assertThat(run(), is(expected));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> runs = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                runs.add(threads.submit(SimulationTest::run));
            }
            for (Future<String> one : runs) {
                assertThat(one.get(), is(expected));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void names_may_be_those_of_the_engines_own_things() {
        Net net = new Net().host("controller", "10.0.0.1/24").host("hv1", "10.0.0.2/24");
        net.machine("underlay switch 1", "controller", "net", "192.0.2.1/24")
                .machine("a:b", "hv1", "net", "192.0.2.2/24")
                .machine("uplinks", "hv1", "net", "192.0.2.3/24");
        net.ping("underlay switch 1", "192.0.2.2");
        net.ping("uplinks", "192.0.2.1");
        assertThat(only(net.received("underlay switch 1"), Net::isEchoReply), hasSize(1));
        assertThat(only(net.received("uplinks"), Net::isEchoReply), hasSize(1));
        assertThat(net.table("VTEP table", "controller"), hasSize(2));
    }

    @Test
    void endless_activity_is_named_within_seconds() {
        Net net = Net.routed().set("DVS Local", "edge", "off");
        long begun = System.nanoTime();
        BoundReachedError e = assertThrows(BoundReachedError.class, () -> net.ping("r1", "172.16.2.12"));
        assertThat(e.getMessage(), containsString("edge on"));
        assertThat(System.nanoTime() - begun, is(lessThan(5 * SECOND)));
    }

    @Test
    void time_may_pass_beyond_the_bound_of_an_endless_run() {
        Net net = Net.flat();
        net.stimulate(new Stimulus.PassTime(7_200 * SECOND));
        net.stimulate(new Stimulus.PassTime(7_200 * SECOND));
        assertThat(net.simulation().now(), is(14_400 * SECOND));
    }

    @Test
    void what_is_under_way_goes_on_after_time_has_passed() {
        Net net = Net.flat();
        Stimulus ping = new Stimulus.Ping("a1", Ipv4Address.parse("192.0.2.3"), 3, 8, false);
        net.stimulate(new Stimulus.PassTime(15_000));
        assertThat(net.simulation().now(), is(15_000L));
        net.stimulate(ping);
        assertThat(only(net.received("a1"), Net::isEchoReply), hasSize(3));
        assertThat(net.simulation().now(), is(lessThan(3 * SECOND)));
    }

    @Test
    void a_later_given_keeps_the_tables() {
        Net net = Net.routed();
        net.ping("r1", "172.16.2.12");
        List<List<String>> arp = net.table("ARP table", "edge on A");
        net.host("D", "10.0.0.4/24").machine("b4", "D", "blue", "172.16.2.14").set("outer TTL", "A", "9");
        net.draft.uplink("A", "vmnic1", Origin.UNKNOWN);
        net.change().mark();
        assertThat(net.table("ARP table", "edge on A"), is(arp));
        net.ping("r1", "172.16.2.12");
        assertThat(only(net.underlay(), Net::isRequest), is(empty()));
        assertThat("every switch port is where it was", net.received("vmnic0 of D"), is(empty()));
        assertThat(net.table("VTEP table", "VTEP of B"), hasItem(List.of("blue", "10.0.0.4")));
        net.ping("r1", "172.16.2.14");
        assertThat(only(net.received("r1"), Net::isEchoReply), hasSize(2));
    }

    @Test
    void a_host_that_comes_before_a_router_does_not_move_the_routers_port() {
        Net net = new Net()
                .host("A", "10.0.1.1/24")
                .host("B", "10.0.2.1/24")
                .machine("a1", "A", "net", "192.0.2.1/24")
                .machine("b1", "B", "net", "192.0.2.2/24");
        net.ping("a1", "192.0.2.2");
        net.host("D", "10.0.1.2/24");
        net.change().mark();
        net.ping("a1", "192.0.2.2");
        assertThat(only(net.received("a1"), Net::isEchoReply), hasSize(1));
        assertThat(net.received("vmnic0 of D"), is(empty()));
    }

    @Test
    void a_vm_on_another_host_is_seen_there_and_keeps_its_arp_table() {
        Net net = Net.flat();
        net.ping("a1", "192.0.2.3");
        Simulation simulation = net.simulation();
        simulation.reconfigure(moved(net.topology(), "a1", "B"));
        net.mark();
        net.ping("a1", "192.0.2.3");
        assertThat(only(net.received("a1"), Net::isEchoReply), hasSize(1));
        assertThat(net.underlay(), is(empty()));
        for (Entry entry : net.entries()) {
            if (entry instanceof Sighting s && s.port().place().equals("a1")) {
                assertThat(s.port().host(), is("B"));
            }
        }
        assertThat(only(net.sent("a1"), Net::isRequest), is(empty()));
    }

    private static Topology moved(Topology t, String machine, String host) {
        List<VirtualMachine> machines = new ArrayList<>();
        for (VirtualMachine m : t.machines()) {
            String now = m.name().equals(machine) ? host : m.host();
            machines.add(new VirtualMachine(m.name(), m.origin(), now, m.network(), m.address(), m.mac(), m.gateway()));
        }
        List<Host> hosts = t.hosts();
        return new Topology(hosts, t.overlays(), t.routers(), machines, t.underlayRouters(), t.settings());
    }

    @Test
    void five_hundred_hosts_and_five_thousand_vms_are_built_and_reached_once() {
        Net net = new Net();
        for (int host = 0; host < 500; host++) {
            net.host("h" + host, "10.1." + host / 200 + "." + (host % 200 + 1) + "/16");
        }
        for (int vm = 0; vm < 5_000; vm++) {
            int network = vm % 50;
            int number = vm / 50 + 1;
            net.machine("vm" + vm, "h" + vm / 10, "n" + network, "172.20." + network + "." + number + "/24");
        }
        net.simulation();
        for (int network = 0; network < 50; network += 25) {
            net.mark();
            net.stimulate(new Stimulus.Announce("vm" + network, MacAddress.BROADCAST));
            int reached = 0;
            for (Entry entry : net.entries()) {
                boolean atVm = entry instanceof Sighting s
                        && !s.sent()
                        && s.port().owner().startsWith("vm")
                        && !s.port().owner().startsWith("vmnic")
                        && s.port().isCapturePoint();
                reached += atVm ? 1 : 0;
            }
            assertThat("network " + network, reached, is(99));
        }
    }
}
