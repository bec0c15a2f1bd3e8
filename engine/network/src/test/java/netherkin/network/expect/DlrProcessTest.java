package netherkin.network.expect;

import static netherkin.network.expect.Claims.DLR_A;
import static netherkin.network.expect.Claims.DLR_B;
import static netherkin.network.expect.Claims.HOST_A;
import static netherkin.network.expect.Claims.HOST_B;
import static netherkin.network.expect.Claims.NO;
import static netherkin.network.expect.Claims.UNDERLAY;
import static netherkin.network.expect.Claims.UPLINK_A;
import static netherkin.network.expect.Claims.VM1;
import static netherkin.network.expect.Claims.VM2;
import static netherkin.network.expect.Claims.VTEP_A;
import static netherkin.network.expect.Claims.claim;
import static netherkin.network.expect.Claims.dvsLocal;
import static netherkin.network.expect.Claims.eq;
import static netherkin.network.expect.Claims.exactly;
import static netherkin.network.expect.Claims.pattern;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.device.Stimulus;
import netherkin.network.field.FrameKind;
import netherkin.network.simulation.Simulation;
import netherkin.network.topology.Addresses;
import netherkin.network.topology.Network;
import netherkin.network.topology.Origin;
import netherkin.network.topology.Topology;
import netherkin.network.topology.TopologyDraft;
import org.junit.jupiter.api.Test;

/** Claims about what the simulation really does. */
class DlrProcessTest {
    private static final FrameKind REQUEST = FrameKind.ARP_REQUEST;
    private static final Condition FROM_VMAC = eq("SRC MAC", "02:50:56:56:44:52", "vMAC");
    private static final Condition TO_VMAC = eq("DST MAC", "02:50:56:56:44:52", "vMAC");
    private static final Condition FROM_PMAC = eq("SRC MAC", "00:50:56:60:00:0a", "pMAC A");
    private static final Condition TO_PMAC = eq("DST MAC", "00:50:56:60:00:0a", "pMAC A");

    private final Topology topology = topology();
    private final Simulation simulation = new Simulation(topology);
    private final Context context =
            new Context(null, (t, o) -> null, AddressNames.of(new Addresses(topology)), Origin.UNKNOWN);
    private Window window;

    private static Topology topology() {
        Origin line = Origin.UNKNOWN;
        TopologyDraft draft = new TopologyDraft();
        draft.host("Host A", line).vtep("192.168.50.11").pMac("00:50:56:60:00:0a");
        draft.host("Host B", line).vtep("192.168.50.12").pMac("00:50:56:60:00:0b");
        draft.host("Host C", line).vtep("192.168.50.13").pMac("00:50:56:60:00:0c");
        draft.networkRow("VXLAN 5000", line).id("5000", line);
        draft.networkRow("VXLAN 5001", line).id("5001", line);
        draft.router("DLR", line)
                .lif("VXLAN 5000", "172.16.10.1/24", null, line)
                .lif("VXLAN 5001", "172.16.20.1/24", null, line);
        draft.machine("VM1", line).host("Host A").network("VXLAN 5000").ip("172.16.10.11");
        draft.machine("VM2", line).host("Host B").network("VXLAN 5001").ip("172.16.20.12");
        draft.machine("VM3", line).host("Host C").network("VXLAN 5001").ip("172.16.20.13");
        return draft.build();
    }

    private void ping(String target) {
        window = Window.since(simulation.trace(), simulation.trace().size(), simulation.now());
        simulation.stimulate(new Stimulus.Ping("VM1", Ipv4Address.parse(target), 1, 56, false));
    }

    private Verdict judge(Place place, Verb verb, Quantifier quantifier, FramePattern pattern, Tail tail) {
        return Evaluator.evaluate(claim(place, verb, quantifier, pattern, tail), window, context);
    }

    private void holds(Place place, Verb verb, Quantifier quantifier, FramePattern pattern, Tail tail) {
        Verdict verdict = judge(place, verb, quantifier, pattern, tail);
        String why = verdict.isPassed() ? "" : verdict.explanation().text(null, null);
        assertThat(why, verdict.status(), is(Verdict.Status.PASSED));
    }

    private void holds(Place place, Verb verb, Quantifier quantifier, FramePattern pattern) {
        holds(place, verb, quantifier, pattern, Tail.NONE);
    }

    private Tail on(String network) {
        Network overlay = topology.overlay(network).orElseThrow();
        return new Tail(overlay, null, null, -1, null);
    }

    @Test
    void the_seven_steps() {
        ping("172.16.20.12");
        holds(DLR_A, Verb.SENDS, Quantifier.ANY, pattern(REQUEST, FROM_VMAC));
        holds(VTEP_A, Verb.SENDS, exactly(2), pattern(REQUEST), on("VXLAN 5001"));
        holds(HOST_A, Verb.SENDS, exactly(2), pattern(REQUEST), on("VXLAN 5001"));
        holds(UNDERLAY, Verb.CROSSES, exactly(2), pattern(REQUEST), on("VXLAN 5001"));
        holds(UNDERLAY, Verb.CROSSES, NO, pattern(FrameKind.FRAME, FROM_VMAC));
        holds(DLR_B, Verb.RECEIVES, Quantifier.ANY, pattern(REQUEST, FROM_PMAC, TO_VMAC));
        holds(DLR_B, Verb.SENDS, Quantifier.ANY, pattern(REQUEST, FROM_VMAC, dvsLocal()));
        holds(VM2, Verb.RECEIVES, exactly(1), pattern(REQUEST, FROM_VMAC));
        holds(VM2, Verb.RECEIVES, NO, pattern(FrameKind.ARP_FRAME, FROM_PMAC));
        holds(UPLINK_A, Verb.RECEIVES, exactly(1), pattern(FrameKind.ARP_REPLY, TO_PMAC));
        Tail toHostA = new Tail(null, null, HOST_A, -1, null);
        holds(HOST_B, Verb.SENDS, Quantifier.ANY, pattern(FrameKind.ARP_REPLY, TO_PMAC), toHostA);
        holds(VM1, Verb.RECEIVES, exactly(1), pattern(FrameKind.ICMP_ECHO_REPLY, eq("TTL", "63")));
    }

    @Test
    void a_cause_is_told_in_the_words_of_the_field() {
        ping("172.16.20.12");
        assertThat(
                because(VM2, pattern(REQUEST, FROM_PMAC)),
                containsString(": the DLR on Host B asked again in its own name (DVS Local)"));
        assertThat(
                because(VM1, pattern(FrameKind.ICMP_ECHO_REPLY, eq("TTL", "64"))),
                containsString(": the DLR on Host B routed it"));
        assertThat(
                because(UPLINK_A, pattern(FrameKind.ICMP_ECHO_REQUEST, FROM_VMAC)),
                containsString(": the virtual switch of Host A passed it on with SRC MAC pMAC A in place of vMAC"));
        assertThat(because(VM2, Verb.SENDS, pattern(FrameKind.ARP_REPLY, TO_PMAC)), containsString(": VM2 answered #"));
        FramePattern other = new FramePattern(new Subject(REQUEST, true, "underlay ARP requests"), List.of(FROM_VMAC));
        assertThat(
                because(UPLINK_A, Verb.SENDS, other),
                containsString(": the VTEP of Host A had to resolve 192.168.50.12 first"));
    }

    @Test
    void a_ping_into_nowhere_tells_where_it_was_dropped() {
        ping("172.16.99.9");
        assertThat(
                because(VM1, pattern(FrameKind.ICMP_ECHO_REPLY)),
                containsString(" was dropped by the DLR on Host A: no route"));
    }

    @Test
    void what_nobody_ever_saw_may_have_been_dropped_before_it_was_sent() {
        Topology neighbours = topology();
        Simulation alone = new Simulation(neighbours);
        Window all = Window.since(alone.trace(), alone.trace().size(), alone.now());
        alone.stimulate(new Stimulus.Ping("VM1", Ipv4Address.parse("172.16.10.99"), 1, 56, false));
        FrameExpectation claim = claim(VM2, Verb.RECEIVES, Quantifier.ANY, pattern(FrameKind.ICMP_ECHO_REQUEST));
        Explanation explanation = Evaluator.evaluate(claim, all, context).explanation();
        assertThat(explanation.because(), is("VM1 dropped it: ARP timeout"));
        assertThat(explanation.frame(), is(0));
    }

    private String because(Place place, FramePattern pattern) {
        return because(place, Verb.SEES, pattern);
    }

    private String because(Place place, Verb verb, FramePattern pattern) {
        return judge(place, verb, Quantifier.ANY, pattern, Tail.NONE)
                .explanation()
                .because();
    }
}
