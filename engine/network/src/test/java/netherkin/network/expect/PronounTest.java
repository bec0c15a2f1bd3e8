package netherkin.network.expect;

import static netherkin.network.expect.Claims.CORE;
import static netherkin.network.expect.Claims.HOST_B;
import static netherkin.network.expect.Claims.NO;
import static netherkin.network.expect.Claims.UPLINK_A;
import static netherkin.network.expect.Claims.VM2;
import static netherkin.network.expect.Claims.claim;
import static netherkin.network.expect.Claims.eq;
import static netherkin.network.expect.Claims.it;
import static netherkin.network.expect.Claims.pattern;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import netherkin.network.field.FrameKind;
import netherkin.network.topology.ScenarioException;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import org.junit.jupiter.api.Test;

class PronounTest {
    private static final FramePattern VXLAN = pattern(FrameKind.VXLAN_PACKET);

    private final Scene scene = new Scene();

    private Verdict envelopes() {
        return Evaluator.evaluate(claim(UPLINK_A, Verb.SENDS, Quantifier.ANY, VXLAN), scene.window(), scene.context());
    }

    private boolean then(Verdict before, Expectation claim) {
        return Evaluator.evaluate(claim, scene.window(), scene.after(before)).isPassed();
    }

    private Packet through(int outerPort) {
        Packet packet = Scene.wrapped(Scene.echo(outerPort), 5000);
        scene.sent(scene.nicA, packet, null);
        return packet;
    }

    @Test
    void it_is_the_frame_of_the_then_before_wherever_it_comes() {
        Packet packet = through(63);
        Sighting in = scene.received(scene.core, packet, null);
        assertThat(then(envelopes(), claim(CORE, Verb.FORWARDS, Quantifier.ANY, it())), is(false));
        scene.sent(scene.core, packet, in);
        assertThat(then(envelopes(), claim(CORE, Verb.FORWARDS, Quantifier.ANY, it())), is(true));
        assertThat(then(envelopes(), claim(CORE, Verb.FORWARDS, Quantifier.ANY, it(eq("TTL", "62")))), is(false));
    }

    @Test
    void another_frame_of_the_same_kind_is_not_it() {
        through(63);
        Verdict before = envelopes();
        scene.received(scene.core, Scene.wrapped(Scene.echo(63), 5000), null);
        assertThat(then(before, claim(CORE, Verb.RECEIVES, Quantifier.ANY, it())), is(false));
    }

    @Test
    void what_stems_from_it_stands_for_it() {
        Packet packet = through(63);
        scene.received(scene.nicB, packet.copy(), null);
        assertThat(then(envelopes(), claim(HOST_B, Verb.RECEIVES, Quantifier.ANY, it())), is(true));
    }

    @Test
    void if_several_matched_each_must_comply() {
        Packet one = through(63);
        Packet two = through(62);
        scene.received(scene.nicB, one, null);
        assertThat(then(envelopes(), claim(HOST_B, Verb.RECEIVES, Quantifier.ANY, it())), is(false));
        scene.received(scene.nicB, two, null);
        assertThat(then(envelopes(), claim(HOST_B, Verb.RECEIVES, Quantifier.ANY, it())), is(true));
    }

    @Test
    void after_an_absence_it_refers_to_nothing() {
        through(63);
        Verdict absence = Evaluator.evaluate(claim(VM2, Verb.RECEIVES, NO, VXLAN), scene.window(), scene.context());
        FrameExpectation next = claim(CORE, Verb.FORWARDS, Quantifier.ANY, it());
        ScenarioException refusal = assertThrows(ScenarioException.class, () -> then(absence, next));
        assertThat(
                refusal.getMessage(),
                is("\"it\" refers to nothing: the Then before it matched no frame; name the frame instead"));
    }

    @Test
    void without_a_then_before_it_refers_to_nothing() {
        FrameExpectation first = claim(CORE, Verb.FORWARDS, Quantifier.ANY, it());
        ScenarioException refusal =
                assertThrows(ScenarioException.class, () -> Evaluator.evaluate(first, scene.window(), scene.context()));
        assertThat(refusal.getMessage(), is("\"it\" refers to nothing: no Then about frames stands before it"));
    }

    @Test
    void an_envelope_is_longer_than_the_frame_inside_it() {
        through(63);
        assertThat(then(envelopes(), new LongerThan("that packet is …", 50)), is(true));
        assertThat(then(envelopes(), new LongerThan("that packet is …", 42)), is(false));
    }

    @Test
    void a_frame_without_envelope_is_longer_than_nothing() {
        scene.sent(scene.vm2, Scene.echo(64), null);
        Verdict bare = Evaluator.evaluate(
                claim(VM2, Verb.SENDS, Quantifier.ANY, pattern(FrameKind.FRAME)), scene.window(), scene.context());
        assertThat(then(bare, new LongerThan("that packet is …", 0)), is(false));
    }
}
