package netherkin.junit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import netherkin.network.topology.ScenarioException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongFilesTest {
    @TempDir
    Path out;

    private void wrong(Kit kit) {
        unfit(kit, VariantResult.Status.WRONG);
    }

    private void unfit(Kit kit, VariantResult.Status status) {
        kit.tests().assertStatistics(tests -> tests.started(1).failed(1));
        assertThat(kit.only().status(), is(status));
        assertThat(kit.failure(), instanceOf(ScenarioException.class));
        assertThat(kit.failure().getStackTrace().length, is(1));
    }

    @Test
    void a_step_that_fits_no_sentence_fails_with_its_place_and_the_nearest_sentences() {
        Kit kit = new Kit(out).steps("Given the number 1", "When 1 is aded", "Then the number is 2");

        wrong(kit);
        assertThat(
                kit.message(),
                allOf(
                        containsString("a.feature:5: no sentence fits \"When 1 is aded\", nearest:\n"),
                        containsString("{int} is added")));
        assertThat(
                kit.only().steps().stream().map(StepResult::status).toList(),
                is(List.of(StepResult.Status.SKIPPED, StepResult.Status.UNDEFINED, StepResult.Status.SKIPPED)));
    }

    @Test
    void every_step_that_fits_no_sentence_is_named_at_once() {
        Kit kit = new Kit(out).steps("Given nonsense", "When more of it");

        wrong(kit);
        assertThat(kit.message(), allOf(containsString("a.feature:4: no"), containsString("a.feature:5: no")));
    }

    @Test
    void a_step_that_fits_several_sentences_fails_with_all_of_them_and_their_places() {
        Kit kit = new Kit(out).steps("Given one of two");

        wrong(kit);
        assertThat(
                kit.message(),
                allOf(
                        containsString("a.feature:4: several sentences fit \"Given one of two\""),
                        containsString("one of {word}  netherkin.junit.vocabulary.Conditions.other(java.lang.String)"),
                        containsString("one of two  netherkin.junit.vocabulary.Conditions.one()")));
    }

    @Test
    void a_syntax_error_is_one_failing_test_and_other_files_still_run() {
        Kit.write(out, "broken.feature", "Feature: f\n  Scenario: s\n    Given the number 1\n    Givn a\n");
        Kit.write(out, "right.feature", "Feature: f\n  Scenario: s\n    Given the number 1\n");
        Kit kit = new Kit(out).run(selectDirectory(out.toFile()));

        kit.tests().assertStatistics(tests -> tests.started(2).failed(1).succeeded(1));
        kit.execution.allEvents().assertStatistics(all -> all.failed(1));
        assertThat(
                kit.message(),
                allOf(
                        containsString("broken.feature:4: "),
                        containsString("broken.feature:4:5: "),
                        containsString("got 'Givn a'")));
        assertThat(kit.results.get(0).line(), is(4));
    }

    @Test
    void a_scenario_without_steps_fails_and_tells_what_became_of_its_text() {
        Kit kit =
                new Kit(out).feature("Feature: f\n  Background:\n    Given the number 1\n  Scenario: s\n    Givn a\n");

        unfit(kit, VariantResult.Status.FAILED);
        assertThat(
                kit.message(),
                endsWith(
                        "a.feature:4: has no steps; \"Givn a\" begins with no step keyword and is read as description"));
    }

    @Test
    void an_outline_without_rows_fails() {
        Kit kit = new Kit(out)
                .feature("Feature: f\n  Scenario Outline: s\n    Given the number <n>\n    Examples:\n      | n |\n");

        unfit(kit, VariantResult.Status.FAILED);
        assertThat(kit.message(), endsWith("a.feature:2: has no example rows"));
    }

    @Test
    void a_file_without_a_feature_fails() {
        Kit kit = new Kit(out).feature("# nothing\n");

        wrong(kit);
        assertThat(kit.message(), endsWith("a.feature:1: expected a Feature, found none"));
    }

    @Test
    void a_file_that_is_not_there_fails() {
        Kit kit = new Kit(out).run(selectFile(out.resolve("none.feature").toString()));

        wrong(kit);
        assertThat(kit.message(), endsWith("none.feature: there is no such feature file or directory of them"));
    }

    @Test
    void what_a_sentence_finds_wrong_keeps_its_message_and_gets_a_link_for_a_stack() {
        Kit kit = new Kit(out).steps("Given an undeclared name");

        wrong(kit);
        assertThat(kit.message(), endsWith("a.feature:4: \"Host X\" is not declared; nearest: Host A"));
        assertThat(
                kit.failure().getStackTrace()[0].toString(),
                matchesPattern("✽\\.Given an undeclared name\\(file:///.*a\\.feature:4\\)"));
    }

    @Test
    void what_a_parameter_type_finds_wrong_is_not_lost_in_wrappings() {
        Kit kit = new Kit(out).steps("Given a shape of water");

        wrong(kit);
        assertThat(kit.message(), endsWith("a.feature:4: no shape of water is declared"));
    }

    @Test
    void files_lines_and_tables_beyond_the_limits_are_named() {
        Kit kit = new Kit(out).feature("Feature: f\n" + "#".repeat(70_000));
        wrong(kit);
        assertThat(kit.message(), endsWith("a.feature:2: a line of 70000 bytes, the limit is 65536"));

        kit = new Kit(out).feature("Feature: f\n" + ("#".repeat(60_000) + "\n").repeat(80));
        wrong(kit);
        assertThat(kit.message(), endsWith("a.feature: larger than 4194304 bytes, the limit of a file"));

        kit = new Kit(out)
                .feature("Feature: f\nScenario Outline: s\nGiven the number <n>\nExamples:\n|n|\n"
                        + "|1|\n".repeat(100_001));
        wrong(kit);
        assertThat(kit.message(), endsWith("a.feature:100006: more than 100000 example rows, the limit of a file"));
    }

    @Test
    void a_very_long_step_is_matched_or_refused_quickly() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            Kit kit = new Kit(out).steps("Given " + "a\\\"".repeat(20_000));
            wrong(kit);
            assertThat(kit.message().length() < 3_000, is(true));
        });
    }

    @Test
    void a_pattern_that_backtracks_without_end_is_stopped_and_named() {
        Kit kit = new Kit(out).with("netherkin.glue", "hostile").steps("Given " + "a".repeat(200) + "!x");

        kit.tests().assertStatistics(tests -> tests.failed(1));
        assertThat(kit.message(), startsWith("matching a step of 202 characters against \"^(a*)*\\1!$\" at hostile."));

        kit = new Kit(out).with("netherkin.glue", "hostile").steps("Given " + "ab".repeat(20_000) + "?");
        kit.tests().assertStatistics(tests -> tests.failed(1));
        assertThat(kit.message(), containsString("takes too long"));
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_at_the_byte_where_that_shows() throws IOException {
        String good = "Feature: f\n  Scenario: s\n    Given the name ";
        Files.write(out.resolve("latin.feature"), (good + "K\u00f6ln\n").getBytes(StandardCharsets.ISO_8859_1));
        Files.write(out.resolve("wide.feature"), good.getBytes(StandardCharsets.UTF_16LE));
        assertThat(
                new Kit(out)
                        .run(selectFile(out.resolve("latin.feature").toFile()))
                        .message(),
                endsWith("latin.feature:3: not text in UTF-8: byte 0xf6 at offset 45; save the file as UTF-8"));
        assertThat(
                new Kit(out)
                        .run(selectFile(out.resolve("wide.feature").toFile()))
                        .message(),
                endsWith("wide.feature:1: not text in UTF-8: byte 0x00 at offset 1; save the file as UTF-8"));
    }
}
