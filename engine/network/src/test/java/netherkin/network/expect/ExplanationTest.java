package netherkin.network.expect;

import static netherkin.network.expect.Claims.CORE;
import static netherkin.network.expect.Claims.DLR_A;
import static netherkin.network.expect.Claims.HOST_B;
import static netherkin.network.expect.Claims.NO;
import static netherkin.network.expect.Claims.ONLY;
import static netherkin.network.expect.Claims.SWITCH_B;
import static netherkin.network.expect.Claims.UPLINK_A;
import static netherkin.network.expect.Claims.VM1;
import static netherkin.network.expect.Claims.VM2;
import static netherkin.network.expect.Claims.VTEP_A;
import static netherkin.network.expect.Claims.atLeast;
import static netherkin.network.expect.Claims.claim;
import static netherkin.network.expect.Claims.dvsLocal;
import static netherkin.network.expect.Claims.eq;
import static netherkin.network.expect.Claims.exactly;
import static netherkin.network.expect.Claims.pattern;
import static netherkin.network.expect.Claims.underlay;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import netherkin.network.field.FrameKind;
import netherkin.network.topology.Origin;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import org.junit.jupiter.api.Test;

/** The whole text of every kind of explanation: the test is the documentation. */
class ExplanationTest {
    private static final FrameKind ARP = FrameKind.ARP_REQUEST;
    private static final FrameKind ECHO = FrameKind.ICMP_ECHO_REQUEST;
    private static final Condition FROM_PMAC = eq("SRC MAC", "00:50:56:60:00:0a", "pMAC A");
    private static final Condition FROM_VMAC = eq("SRC MAC", "02:50:56:56:44:52", "vMAC");
    private static final Condition TO_VMAC = eq("DST MAC", "02:50:56:56:44:52", "vMAC");

    private final Scene scene = new Scene();

    private String why(Expectation claim) {
        return Evaluator.evaluate(claim, scene.window(), scene.context())
                .explanation()
                .text(null, null);
    }

    private void askForVm2() {
        scene.askForVm2();
    }

    private void dropAtTheRouter() {
        Packet echo = Scene.echo(64);
        Sighting sent = scene.sent(scene.vm1, echo, scene.happened("VM1 pings VM2", false));
        Sighting arrived = scene.received(scene.dlrA, echo, scene.received(scene.switchA, echo, sent));
        scene.dropped("DLR on Host A", scene.dlrA, echo, DropReason.NO_ROUTE, arrived);
    }

    private void stopAtCore() {
        Packet envelope = Scene.wrapped(Scene.echo(63), 5000);
        scene.received(scene.core, envelope, scene.sent(scene.nicA, envelope, null));
    }

    @Test
    void capture_and_command_come_last() {
        askForVm2();
        Explanation explanation = Evaluator.evaluate(
                        claim(VM2, Verb.RECEIVES, NO, pattern(ARP)), scene.window(), scene.context())
                .explanation();
        String text = explanation.text("target/netherkin/x.pcapng", "./netherkin run x.feature:3 --seed 7");
        assertThat(text, is("""
                          expected   no ARP request        at VM2
                          nearest    #8 +130 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    nothing: it matches
                          because    #8 was caused by #6: the DLR on Host B asked again in its own name (DVS Local)
                          capture    target/netherkin/x.pcapng frame 8
                          again      ./netherkin run x.feature:3 --seed 7
                        """));
    }

    @Test
    void the_step_heads_it() {
        String heading = Explanation.heading(
                "Then ",
                "VM2 receives an ARP request with SRC MAC = pMAC A",
                new Origin("features/dlr-arp/dlr-arp.feature", 41));
        assertThat(
                heading,
                is("Then VM2 receives an ARP request with SRC MAC = pMAC A               dlr-arp.feature:41\n"));
    }

    @Test
    void expected_and_actual_are_there_as_values() {
        askForVm2();
        Explanation explanation = Evaluator.evaluate(
                        claim(VM2, Verb.RECEIVES, Quantifier.ANY, pattern(ARP, FROM_PMAC)),
                        scene.window(),
                        scene.context())
                .explanation();
        assertThat(explanation.expectedValue(), is("SRC MAC = pMAC A (00:50:56:60:00:0a)"));
        assertThat(explanation.actualValue(), is("SRC MAC = vMAC (02:50:56:56:44:52)"));
    }

    @Test
    void a_frame_with_another_value() {
        askForVm2();
        assertThat(why(claim(VM2, Verb.RECEIVES, Quantifier.ANY, pattern(ARP, FROM_PMAC))), is("""
                          expected   SRC MAC = pMAC A (00:50:56:60:00:0a)        at VM2
                          nearest    #8 +130 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    SRC MAC     but was vMAC (02:50:56:56:44:52)
                          because    #8 was caused by #6: the DLR on Host B asked again in its own name (DVS Local)
                          elsewhere  pMAC A was the SRC MAC of #2 (VTEP of Host A), #3 (vmnic0 of Host A), #4 (vmnic0 of Host B), #5 (VTEP of Host B) and 1 more
                        """));
    }

    @Test
    void a_frame_at_another_place_may_be_nearer_than_one_with_two_other_values() {
        askForVm2();
        assertThat(why(claim(VM2, Verb.RECEIVES, Quantifier.ANY, pattern(ARP, FROM_PMAC, TO_VMAC))), is("""
                          expected   SRC MAC = pMAC A (00:50:56:60:00:0a), DST MAC = vMAC (02:50:56:56:44:52)        at VM2
                          nearest    #6 +90 µs  pMAC A > vMAC  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    at VM2      but was at DLR on Host B
                          because    #6 ended at DLR on Host B; the DLR on Host B asked again in its own name (DVS Local) as #7
                        """));
    }

    @Test
    void a_frame_that_must_not_be() {
        askForVm2();
        assertThat(why(claim(VM2, Verb.RECEIVES, NO, pattern(ARP, FROM_VMAC))), is("""
                          expected   no ARP request with SRC MAC = vMAC (02:50:56:56:44:52)        at VM2
                          nearest    #8 +130 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    nothing: it matches
                          because    #8 was caused by #6: the DLR on Host B asked again in its own name (DVS Local)
                        """));
    }

    @Test
    void a_copy_that_must_not_be() {
        askForVm2();
        assertThat(why(claim(UPLINK_A, Verb.SENDS, NO, pattern(ARP))), is("""
                          expected   no ARP request        at dvUplink of Host A
                          nearest    #3 +40 µs  pMAC A > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1  in an envelope 192.168.50.11 > 192.168.50.12 VNI 5001
                          differs    nothing: it matches
                          because    #3 was caused by #1: the VTEP of Host A sent a copy of it with SRC MAC pMAC A in place of vMAC
                        """));
    }

    @Test
    void one_frame_too_many() {
        askForVm2();
        assertThat(why(claim(HOST_B, Verb.SEES, exactly(1), pattern(ARP))), is("""
                          expected   exactly 1 ARP request        at Host B, found 2: #4, #7
                          nearest    #7 +100 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    nothing: it matches
                          because    #7 was caused by #6: the DLR on Host B asked again in its own name (DVS Local)
                        """));
    }

    @Test
    void too_few_frames() {
        askForVm2();
        assertThat(why(claim(VM2, Verb.RECEIVES, atLeast(2), pattern(ARP))), is("""
                          expected   at least 2 ARP request        at VM2, found 1: #8
                          nearest    #6 +90 µs  pMAC A > vMAC  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    at VM2      but was at DLR on Host B
                          because    #6 ended at DLR on Host B; the DLR on Host B asked again in its own name (DVS Local) as #7
                        """));
    }

    @Test
    void a_tag_that_was_not_set() {
        askForVm2();
        assertThat(why(claim(DLR_A, Verb.SENDS, Quantifier.ANY, pattern(ARP, dvsLocal()))), is("""
                          expected   tag = "DVS Local"        at DLR on Host A
                          nearest    #1 +10 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    tag         but was not set
                          because    #1 began with: VM1 pings VM2
                        """));
    }

    @Test
    void a_frame_of_another_kind() {
        askForVm2();
        assertThat(why(claim(VM2, Verb.RECEIVES, Quantifier.ANY, pattern(FrameKind.ICMP_ECHO_REPLY))), is("""
                          expected   ICMP echo reply        at VM2
                          nearest    #8 +130 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    ICMP echo reply  but was an ARP request
                          because    #8 was caused by #6: the DLR on Host B asked again in its own name (DVS Local)
                        """));
    }

    @Test
    void a_tenants_frame_in_place_of_the_underlays_own() {
        askForVm2();
        assertThat(why(claim(DLR_A, Verb.SENDS, Quantifier.ANY, underlay(ARP))), is("""
                          expected   underlay ARP request        at DLR on Host A
                          nearest    #1 +10 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    underlay ARP request  but was a tenant's ARP request
                          because    #1 began with: VM1 pings VM2
                        """));
    }

    @Test
    void not_the_only_frame_there() {
        askForVm2();
        assertThat(why(claim(VM2, Verb.RECEIVES, ONLY, pattern(FrameKind.ARP_REPLY))), is("""
                          expected   only ARP reply        at VM2
                          nearest    #8 +130 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    ARP reply   but was an ARP request
                          because    #8 was caused by #6: the DLR on Host B asked again in its own name (DVS Local)
                        """));
    }

    @Test
    void a_frame_that_never_reached_the_place() {
        askForVm2();
        assertThat(why(claim(VM1, Verb.RECEIVES, Quantifier.ANY, pattern(ARP, FROM_PMAC))), is("""
                          expected   SRC MAC = pMAC A (00:50:56:60:00:0a)        at VM1
                          nearest    #6 +90 µs  pMAC A > vMAC  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    at VM1      but was at DLR on Host B
                          because    #6 ended at DLR on Host B; the DLR on Host B asked again in its own name (DVS Local) as #7
                        """));
    }

    @Test
    void another_network() {
        askForVm2();
        assertThat(
                why(claim(
                        VTEP_A, Verb.SENDS, Quantifier.ANY, pattern(ARP), new Tail(Scene.OTHER, null, null, -1, null))),
                is("""
                          expected   ARP request on VXLAN 5000        at VTEP of Host A
                          nearest    #2 +30 µs  pMAC A > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    on VXLAN 5000  but was on VXLAN 5001
                          because    #2 was caused by #1: the VTEP of Host A sent a copy of it with SRC MAC pMAC A in place of vMAC
                        """));
    }

    @Test
    void another_destination() {
        askForVm2();
        assertThat(
                why(claim(UPLINK_A, Verb.SENDS, Quantifier.ANY, pattern(ARP), new Tail(null, null, VM2, -1, null))),
                is("""
                          expected   ARP request to VM2        at dvUplink of Host A
                          nearest    #3 +40 µs  pMAC A > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1  in an envelope 192.168.50.11 > 192.168.50.12 VNI 5001
                          differs    to VM2      but was not received there later
                          because    #3 was caused by #1: the VTEP of Host A sent a copy of it with SRC MAC pMAC A in place of vMAC
                        """));
    }

    @Test
    void too_late() {
        askForVm2();
        assertThat(
                why(claim(VM2, Verb.RECEIVES, Quantifier.ANY, pattern(ARP), new Tail(null, null, null, 1_000, null))),
                is("""
                          expected   ARP request within 1 µs        at VM2
                          nearest    #8 +130 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    within 1 µs  but was at 130 µs
                          because    #8 was caused by #6: the DLR on Host B asked again in its own name (DVS Local)
                        """));
    }

    @Test
    void every_frame_but_one() {
        askForVm2();
        assertThat(why(new EveryFrame("every …", HOST_B, pattern(ARP), pattern(FrameKind.FRAME, FROM_PMAC))), is("""
                          expected   every ARP request: SRC MAC = pMAC A (00:50:56:60:00:0a)        at Host B
                          nearest    #7 +100 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    SRC MAC     but was vMAC (02:50:56:56:44:52)
                          because    #7 was caused by #6: the DLR on Host B asked again in its own name (DVS Local)
                          elsewhere  pMAC A was the SRC MAC of #2 (VTEP of Host A), #3 (vmnic0 of Host A), #4 (vmnic0 of Host B), #5 (VTEP of Host B) and 1 more
                        """));
    }

    @Test
    void every_frame_of_another_kind() {
        askForVm2();
        assertThat(
                why(new EveryFrame("every …", VM2, pattern(FrameKind.FRAME), pattern(FrameKind.ARP_REPLY))), is("""
                          expected   every frame: ARP reply        at VM2
                          nearest    #8 +130 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    ARP reply   but was an ARP request
                          because    #8 was caused by #6: the DLR on Host B asked again in its own name (DVS Local)
                        """));
    }

    @Test
    void silence() {
        assertThat(why(claim(VM2, Verb.RECEIVES, NO, pattern(ARP, FROM_VMAC))), is("""
                          expected   no ARP request with SRC MAC = vMAC (02:50:56:56:44:52)        at VM2
                          UNPROVEN  nothing happened
                        """));
    }

    @Test
    void nothing_where_something_was_claimed() {
        assertThat(why(claim(VM2, Verb.RECEIVES, Quantifier.ANY, pattern(ARP, FROM_VMAC))), is("""
                          expected   SRC MAC = vMAC (02:50:56:56:44:52)        at VM2
                          nearest    none: no ARP request was seen anywhere
                          differs    at VM2      but no frame was seen there
                          because    nothing happened
                        """));
    }

    @Test
    void a_frame_that_was_dropped_on_its_way() {
        dropAtTheRouter();
        assertThat(why(claim(VM2, Verb.RECEIVES, Quantifier.ANY, pattern(ECHO))), is("""
                          expected   ICMP echo request        at VM2
                          nearest    #2 +30 µs  00:50:56:ae:00:01 > vMAC  172.16.10.11 > 172.16.20.12: ICMP echo request, seq 1
                          differs    at VM2      but was at DLR on Host A
                          because    #2 was dropped by the DLR on Host A: no route
                        """));
    }

    @Test
    void an_answer_to_a_frame_that_was_dropped() {
        dropAtTheRouter();
        assertThat(why(claim(VM1, Verb.RECEIVES, Quantifier.ANY, pattern(FrameKind.ICMP_ECHO_REPLY))), is("""
                          expected   ICMP echo reply        at VM1
                          nearest    #2 +30 µs  00:50:56:ae:00:01 > vMAC  172.16.10.11 > 172.16.20.12: ICMP echo request, seq 1
                          differs    ICMP echo reply  but was an ICMP echo request
                                     at VM1           but was at DLR on Host A
                          because    #2 was dropped by the DLR on Host A: no route
                        """));
    }

    @Test
    void a_drop_for_another_reason() {
        dropAtTheRouter();
        assertThat(
                why(claim(
                        DLR_A,
                        Verb.DROPS,
                        Quantifier.ANY,
                        pattern(ECHO),
                        new Tail(null, null, null, -1, DropReason.TTL_EXPIRED))),
                is("""
                          expected   ICMP echo request because "TTL expired"        at DLR on Host A
                          nearest    #2 +30 µs  00:50:56:ae:00:01 > vMAC  172.16.10.11 > 172.16.20.12: ICMP echo request, seq 1, dropped by the DLR on Host A: no route
                          differs    because     but was "no route"
                          because    #2 began with: VM1 pings VM2
                        """));
    }

    @Test
    void a_drop_elsewhere() {
        dropAtTheRouter();
        assertThat(why(claim(SWITCH_B, Verb.DROPS, Quantifier.ANY, pattern(ECHO))), is("""
                          expected   ICMP echo request        at virtual switch of Host B
                          nearest    #2 +30 µs  00:50:56:ae:00:01 > vMAC  172.16.10.11 > 172.16.20.12: ICMP echo request, seq 1, dropped by the DLR on Host A: no route
                          differs    at virtual switch of Host B  but was dropped by the DLR on Host A
                          because    #2 began with: VM1 pings VM2
                        """));
    }

    @Test
    void a_drop_that_must_not_be() {
        dropAtTheRouter();
        assertThat(why(claim(DLR_A, Verb.DROPS, NO, pattern(FrameKind.FRAME))), is("""
                          expected   no frame        at DLR on Host A
                          nearest    #2 +30 µs  00:50:56:ae:00:01 > vMAC  172.16.10.11 > 172.16.20.12: ICMP echo request, seq 1, dropped by the DLR on Host A: no route
                          differs    nothing: it matches
                          because    #2 began with: VM1 pings VM2
                        """));
    }

    @Test
    void a_frame_that_was_not_forwarded() {
        stopAtCore();
        assertThat(why(claim(CORE, Verb.FORWARDS, Quantifier.ANY, pattern(FrameKind.VXLAN_PACKET))), is("""
                          expected   VXLAN packet        at core
                          nearest    #2 +20 µs  00:50:56:ae:00:01 > vMAC  172.16.10.11 > 172.16.20.12: ICMP echo request, seq 1  in an envelope 192.168.50.11 > 192.168.50.12 VNI 5000
                          differs    at core     but was not sent on
                          because    #2 ended at core
                        """));
    }
}
