package netherkin.commands;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import netherkin.network.expect.Verdict;
import netherkin.network.topology.ScenarioException;
import org.junit.jupiter.api.Test;

class OutputExpectationTest {
    private final TwoHosts net = new TwoHosts();

    OutputExpectationTest() {
        net.type("foo 1\nbar; baz");
    }

    private boolean holds(OutputExpectation expectation) {
        return expectation.judge(net.lab).isPassed();
    }

    private static OutputExpectation contains(String text) {
        return OutputExpectation.contains(text, "the output contains");
    }

    private static OutputExpectation whole(String text) {
        return OutputExpectation.is(text, "the output is");
    }

    private static OutputExpectation matches(String text) {
        return OutputExpectation.matches(text, "the output matches");
    }

    @Test
    void a_part_of_a_line_is_contained() {
        assertThat(holds(contains("bar: command")), is(true));
        assertThat(holds(contains("bar: * not")), is(false));
        assertThat(holds(contains("bar: * not").withWildcards()), is(true));
        assertThat(holds(OutputExpectation.lacks("qux", "the output lacks")), is(true));
    }

    @Test
    void lines_are_contained_one_after_another() {
        assertThat(holds(contains("bash: foo: *\nbash: bar: command not found")), is(true));
        assertThat(holds(contains("bash: foo: *\nbash: baz: *")), is(false));
        assertThat(holds(contains("bash: foo: *\n...\nbash: baz: *")), is(true));
    }

    @Test
    void the_whole_output_is_compared_without_blanks_at_line_ends() {
        assertThat(
                holds(
                        whole(
                                "bash: foo: command not found  \nbash: bar: command not found\nbash: baz: command not found\n")),
                is(true));
        assertThat(holds(whole("bash: foo: command not found\n...")), is(true));
        assertThat(holds(whole("bash: foo: command not found")), is(false));
        assertThat(holds(whole("...\nbash: bar: *")), is(false));
        assertThat(holds(whole("...\nbash: baz: *")), is(true));
    }

    @Test
    void a_pattern_is_a_line_or_the_whole_or_regular() {
        assertThat(holds(matches("*bar*")), is(true));
        assertThat(holds(matches("bar*")), is(false));
        assertThat(holds(matches("/^bash: b[az]+:/")), is(true));
        assertThat(holds(matches("/qux/")), is(false));
        assertThat(
                assertThrows(ScenarioException.class, () -> holds(matches("/(/")))
                        .problem(),
                containsString("regular"));
    }

    @Test
    void the_exit_status_is_that_of_the_last_command() {
        assertThat(holds(OutputExpectation.exitStatus(127, "the exit status is 127")), is(true));
        Verdict verdict =
                OutputExpectation.exitStatus(0, "the exit status is 0").judge(net.lab);
        assertThat(verdict.explanation().text(null, null), is("""
                          expected   the exit status is 0        at hv1
                          nearest    bash: baz: command not found
                          differs    exit status  but was 127
                          because    it was printed by "baz", exit status 127
                        """));
    }

    @Test
    void a_failure_shows_the_nearest_line_and_where_it_differs() {
        Verdict verdict = contains("bash: bar: command found").judge(net.lab);
        assertThat(verdict.explanation().text(null, null), is("""
                          expected   the output contains        at hv1
                          nearest    line 2  bash: bar: command not found
                          differs    column 20   "found" but was "not found"
                          because    it was printed by "baz", exit status 127
                        """));
    }

    @Test
    void a_failure_says_if_nothing_was_printed() {
        net.type("true");
        Verdict verdict = whole("something").judge(net.lab);
        assertThat(verdict.explanation().text(null, null), containsString("differs    nothing was printed"));
    }
}
