package netherkin.network.expect;

import static netherkin.network.expect.Claims.VM2;
import static netherkin.network.expect.Claims.eq;
import static netherkin.network.expect.Claims.pattern;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import netherkin.network.field.FrameKind;
import org.junit.jupiter.api.Test;

class EveryFrameTest {
    private final Scene scene = new Scene();

    private boolean every(FramePattern scope, FramePattern claim) {
        EveryFrame sentence = new EveryFrame("every frame at VM2 …", VM2, scope, claim);
        return Evaluator.evaluate(sentence, scene.window(), scene.context()).isPassed();
    }

    @Test
    void every_frame_must_match_and_one_must_be_there() {
        FramePattern arp = pattern(FrameKind.ARP_FRAME, eq("EtherType", "0x0806"));
        assertThat(every(pattern(FrameKind.FRAME), arp), is(false));
        scene.received(scene.vm2, Scene.request(Scene.VMAC, Scene.VM2_MAC), null);
        scene.sent(scene.vm2, Scene.reply(Scene.VMAC), null);
        assertThat(every(pattern(FrameKind.FRAME), arp), is(true));
        assertThat(every(pattern(FrameKind.FRAME), pattern(FrameKind.ARP_REPLY)), is(false));
        assertThat(every(pattern(FrameKind.ARP_REPLY), pattern(FrameKind.ARP_FRAME)), is(true));
    }

    @Test
    void frames_elsewhere_are_not_spoken_of() {
        scene.received(scene.vm2, Scene.request(Scene.VMAC, Scene.VM2_MAC), null);
        scene.sent(scene.vm1, Scene.echo(64), null);
        assertThat(every(pattern(FrameKind.FRAME), pattern(FrameKind.ARP_REQUEST)), is(true));
    }
}
