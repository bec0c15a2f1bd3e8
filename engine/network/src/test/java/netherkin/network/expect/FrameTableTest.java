package netherkin.network.expect;

import static netherkin.network.expect.Claims.DLR_A;
import static netherkin.network.expect.Claims.HOST_A;
import static netherkin.network.expect.Claims.VM1;
import static netherkin.network.expect.Claims.VM2;
import static netherkin.network.expect.Claims.eq;
import static netherkin.network.expect.Claims.pattern;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.field.FrameKind;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import org.junit.jupiter.api.Test;

class FrameTableTest {
    private static final FramePattern REQUEST = pattern(FrameKind.ARP_REQUEST);
    private static final FramePattern REPLY = pattern(FrameKind.ARP_REPLY);
    private static final FramePattern ECHO = pattern(FrameKind.ICMP_ECHO_REQUEST);

    private final Scene scene = new Scene();
    private final List<FrameTable.Row> rows = new ArrayList<>();

    private FrameTableTest row(Place at, FramePattern pattern) {
        rows.add(new FrameTable.Row(at, pattern, rows.size() + 1));
        return this;
    }

    private Verdict.Status inOrder(Place place) {
        return judge(FrameTable.Mode.IN_THIS_ORDER, place);
    }

    private Verdict.Status exactly(Place place) {
        return judge(FrameTable.Mode.EXACTLY_THESE, place);
    }

    private Verdict.Status judge(FrameTable.Mode mode, Place place) {
        FrameTable table = new FrameTable("these frames are seen", mode, place, List.copyOf(rows));
        rows.clear();
        return Evaluator.evaluate(table, scene.window(), scene.context()).status();
    }

    @Test
    void others_may_lie_between_frames_in_order() {
        scene.sent(scene.vm1, Scene.echo(64), null);
        scene.received(scene.vm2, Scene.request(Scene.VMAC, Scene.VM2_MAC), null);
        scene.sent(scene.vm2, Scene.reply(Scene.VMAC), null);
        assertThat(row(VM1, ECHO).row(VM2, REPLY).inOrder(null), is(Verdict.Status.PASSED));
        assertThat(row(VM2, REPLY).row(VM1, ECHO).inOrder(null), is(Verdict.Status.FAILED));
        assertThat(row(null, ECHO).row(null, REQUEST).row(null, REPLY).inOrder(null), is(Verdict.Status.PASSED));
    }

    @Test
    void one_sighting_serves_one_row() {
        scene.sent(scene.vm1, Scene.echo(64), null);
        assertThat(row(null, ECHO).row(null, ECHO).inOrder(VM1), is(Verdict.Status.FAILED));
        scene.sent(scene.vm1, Scene.echo(64), null);
        assertThat(row(null, ECHO).row(null, ECHO).inOrder(VM1), is(Verdict.Status.PASSED));
    }

    @Test
    void a_column_outweighs_the_sentences_place() {
        scene.sent(scene.vm1, Scene.echo(64), null);
        assertThat(row(VM1, ECHO).inOrder(VM2), is(Verdict.Status.PASSED));
        assertThat(row(null, ECHO).inOrder(VM2), is(Verdict.Status.FAILED));
    }

    @Test
    void exactly_these_frames_are_none_other_at_the_places_named() {
        scene.received(scene.vm2, Scene.request(Scene.VMAC, Scene.VM2_MAC), null);
        scene.sent(scene.vm2, Scene.reply(Scene.VMAC), null);
        scene.sent(scene.vm1, Scene.echo(64), null);
        assertThat(row(null, REPLY).row(null, REQUEST).exactly(VM2), is(Verdict.Status.PASSED));
        assertThat(row(null, REPLY).exactly(VM2), is(Verdict.Status.FAILED));
        assertThat(row(null, REPLY).row(null, REQUEST).row(null, ECHO).exactly(VM2), is(Verdict.Status.FAILED));
        assertThat(row(VM2, REPLY).row(VM2, REQUEST).row(VM1, ECHO).exactly(null), is(Verdict.Status.PASSED));
        assertThat(row(null, REPLY).row(null, REQUEST).row(null, ECHO).exactly(null), is(Verdict.Status.PASSED));
    }

    @Test
    void rows_find_their_frames_whichever_could_take_which() {
        Packet marked = Scene.request(Scene.VMAC, Scene.VM2_MAC).marked(Packet.DVS_LOCAL);
        scene.received(scene.vm2, marked, null);
        scene.received(scene.vm2, Scene.request(Scene.VMAC, Scene.VM2_MAC), null);
        FramePattern tagged = pattern(FrameKind.ARP_REQUEST, Claims.dvsLocal());
        assertThat(row(null, REQUEST).row(null, tagged).exactly(VM2), is(Verdict.Status.PASSED));
        assertThat(row(null, tagged).row(null, tagged).exactly(VM2), is(Verdict.Status.FAILED));
    }

    @Test
    void a_compound_place_sees_one_frame_once() {
        Packet asked = Scene.request(Scene.VMAC, Scene.VM2_MAC);
        Sighting out = scene.sent(scene.dlrA, asked, null);
        scene.sent(scene.vtepA, asked.with(asked.frame().withSource(Scene.PMAC_A)), out);
        FramePattern fromPMac = pattern(FrameKind.ARP_REQUEST, eq("SRC MAC", "00:50:56:60:00:0a"));
        assertThat(row(null, fromPMac).exactly(HOST_A), is(Verdict.Status.PASSED));
        assertThat(row(null, REQUEST).row(null, fromPMac).exactly(HOST_A), is(Verdict.Status.FAILED));
        assertThat(row(DLR_A, REQUEST).exactly(null), is(Verdict.Status.PASSED));
    }

    @Test
    void exactly_no_frames_is_a_claim_of_absence() {
        assertThat(exactly(VM2), is(Verdict.Status.UNPROVEN));
        scene.sent(scene.vm1, Scene.echo(64), null);
        assertThat(exactly(VM2), is(Verdict.Status.PASSED));
        assertThat(exactly(VM1), is(Verdict.Status.FAILED));
    }
}
