package netherkin.junit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import netherkin.junit.vocabulary.Conditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.reporting.FileEntry;

class StepsTest {
    @TempDir
    Path out;

    private List<String> seen() {
        return Conditions.SEEN.stream()
                .map(text -> text.replace(out.toString().replace('\\', '/') + "/", ""))
                .toList();
    }

    @Test
    void a_step_has_the_role_of_its_keyword_and_inherits_it_across_the_background() {
        new Kit(out).feature("""
                Feature: f
                  Background:
                    And the step is told
                    When the step is told

                  Scenario: s
                    * the step is told
                    Then the step is told
                    But the step is told
                    Given the step is told
                    And the step is told
                """);

        assertThat(
                seen(),
                contains(
                        "GIVEN And a.feature:3",
                        "WHEN When a.feature:4",
                        "WHEN * a.feature:7",
                        "THEN Then a.feature:8",
                        "THEN But a.feature:9",
                        "GIVEN Given a.feature:10",
                        "GIVEN And a.feature:11"));
    }

    @Test
    void keywords_of_other_languages_give_the_same_roles() {
        Kit kit = new Kit(out).feature("""
                # language: de
                Funktionalität: f
                  Szenario: s
                    Angenommen the step is told
                    Wenn the step is told
                    Dann the step is told
                    Und the step is told
                """);

        assertThat(
                seen(),
                contains(
                        "GIVEN Angenommen a.feature:4",
                        "WHEN Wenn a.feature:5",
                        "THEN Dann a.feature:6",
                        "THEN Und a.feature:7"));
        assertThat(kit.only().language(), is("de"));
        assertThat(kit.only().keyword(), is("Szenario"));
    }

    @Test
    void each_row_of_a_table_has_its_line_and_an_outline_keeps_the_step_s() {
        new Kit(out).feature("""
                Feature: f
                  Scenario Outline: s
                    Given this table is told
                      | a   |
                      | <x> |
                    And the step is told
                    And this text is told
                      \"""
                      <x>!
                      \"""
                    Examples:
                      | x |
                      | 7 |
                """);

        assertThat(seen(), contains("[[a], [7]] [a.feature:4, a.feature:5]", "GIVEN And a.feature:6", "7!"));
    }

    @Test
    void users_steps_share_the_lab_with_ours_and_bring_their_types() {
        Kit kit = new Kit(out)
                .steps(
                        "Given the colour green",
                        "And these pairs",
                        "  | left | right |",
                        "  | a    |       |",
                        "And these hosts by property",
                        "  | Host name |",
                        "  | h1        |",
                        "And this is shouted",
                        "  ```",
                        "  loud",
                        "  ```",
                        "Then the labs are one");

        kit.tests().assertStatistics(tests -> tests.succeeded(1));
        assertThat(seen(), contains("green", "[Pair[left=a, right=null]]", "[Host[hostName=h1]]", "LOUD"));
    }

    @Test
    void users_hooks_run_around_scenario_and_steps_if_their_tags_fit() {
        new Kit(out).feature("""
                Feature: f
                  @traced
                  Scenario: s
                    Given one of few
                    Given a user's step that fails
                    Given the number 2
                  Scenario: untraced
                    Given one of few
                """);

        assertThat(
                seen(),
                contains(
                        "before s 3",
                        "before step one of few 4",
                        "after step PASSED",
                        "before step a user's step that fails 5",
                        "after step FAILED",
                        "after true FAILED"));
    }

    @Test
    void what_hooks_log_and_attach_reaches_junit_and_stays_in_the_output_folder() throws Exception {
        Kit kit = new Kit(out).steps("Given something is logged and attached");

        assertThat(kit.published("log"), contains("a line"));
        List<Path> files = kit.execution.allEvents().fileEntryPublished().stream()
                .map(event -> event.getRequiredPayload(FileEntry.class).getPath())
                .toList();
        assertThat(files, hasSize(1));
        assertThat(files.get(0).normalize().startsWith(out.resolve("attachments")), is(true));
        assertThat(files.get(0).toString(), endsWith(".._.._note__1.txt"));
        assertThat(Files.readString(files.get(0)), equalTo("bytes"));
    }

    @Test
    void every_scenario_has_objects_of_its_own() {
        Kit kit = new Kit(out).feature("""
                Feature: f
                  Scenario: one
                    Given the number 5
                  Scenario: two
                    Then the number is 0
                """);

        kit.tests().assertStatistics(tests -> tests.succeeded(2));
    }
}
