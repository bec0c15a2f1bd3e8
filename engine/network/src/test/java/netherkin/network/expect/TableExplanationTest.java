package netherkin.network.expect;

import static netherkin.network.expect.Claims.UPLINK_A;
import static netherkin.network.expect.Claims.VM2;
import static netherkin.network.expect.Claims.claim;
import static netherkin.network.expect.Claims.eq;
import static netherkin.network.expect.Claims.it;
import static netherkin.network.expect.Claims.pattern;
import static netherkin.network.expect.TableVerdictsTest.row;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import netherkin.network.expect.TableExpectation.Cell;
import netherkin.network.expect.TableExpectation.Claim;
import netherkin.network.expect.TableExpectation.Row;
import netherkin.network.field.FrameKind;
import netherkin.network.topology.Origin;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;
import org.junit.jupiter.api.Test;

/** What is said about tables, pronouns and lengths that aren't as claimed. */
class TableExplanationTest {
    private static final String OWNER = "DLR on Host A";

    private final Scene scene = new Scene();
    private final List<List<String>> entries = new ArrayList<>();

    private void learnVm2() {
        Sighting reply = scene.received(scene.dlrA, Scene.reply(Scene.VMAC), null);
        List<String> entry = List.of("172.16.20.12", "00:50:56:ae:00:02");
        scene.learned("ARP table", OWNER, entry, reply);
        entries.add(entry);
    }

    private String why(Claim claim, Row... rows) {
        TableSnapshot table = new TableSnapshot("ARP table", OWNER, List.of("IP", "MAC"), entries);
        Context context = new Context(null, (name, owner) -> table, scene.names(), Origin.UNKNOWN);
        TableExpectation sentence =
                new TableExpectation("the ARP table …", "ARP table", OWNER, claim, Arrays.asList(rows));
        return Evaluator.evaluate(sentence, scene.window(), context)
                .explanation()
                .text("x.pcapng", null);
    }

    @Test
    void an_entry_with_another_value() {
        learnVm2();
        Row wanted = new Row(List.of(
                new Cell("IP", List.of("172.16.20.12"), "172.16.20.12"),
                new Cell("MAC", List.of("02:50:56:56:44:52"), "vMAC")));
        assertThat(why(Claim.CONTAINS, wanted), is("""
                          expected   IP = 172.16.20.12, MAC = vMAC (02:50:56:56:44:52)        in the ARP table of DLR on Host A
                          nearest    IP = 172.16.20.12, MAC = MAC of VM2 (00:50:56:ae:00:02)
                          differs    MAC         but was MAC of VM2 (00:50:56:ae:00:02)
                          because    the entry was learned at +10 µs, by #1
                          capture    x.pcapng
                        """));
    }

    @Test
    void an_entry_that_must_not_be() {
        learnVm2();
        assertThat(why(Claim.LACKS, row("IP", "172.16.20.12")), is("""
                          expected   no IP = 172.16.20.12        in the ARP table of DLR on Host A
                          nearest    IP = 172.16.20.12, MAC = MAC of VM2 (00:50:56:ae:00:02)
                          differs    nothing: it matches
                          because    the entry was learned at +10 µs, by #1
                          capture    x.pcapng
                        """));
    }

    @Test
    void an_entry_too_many() {
        learnVm2();
        assertThat(why(Claim.IS), is("""
                          expected   no entry        in the ARP table of DLR on Host A
                          nearest    IP = 172.16.20.12, MAC = MAC of VM2 (00:50:56:ae:00:02)
                          differs    no row: it is one entry too many
                          because    the entry was learned at +10 µs, by #1
                          capture    x.pcapng
                        """));
    }

    @Test
    void an_empty_table() {
        assertThat(why(Claim.CONTAINS, row("IP", "172.16.20.12")), is("""
                          expected   IP = 172.16.20.12        in the ARP table of DLR on Host A
                          nearest    none: the table is empty
                          because    nothing ever changed it
                          capture    x.pcapng
                        """));
    }

    @Test
    void silence() {
        assertThat(why(Claim.LACKS, row("IP", "172.16.20.12")), is("""
                          expected   no IP = 172.16.20.12        in the ARP table of DLR on Host A
                          UNPROVEN  nothing happened
                          capture    x.pcapng
                        """));
    }

    private String whyAfterTheEnvelope(Expectation claim) {
        scene.askForVm2();
        Verdict before = Evaluator.evaluate(
                claim(UPLINK_A, Verb.SENDS, Quantifier.ANY, pattern(FrameKind.VXLAN_PACKET)),
                scene.window(),
                scene.context());
        return Evaluator.evaluate(claim, scene.window(), scene.after(before))
                .explanation()
                .text(null, null);
    }

    @Test
    void an_envelope_of_another_length() {
        assertThat(whyAfterTheEnvelope(new LongerThan("that packet is …", 42)), is("""
                          expected   42 bytes longer than the frame inside it
                          nearest    #3 +40 µs  pMAC A > Broadcast  ARP who-has 172.16.20.12 tell 172.16.20.1  in an envelope 192.168.50.11 > 192.168.50.12 VNI 5001
                          differs    longer by   but was 50 bytes (92 and 42)
                        """));
    }

    @Test
    void a_frame_that_a_pronoun_stands_for() {
        assertThat(whyAfterTheEnvelope(claim(VM2, Verb.RECEIVES, Quantifier.ANY, it(eq("OPCODE", "1")))), is("""
                          expected   OPCODE = 1 in it (#3)        at VM2
                          nearest    #6 +90 µs  pMAC A > vMAC  ARP who-has 172.16.20.12 tell 172.16.20.1
                          differs    at VM2      but was at DLR on Host B
                          because    #6 ended at DLR on Host B; the DLR on Host B asked again in its own name (DVS Local) as #7
                        """));
    }
}
