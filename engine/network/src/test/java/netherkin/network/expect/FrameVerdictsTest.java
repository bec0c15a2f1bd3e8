package netherkin.network.expect;

import static netherkin.network.expect.Claims.CORE;
import static netherkin.network.expect.Claims.DLR_A;
import static netherkin.network.expect.Claims.DLR_B;
import static netherkin.network.expect.Claims.HOST_A;
import static netherkin.network.expect.Claims.HOST_B;
import static netherkin.network.expect.Claims.NO;
import static netherkin.network.expect.Claims.ONLY;
import static netherkin.network.expect.Claims.SWITCH_B;
import static netherkin.network.expect.Claims.UNDERLAY;
import static netherkin.network.expect.Claims.UPLINK_A;
import static netherkin.network.expect.Claims.VM1;
import static netherkin.network.expect.Claims.VM2;
import static netherkin.network.expect.Claims.VTEP_A;
import static netherkin.network.expect.Claims.atLeast;
import static netherkin.network.expect.Claims.atMost;
import static netherkin.network.expect.Claims.claim;
import static netherkin.network.expect.Claims.dvsLocal;
import static netherkin.network.expect.Claims.eq;
import static netherkin.network.expect.Claims.exactly;
import static netherkin.network.expect.Claims.is;
import static netherkin.network.expect.Claims.pattern;
import static netherkin.network.expect.Claims.underlay;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import netherkin.network.address.Prefix;
import netherkin.network.field.FieldValue.NumberValue;
import netherkin.network.field.Fields;
import netherkin.network.field.FrameKind;
import netherkin.network.topology.Network;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import org.junit.jupiter.api.Test;

class FrameVerdictsTest {
    private static final FramePattern ARP = pattern(FrameKind.ARP_REQUEST);
    private static final FramePattern ANY_FRAME = pattern(FrameKind.FRAME);
    private static final String PMAC_A = "00:50:56:60:00:0a";
    private static final String VMAC = "02:50:56:56:44:52";

    private final Scene scene = new Scene();

    private Verdict verdict(FrameExpectation claim) {
        return Evaluator.evaluate(claim, scene.window(), scene.context());
    }

    private void holds(FrameExpectation claim) {
        assertThat(verdict(claim).status().name(), equalTo("PASSED"));
    }

    private void fails(FrameExpectation claim) {
        assertThat(verdict(claim).status().name(), equalTo("FAILED"));
    }

    private void isUnproven(FrameExpectation claim) {
        assertThat(verdict(claim).status().name(), equalTo("UNPROVEN"));
    }

    @Test
    void sees_means_either_direction() {
        scene.askForVm2();
        holds(claim(DLR_A, Verb.SEES, Quantifier.ANY, ARP));
        holds(claim(VM2, Verb.SEES, Quantifier.ANY, ARP));
        fails(claim(DLR_A, Verb.RECEIVES, Quantifier.ANY, ARP));
        fails(claim(VM2, Verb.SENDS, Quantifier.ANY, ARP));
    }

    @Test
    void a_host_sees_what_any_place_inside_it_sees() {
        scene.askForVm2();
        holds(claim(HOST_B, Verb.SEES, Quantifier.ANY, pattern(FrameKind.FRAME, eq("SRC MAC", PMAC_A))));
        holds(claim(HOST_B, Verb.SEES, Quantifier.ANY, pattern(FrameKind.FRAME, eq("DST MAC", VMAC))));
        holds(claim(HOST_A, Verb.SEES, NO, pattern(FrameKind.FRAME, eq("DST MAC", VMAC))));
    }

    @Test
    void joints_inside_a_host_are_nobodys_place() {
        Packet packet = Scene.request(Scene.VMAC, Scene.PMAC_A);
        scene.received(scene.switchA, packet, null);
        holds(claim(HOST_A, Verb.SEES, NO, ANY_FRAME));
    }

    @Test
    void a_frame_that_is_seen_at_several_points_counts_once() {
        scene.askForVm2();
        holds(claim(HOST_B, Verb.SEES, exactly(2), ARP));
        holds(claim(UNDERLAY, Verb.CROSSES, exactly(1), ARP));
    }

    @Test
    void copies_count_and_the_original_beside_them_does_not() {
        Packet original = Scene.request(Scene.VMAC, Scene.VM2_MAC);
        Sighting sent = scene.sent(scene.dlrA, original, null);
        scene.sent(scene.vtepA, original.copy(), sent);
        scene.sent(scene.vtepA, original.copy(), sent);
        holds(claim(HOST_A, Verb.SENDS, exactly(2), ARP));
        holds(claim(VTEP_A, Verb.SENDS, exactly(2), ARP));
        holds(claim(DLR_A, Verb.SENDS, exactly(1), ARP));
    }

    @Test
    void flooding_keeps_a_frame_one_frame() {
        Packet flooded = Scene.request(Scene.VMAC, Scene.VM2_MAC);
        scene.received(scene.vm1, flooded, null);
        scene.received(scene.dlrA, flooded, null);
        holds(claim(HOST_A, Verb.RECEIVES, exactly(1), ARP));
    }

    @Test
    void quantifiers_count() {
        for (int i = 0; i < 3; i++) {
            scene.received(scene.vm2, Scene.reply(Scene.VMAC), null);
        }
        FramePattern reply = pattern(FrameKind.ARP_REPLY);
        holds(claim(VM2, Verb.RECEIVES, exactly(3), reply));
        fails(claim(VM2, Verb.RECEIVES, exactly(2), reply));
        fails(claim(VM2, Verb.RECEIVES, exactly(4), reply));
        holds(claim(VM2, Verb.RECEIVES, atLeast(3), reply));
        fails(claim(VM2, Verb.RECEIVES, atLeast(4), reply));
        holds(claim(VM2, Verb.RECEIVES, atMost(3), reply));
        fails(claim(VM2, Verb.RECEIVES, atMost(2), reply));
        fails(claim(VM2, Verb.RECEIVES, NO, reply));
    }

    @Test
    void only_wants_one_and_every_other_there_to_match() {
        fails(claim(VM2, Verb.RECEIVES, ONLY, ARP));
        scene.received(scene.vm2, Scene.request(Scene.VMAC, Scene.VM2_MAC), null);
        scene.sent(scene.vm2, Scene.reply(Scene.VMAC), null);
        holds(claim(VM2, Verb.RECEIVES, ONLY, ARP));
        fails(claim(VM2, Verb.SEES, ONLY, ARP));
    }

    @Test
    void a_claim_of_absence_is_unproven_where_nothing_happened() {
        isUnproven(claim(VM2, Verb.RECEIVES, NO, ARP));
        isUnproven(claim(VM2, Verb.RECEIVES, atMost(1), ARP));
        isUnproven(claim(VM2, Verb.RECEIVES, exactly(0), ARP));
        isUnproven(claim(VM2, Verb.DROPS, NO, ARP));
        scene.happened("300 s pass", false);
        isUnproven(claim(VM2, Verb.RECEIVES, NO, ARP));
        scene.happened("VM2 moved", true);
        holds(claim(VM2, Verb.RECEIVES, NO, ARP));
    }

    @Test
    void a_frame_anywhere_proves_an_absence_elsewhere() {
        scene.sent(scene.vm1, Scene.echo(64), null);
        holds(claim(VM2, Verb.RECEIVES, NO, ARP));
    }

    @Test
    void what_was_before_the_window_does_not_count() {
        scene.sent(scene.vm1, Scene.echo(64), null);
        Window later = Window.since(scene.trace, scene.trace.size(), scene.now);
        Verdict verdict = Evaluator.evaluate(claim(VM1, Verb.SENDS, NO, ANY_FRAME), later, scene.context());
        assertThat(verdict.status(), equalTo(Verdict.Status.UNPROVEN));
    }

    @Test
    void a_window_follows_a_trace_that_grows() {
        Window window = scene.window();
        FrameExpectation claim = claim(VM1, Verb.SENDS, exactly(200), ANY_FRAME);
        assertThat(Evaluator.evaluate(claim, window, scene.context()).isPassed(), equalTo(false));
        for (int i = 0; i < 200; i++) {
            scene.sent(scene.vm1, Scene.echo(64), null);
        }
        assertThat(Evaluator.evaluate(claim, window, scene.context()).isPassed(), equalTo(true));
    }

    @Test
    void tenant_kinds_leave_out_what_hosts_exchange_for_themselves() {
        scene.sent(scene.nicA, Scene.underlayRequest(), null);
        holds(claim(UPLINK_A, Verb.SENDS, NO, ARP));
        holds(claim(UPLINK_A, Verb.SENDS, Quantifier.ANY, underlay(FrameKind.ARP_REQUEST)));
        holds(claim(UPLINK_A, Verb.SENDS, Quantifier.ANY, ANY_FRAME));
        fails(claim(UPLINK_A, Verb.SENDS, Quantifier.ANY, underlay(FrameKind.ARP_REPLY)));
    }

    @Test
    void underlay_kinds_leave_out_the_tenants() {
        scene.sent(scene.vm1, Scene.request(Scene.VM1_MAC, Scene.VM2_MAC), null);
        fails(claim(VM1, Verb.SENDS, Quantifier.ANY, underlay(FrameKind.ARP_REQUEST)));
    }

    @Test
    void conditions_read_the_tenants_frame_and_outer_ones_the_envelope() {
        scene.sent(scene.nicA, Scene.wrapped(Scene.echo(63), 5000), null);
        holds(claim(UPLINK_A, Verb.SENDS, Quantifier.ANY, pattern(FrameKind.VXLAN_PACKET, eq("TTL", "63"))));
        holds(claim(UPLINK_A, Verb.SENDS, Quantifier.ANY, pattern(FrameKind.ICMP_MESSAGE, eq("OUTER TTL", "64"))));
        holds(claim(UPLINK_A, Verb.SENDS, Quantifier.ANY, pattern(FrameKind.PACKET, eq("network ID", "5000"))));
        fails(claim(UPLINK_A, Verb.SENDS, Quantifier.ANY, pattern(FrameKind.PACKET, eq("TTL", "64"))));
    }

    @Test
    void a_field_that_the_frame_lacks_fulfils_no_condition() {
        scene.sent(scene.vm1, Scene.echo(64), null);
        Condition outer = is("OUTER TTL", Operator.NOT_EQUAL, "64", "64");
        Condition opcode = is("OPCODE", Operator.NOT_EQUAL, "1", "1");
        fails(claim(VM1, Verb.SENDS, Quantifier.ANY, pattern(FrameKind.PACKET, outer)));
        fails(claim(VM1, Verb.SENDS, Quantifier.ANY, pattern(FrameKind.PACKET, opcode)));
    }

    @Test
    void operators_compare() {
        scene.sent(scene.vm1, Scene.echo(64), null);
        ttl(Operator.LESS, "65", true);
        ttl(Operator.LESS, "64", false);
        ttl(Operator.AT_MOST, "64", true);
        ttl(Operator.AT_MOST, "63", false);
        ttl(Operator.GREATER, "63", true);
        ttl(Operator.GREATER, "64", false);
        ttl(Operator.AT_LEAST, "64", true);
        ttl(Operator.AT_LEAST, "65", false);
        ttl(Operator.NOT_EQUAL, "63", true);
        ttl(Operator.NOT_EQUAL, "64", false);
        ttl(Operator.IN, "1, 64", true);
        ttl(Operator.EQUAL, "1, 2", false);
    }

    private void ttl(Operator operator, String value, boolean expected) {
        FrameExpectation claim =
                claim(VM1, Verb.SENDS, Quantifier.ANY, pattern(FrameKind.PACKET, is("TTL", operator, value, value)));
        assertThat(operator + " " + value, verdict(claim).isPassed(), equalTo(expected));
    }

    @Test
    void addresses_lie_in_prefixes_and_numbers_in_ranges() {
        scene.sent(scene.nicA, Scene.wrapped(Scene.echo(64), 5000), null);
        Condition in = in("OUTER DST IP", new Operand.InPrefix(Prefix.parse("192.168.50.0/24"), "192.168.50.0/24"));
        Condition out = in("OUTER DST IP", new Operand.InPrefix(Prefix.parse("239.0.0.0/8"), "239.0.0.0/8"));
        Condition range = in(
                "OUTER SRC PORT", new Operand.InRange(new NumberValue(49152), new NumberValue(65535), "49152..65535"));
        holds(claim(UPLINK_A, Verb.SENDS, Quantifier.ANY, pattern(FrameKind.PACKET, in, range)));
        fails(claim(UPLINK_A, Verb.SENDS, Quantifier.ANY, pattern(FrameKind.PACKET, out)));
    }

    private static Condition in(String field, Operand operand) {
        return new Condition.OfField(Fields.find(field).orElseThrow(), Operator.IN, operand);
    }

    @Test
    void the_tag_travels_beside_the_frame() {
        scene.askForVm2();
        holds(claim(DLR_B, Verb.SENDS, Quantifier.ANY, pattern(FrameKind.ARP_REQUEST, dvsLocal())));
        fails(claim(DLR_A, Verb.SENDS, Quantifier.ANY, pattern(FrameKind.ARP_REQUEST, dvsLocal())));
    }

    @Test
    void a_network_is_known_beside_the_frame_or_by_its_envelope() {
        scene.askForVm2();
        holds(on(Scene.NET, DLR_A));
        fails(on(Scene.OTHER, DLR_A));
        holds(on(Scene.NET, UPLINK_A));
        fails(on(Scene.OTHER, UPLINK_A));
    }

    private static FrameExpectation on(Network network, Place place) {
        return claim(place, Verb.SENDS, Quantifier.ANY, ARP, new Tail(network, null, null, -1, null));
    }

    @Test
    void from_and_to_follow_the_frame_and_its_copies() {
        scene.askForVm2();
        holds(claim(HOST_B, Verb.RECEIVES, Quantifier.ANY, ARP, fromTo(HOST_A, null)));
        holds(claim(HOST_A, Verb.SENDS, Quantifier.ANY, ARP, fromTo(null, HOST_B)));
        fails(claim(HOST_A, Verb.SENDS, Quantifier.ANY, ARP, fromTo(null, VM2)));
        fails(claim(VM2, Verb.RECEIVES, Quantifier.ANY, ARP, fromTo(HOST_A, null)));
        holds(claim(VM2, Verb.RECEIVES, Quantifier.ANY, ARP, fromTo(DLR_B, null)));
    }

    @Test
    void from_and_to_hold_in_a_long_trace_too() {
        scene.askForVm2();
        for (int i = 0; i < 2_100; i++) {
            scene.sent(scene.vm1, Scene.echo(64), null);
        }
        holds(claim(HOST_B, Verb.RECEIVES, Quantifier.ANY, ARP, fromTo(HOST_A, null)));
        holds(claim(HOST_A, Verb.SENDS, Quantifier.ANY, ARP, fromTo(null, HOST_B)));
        fails(claim(HOST_A, Verb.SENDS, Quantifier.ANY, ARP, fromTo(null, VM2)));
        fails(claim(VM2, Verb.RECEIVES, Quantifier.ANY, ARP, fromTo(HOST_A, null)));
    }

    private static Tail fromTo(Place from, Place to) {
        return new Tail(null, from, to, -1, null);
    }

    @Test
    void within_runs_from_the_first_when() {
        scene.sent(scene.vm1, Scene.echo(64), null);
        holds(claim(VM1, Verb.SENDS, Quantifier.ANY, ANY_FRAME, new Tail(null, null, null, 10_000, null)));
        fails(claim(VM1, Verb.SENDS, Quantifier.ANY, ANY_FRAME, new Tail(null, null, null, 9_999, null)));
        holds(claim(VM1, Verb.SENDS, NO, ANY_FRAME, new Tail(null, null, null, 9_999, null)));
    }

    @Test
    void forwarding_is_sending_on_what_was_received() {
        Packet packet = Scene.wrapped(Scene.echo(64), 5000);
        Sighting in = scene.received(scene.core, packet, null);
        fails(claim(CORE, Verb.FORWARDS, Quantifier.ANY, ANY_FRAME));
        scene.sent(scene.core, packet, in);
        scene.sent(scene.core, Scene.underlayRequest(), null);
        holds(claim(CORE, Verb.FORWARDS, exactly(1), ANY_FRAME));
    }

    @Test
    void drops_are_the_places_own_and_have_a_reason() {
        Sighting seen = scene.received(scene.vm2, Scene.echo(64), null);
        scene.dropped("virtual switch of Host B", scene.switchB, seen.packet(), DropReason.SPLIT_HORIZON, seen);
        FramePattern echo = pattern(FrameKind.ICMP_ECHO_REQUEST);
        holds(claim(SWITCH_B, Verb.DROPS, exactly(1), echo));
        holds(claim(HOST_B, Verb.DROPS, Quantifier.ANY, echo));
        holds(claim(VM2, Verb.DROPS, NO, echo));
        holds(claim(HOST_B, Verb.DROPS, Quantifier.ANY, echo, because(DropReason.SPLIT_HORIZON)));
        fails(claim(HOST_B, Verb.DROPS, Quantifier.ANY, echo, because(DropReason.NO_ROUTE)));
        fails(claim(HOST_B, Verb.DROPS, Quantifier.ANY, ARP));
    }

    private static Tail because(DropReason reason) {
        return new Tail(null, null, null, -1, reason);
    }

    @Test
    void what_drops_is_known_by_name() {
        Sighting seen = scene.received(scene.switchB, Scene.echo(64), null);
        scene.dropped("VTEP of Host B", scene.switchB, seen.packet(), DropReason.UNKNOWN_NETWORK, seen);
        scene.dropped("DLR on Host B", scene.dlrB, seen.packet(), DropReason.NO_ROUTE, seen);
        scene.dropped("VM2", scene.vm2, seen.packet(), DropReason.NOT_ADDRESSED, seen);
        scene.dropped("core", scene.core, seen.packet(), DropReason.TTL_EXPIRED, seen);
        for (Place place : List.of(Place.vtep("Host B", "x"), DLR_B, VM2, CORE)) {
            holds(claim(place, Verb.DROPS, exactly(1), ANY_FRAME));
        }
        holds(claim(UNDERLAY, Verb.DROPS, exactly(1), ANY_FRAME));
    }

    @Test
    void the_evidence_is_what_matched() {
        scene.askForVm2();
        Verdict verdict = verdict(claim(HOST_B, Verb.RECEIVES, Quantifier.ANY, ARP));
        assertThat(verdict.evidence().entries(), hasSize(4));
        assertThat(verdict.evidence().frames(), hasSize(2));
    }

    @Test
    void each_of_several_places_must_do_it() {
        scene.received(scene.vm1, Scene.echo(64), null);
        FrameExpectation one = claim(VM1, Verb.RECEIVES, Quantifier.ANY, ANY_FRAME);
        FrameExpectation two = claim(VM2, Verb.RECEIVES, Quantifier.ANY, ANY_FRAME);
        EachExpectation each = new EachExpectation("VM1 and VM2 each receive a frame", List.of(one, two));
        assertThat(Evaluator.evaluate(each, scene.window(), scene.context()).isPassed(), equalTo(false));
        scene.received(scene.vm2, Scene.echo(64), null);
        Verdict verdict = Evaluator.evaluate(each, scene.window(), scene.context());
        assertThat(verdict.evidence().entries(), hasSize(2));
    }
}
