package netherkin.network.expect;

import static netherkin.network.expect.TableExpectation.Claim.CONTAINS;
import static netherkin.network.expect.TableExpectation.Claim.IS;
import static netherkin.network.expect.TableExpectation.Claim.LACKS;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import netherkin.network.expect.TableExpectation.Cell;
import netherkin.network.expect.TableExpectation.Claim;
import netherkin.network.expect.TableExpectation.Row;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;
import netherkin.network.trace.TableSnapshot;
import org.junit.jupiter.api.Test;

class TableVerdictsTest {
    private static final Row FIRST = row("IP", "172.16.20.12", "MAC", "00:50:56:ae:00:02");
    private static final Row FIRST_IP = row("IP", "172.16.20.12");
    private static final Row SECOND_IP = row("IP", "172.16.20.13");
    private static final Row UNKNOWN = row("IP", "172.16.20.99");

    private final Scene scene = new Scene();
    private final List<List<String>> entries = new ArrayList<>(
            List.of(List.of("172.16.20.12", "00:50:56:ae:00:02"), List.of("172.16.20.13", "00:50:56:ae:00:03")));

    static Row row(String... columnsAndValues) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            cells.add(new Cell(columnsAndValues[i], List.of(columnsAndValues[i + 1]), columnsAndValues[i + 1]));
        }
        return new Row(cells);
    }

    private Verdict.Status judge(Claim claim, Row... rows) {
        return judge(scene.window(), claim, rows);
    }

    private Verdict.Status judge(Window window, Claim claim, Row... rows) {
        TableExpectation sentence =
                new TableExpectation("the ARP table …", "ARP table", "DLR on Host A", claim, Arrays.asList(rows));
        TableSnapshot table = new TableSnapshot("ARP table", "DLR on Host A", List.of("IP", "MAC"), entries);
        Context context = new Context(
                null,
                (name, owner) -> name.equals("ARP table") && owner.equals("DLR on Host A") ? table : null,
                scene.names(),
                new Origin("a.feature", 7));
        return Evaluator.evaluate(sentence, window, context).status();
    }

    @Test
    void contains_wants_every_row_and_allows_others() {
        assertThat(judge(CONTAINS, FIRST), is(Verdict.Status.PASSED));
        assertThat(judge(CONTAINS, FIRST_IP, SECOND_IP), is(Verdict.Status.PASSED));
        assertThat(judge(CONTAINS, FIRST, UNKNOWN), is(Verdict.Status.FAILED));
        assertThat(judge(CONTAINS, row("IP", "172.16.20.12", "MAC", "00:50:56:ae:00:03")), is(Verdict.Status.FAILED));
    }

    @Test
    void is_wants_these_rows_and_no_other_in_any_order() {
        assertThat(judge(IS, SECOND_IP, FIRST), is(Verdict.Status.PASSED));
        assertThat(judge(IS, FIRST), is(Verdict.Status.FAILED));
        assertThat(judge(IS, FIRST, SECOND_IP, UNKNOWN), is(Verdict.Status.FAILED));
        assertThat(judge(IS, FIRST, FIRST_IP), is(Verdict.Status.FAILED));
    }

    @Test
    void lacks_wants_none_of_the_rows() {
        scene.sent(scene.vm1, Scene.echo(64), null);
        assertThat(judge(LACKS, UNKNOWN), is(Verdict.Status.PASSED));
        assertThat(judge(LACKS, UNKNOWN, FIRST_IP), is(Verdict.Status.FAILED));
    }

    @Test
    void an_absence_needs_something_to_have_happened() {
        assertThat(judge(LACKS, UNKNOWN), is(Verdict.Status.UNPROVEN));
        entries.clear();
        assertThat(judge(IS), is(Verdict.Status.UNPROVEN));
        scene.sent(scene.vm1, Scene.echo(64), null);
        assertThat(judge(IS), is(Verdict.Status.PASSED));
    }

    @Test
    void a_given_checks_an_absence_without_proof() {
        assertThat(judge(Window.ofGiven(scene.trace, 0), LACKS, UNKNOWN), is(Verdict.Status.PASSED));
    }

    @Test
    void a_cell_accepts_one_of_several_values() {
        Cell several = new Cell("IP", List.of("172.16.20.1", "172.16.20.12"), "172.16.20.1 or 172.16.20.12");
        assertThat(judge(CONTAINS, new Row(List.of(several))), is(Verdict.Status.PASSED));
    }

    @Test
    void an_unknown_column_is_the_scenarios_mistake() {
        ScenarioException refusal = assertThrows(ScenarioException.class, () -> judge(CONTAINS, row("VLAN", "20")));
        assertThat(refusal.getMessage(), is("a.feature:7: the ARP table has no column \"VLAN\"; it has IP, MAC"));
    }

    @Test
    void a_table_that_the_device_lacks_is_the_scenarios_mistake() {
        TableExpectation sentence = new TableExpectation("…", "MAC table", "VM1", CONTAINS, List.of(FIRST));
        ScenarioException refusal = assertThrows(
                ScenarioException.class, () -> Evaluator.evaluate(sentence, scene.window(), scene.context()));
        assertThat(refusal.getMessage(), is("VM1 has no MAC table"));
    }
}
