package netherkin.network.expect;

import static netherkin.network.expect.Claims.DLR_A;
import static netherkin.network.expect.Claims.HOST_B;
import static netherkin.network.expect.Claims.VM2;
import static netherkin.network.expect.Claims.eq;
import static netherkin.network.expect.Claims.pattern;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import netherkin.network.field.FrameKind;
import org.junit.jupiter.api.Test;

/** What is said about tables of frames that aren't what was seen. */
class FrameTableExplanationTest {
    private static final FrameKind ARP = FrameKind.ARP_REQUEST;
    private static final Condition FROM_PMAC = eq("SRC MAC", "00:50:56:60:00:0a", "pMAC A");
    private static final Condition FROM_VMAC = eq("SRC MAC", "02:50:56:56:44:52", "vMAC");

    private final Scene scene = new Scene();

    private String why(Expectation claim) {
        return Evaluator.evaluate(claim, scene.window(), scene.context())
                .explanation()
                .text(null, null);
    }

    private void askForVm2() {
        scene.askForVm2();
    }

    private static FrameTable.Row row(int number, Place at, FramePattern pattern) {
        return new FrameTable.Row(at, pattern, number);
    }

    private static FrameTable inOrder(FrameTable.Row... rows) {
        return new FrameTable("these frames …", FrameTable.Mode.IN_THIS_ORDER, null, List.of(rows));
    }

    private static FrameTable exactlyThese(FrameTable.Row... rows) {
        return new FrameTable("exactly …", FrameTable.Mode.EXACTLY_THESE, null, List.of(rows));
    }

    @Test
    void a_row_that_came_earlier() {
        askForVm2();
        assertThat(why(inOrder(row(1, VM2, pattern(ARP, FROM_VMAC)), row(2, DLR_A, pattern(ARP, FROM_VMAC)))), is("""
                          expected   row 2: ARP request with SRC MAC = vMAC (02:50:56:56:44:52)        at DLR on Host A
                          nearest    #1 +10 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    it matches, but comes before #8
                          because    #1 began with: VM1 pings VM2
                        """));
    }

    @Test
    void a_row_with_another_value() {
        askForVm2();
        assertThat(why(inOrder(row(1, DLR_A, pattern(ARP, FROM_VMAC)), row(2, VM2, pattern(ARP, FROM_PMAC)))), is("""
                          expected   row 2: ARP request with SRC MAC = pMAC A (00:50:56:60:00:0a)        at VM2 after #1
                          nearest    #8 +130 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    SRC MAC     but was vMAC (02:50:56:56:44:52)
                          because    #8 was caused by #6: the DLR on Host B asked again in its own name (DVS Local)
                          elsewhere  pMAC A was the SRC MAC of #2 (VTEP of Host A), #3 (vmnic0 of Host A), #4 (vmnic0 of Host B), #5 (VTEP of Host B) and 1 more
                        """));
    }

    @Test
    void a_row_that_never_came() {
        askForVm2();
        assertThat(why(inOrder(row(1, VM2, pattern(ARP)), row(2, VM2, pattern(FrameKind.ARP_REPLY)))), is("""
                          expected   row 2: ARP reply        at VM2 after #8
                          nearest    none: no ARP reply was seen later
                          differs    no such frame came
                        """));
    }

    @Test
    void a_row_without_a_frame_of_its_own() {
        askForVm2();
        assertThat(why(exactlyThese(row(1, VM2, pattern(ARP)), row(2, VM2, pattern(ARP)))), is("""
                          expected   row 2: ARP request        at VM2
                          nearest    #8 +130 µs  vMAC > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    it stands for row 1
                          because    #8 was caused by #6: the DLR on Host B asked again in its own name (DVS Local)
                        """));
    }

    @Test
    void a_frame_without_a_row() {
        askForVm2();
        assertThat(why(exactlyThese(row(1, HOST_B, pattern(ARP, FROM_VMAC)))), is("""
                          expected   exactly this frame        at Host B
                          nearest    #4 +50 µs  pMAC A > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1  in an envelope 192.168.50.11 > 192.168.50.12 VNI 5001
                          differs    no row: it is one frame too many
                          because    #4 was caused by #1: the VTEP of Host A sent a copy of it with SRC MAC pMAC A in place of vMAC
                        """));
    }
}
