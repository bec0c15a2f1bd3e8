package netherkin.junit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;

import io.cucumber.java.PendingException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import netherkin.junit.vocabulary.Conditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {
    @TempDir
    Path out;

    private static List<String> stack(Throwable throwable) {
        return Stream.of(throwable.getStackTrace())
                .map(StackTraceElement::toString)
                .toList();
    }

    @Test
    void a_users_step_that_throws_keeps_its_stack_down_to_the_step_and_then_the_line_of_the_file() {
        Kit kit = new Kit(out).steps("Given the number 1", "When a user's step that fails", "Then the number is 2");

        kit.tests().assertStatistics(tests -> tests.failed(1));
        assertThat(kit.only().status(), is(VariantResult.Status.FAILED));
        List<String> stack = stack(kit.failure());
        assertThat(stack.size(), is(2));
        assertThat(stack.get(0), containsString("acme.UserSteps.fails(UserSteps.java:"));
        assertThat(stack.get(1), containsString("✽.When a user's step that fails(file:///"));
        assertThat(stack.get(1), containsString("a.feature:5)"));
        assertThat(
                kit.only().steps().stream().map(StepResult::status).toList(),
                is(List.of(StepResult.Status.PASSED, StepResult.Status.FAILED, StepResult.Status.SKIPPED)));
    }

    @Test
    void a_verdict_of_our_own_sentences_shows_the_line_of_the_file_and_no_code() {
        Kit kit = new Kit(out).steps("Then the number is 2");

        assertThat(kit.failure(), instanceOf(AssertionError.class));
        assertThat(stack(kit.failure()).size(), is(1));
        assertThat(kit.only().steps().get(0).throwable().get(), is(kit.failure()));
    }

    @Test
    void a_pending_step_fails_and_an_assumption_that_does_not_hold_aborts() {
        Kit kit = new Kit(out).steps("Given a step that is pending");
        assertThat(kit.only().status(), is(VariantResult.Status.FAILED));
        assertThat(kit.failure(), instanceOf(PendingException.class));

        kit = new Kit(out).steps("Given a step that is aborted", "Given the number 1");
        kit.tests().assertStatistics(tests -> tests.aborted(1).failed(0));
        assertThat(kit.only().status(), is(VariantResult.Status.ABORTED));
        assertThat(kit.message(), is("not here"));
    }

    @Test
    void a_scenario_that_needs_real_interfaces_is_aborted_unless_they_are_wanted() {
        String feature = "@live\nFeature: f\n  Scenario: s\n    Given the number 1\n";

        Kit kit = new Kit(out).feature(feature);
        kit.tests().assertStatistics(tests -> tests.aborted(1));
        assertThat(kit.message(), containsString("tagged @live"));

        new Kit(out)
                .with("netherkin.live", "true")
                .feature(feature)
                .tests()
                .assertStatistics(tests -> tests.succeeded(1));
    }

    @Test
    void a_step_called_with_a_table_it_does_not_take_is_wrong_at_the_table() {
        Kit kit = new Kit(out).steps("Given the number 1", "  | a |");

        assertThat(kit.only().status(), is(VariantResult.Status.WRONG));
        assertThat(kit.message(), containsString("no table belongs under this sentence"));
    }

    @Test
    void a_step_class_that_can_not_be_made_fails_with_its_constructors_cause() {
        Kit kit = new Kit(out).with("netherkin.glue", "unmade").steps("Given a class that can't be made");

        assertThat(kit.only().status(), is(VariantResult.Status.FAILED));
        assertThat(kit.message(), containsString("can't make a java.util.List"));
    }

    @Test
    void a_run_that_only_plans_calls_our_sentences_and_leaves_out_users_steps_and_hooks() {
        Kit kit = new Kit(out).with("netherkin.mode", "check").feature("""
                Feature: f
                  @traced
                  Scenario: s
                    Given the options are told
                    And a user's step that fails
                    And the step is told
                """);

        kit.tests().assertStatistics(tests -> tests.succeeded(1));
        assertThat(Conditions.SEEN.size(), is(2));
        assertThat(Conditions.SEEN.get(0), is("- - - 1 true"));
        assertThat(
                kit.only().steps().stream().map(StepResult::status).toList(),
                is(List.of(StepResult.Status.PASSED, StepResult.Status.SKIPPED, StepResult.Status.PASSED)));
    }
}
