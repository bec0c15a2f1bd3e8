package netherkin.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    @TempDir
    private Path folder;

    private String feature(String name, String... steps) throws IOException {
        return Trial.feature(folder, name, steps).toString();
    }

    @Test
    void a_run_in_which_all_passes_ends_with_0_and_a_line_a_scenario() throws IOException {
        String file = feature("good", "all is well", "all is well");
        Trial trial = Trial.run(folder, file);
        assertThat(trial.err(), is(""));
        assertThat(trial.out(), startsWith("✓ number 1  " + file + ":3\n✓ number 2  " + file + ":6\n"));
        assertThat(trial.out(), containsString("\n2 scenarios: 2 passed\n"));
        assertThat(trial.status(), is(0));
    }

    @Test
    void a_failed_scenario_ends_with_1_and_is_explained_in_full_with_the_command_that_runs_it_again()
            throws IOException {
        String file = feature("bad", "all is well", "the verdict is bad");
        Trial trial = Trial.run(folder, file);
        assertThat(trial.status(), is(1));
        assertThat(
                trial.out(),
                allOf(
                        containsString("✗ number 2  " + file + ":6"),
                        containsString("\n  Given the verdict is bad\n    expected   a frame\n    nearest    none\n"),
                        containsString("\n    again      ./netherkin run " + file + ":6 --seed 1\n"),
                        containsString("2 scenarios: 1 passed, 1 failed")));
        assertThat(trial.err(), is(""));
    }

    @Test
    void what_a_users_step_throws_is_shown_with_its_step_and_without_a_stack_trace() throws IOException {
        Trial trial = Trial.run(folder, feature("thrown", "something throws"));
        assertThat(trial.status(), is(1));
        assertThat(trial.out(), containsString("Given something throws"));
        assertThat(trial.out(), containsString("threw      java.lang.IllegalStateException: the cable is out"));
        assertThat(trial.out() + trial.err(), not(containsString("\tat ")));
    }

    @Test
    void a_failure_without_facts_of_its_own_is_shown_below_its_step() throws IOException {
        String file = feature("matched", "a matcher disagrees");
        Trial trial = Trial.run(folder, file);
        assertThat(
                trial.out(),
                containsString("\n  Given a matcher disagrees  " + file + ":4\n" + "    failed     Expected: is <3>\n"
                        + " ".repeat(20) + "but: was <4>\n"));
    }

    @Test
    void debug_adds_the_stack_trace() throws IOException {
        Trial trial = Trial.run(folder, "--debug", feature("thrown", "something throws"));
        assertThat(trial.err(), containsString("\tat acme.TrialSteps.somethingThrows"));
    }

    @Test
    void a_wrong_file_ends_with_2_and_its_message_goes_to_standard_error() throws IOException {
        String file = feature("wrong", "the topology cannot be", "the verdict is bad", "all is well");
        Trial trial = Trial.run(folder, file);
        assertThat(trial.status(), is(2));
        assertThat(trial.err(), is(file + ":4: VM1 is on Host X, which nobody declared; nearest: Host A\n"));
        assertThat("what is right still runs", trial.out(), containsString("✓ number 3"));
    }

    @Test
    void only_aborted_ones_beside_the_passed_end_with_3() throws IOException {
        Trial trial = Trial.run(folder, feature("aborted", "all is well", "a tool is missing"));
        assertThat(trial.status(), is(3));
        assertThat(trial.out(), containsString("○ number 2"));
        assertThat(trial.out(), containsString("there is no such tool"));
    }

    @Test
    void a_failed_scenario_outranks_an_aborted_one() throws IOException {
        Trial trial = Trial.run(folder, feature("both", "a tool is missing", "the verdict is bad"));
        assertThat(trial.status(), is(1));
    }

    @Test
    void an_undefined_sentence_is_a_wrong_file() throws IOException {
        Trial trial = Trial.run(folder, feature("undefined", "all is wel"));
        assertThat(trial.status(), is(2));
        assertThat(trial.err(), allOf(containsString("undefined.feature:4"), containsString("all is well")));
    }

    @Test
    void a_scenario_without_steps_fails() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.feature"), "Feature: e\n  Scenario: nothing\n");
        assertThat(Trial.run(folder, file.toString()).status(), is(1));
    }

    @Test
    void a_syntax_error_is_a_wrong_file_and_the_others_still_run() throws IOException {
        Files.writeString(folder.resolve("a.feature"), "Feature: a\n  Scenario: s\n    Given x\n  nonsense\n");
        feature("b", "all is well");
        Trial trial = Trial.run(folder, folder.toString());
        assertThat(trial.status(), is(2));
        assertThat(trial.err(), containsString("a.feature:4"));
        assertThat(trial.out(), containsString("✓ number 1"));
    }

    @Test
    void a_line_selects_its_scenario() throws IOException {
        String file = feature("lines", "the verdict is bad", "all is well");
        Trial trial = Trial.run(folder, file + ":7");
        assertThat(trial.status(), is(0));
        assertThat(trial.out(), containsString("1 scenario: 1 passed"));
    }

    @Test
    void a_file_named_twice_runs_once() throws IOException {
        String file = feature("twice", "all is well");
        assertThat(Trial.run(folder, file, file, folder.toString()).out(), containsString("1 scenario: 1 passed"));
    }

    @Test
    void colour_and_a_progress_bar_are_for_terminals() throws IOException {
        String file = feature("colour", "all is well", "all is well", "all is well");
        String out = folder.resolve("out").toString();
        Trial plain = Trial.of("run", "--out", out, file);
        assertThat(plain.out() + plain.err(), not(containsString("\u001b")));
        Trial coloured = Trial.inColour("run", "--out", out, file);
        assertThat(coloured.out(), containsString("\u001b[32m✓\u001b[0m number 1"));
        assertThat(coloured.err(), containsString(" 2/3  number 3"));
    }

    @Test
    void several_threads_print_in_the_order_of_the_file() throws IOException {
        String[] steps = new String[40];
        Arrays.fill(steps, "all is well");
        String file = feature("many", steps);
        String one = Trial.run(folder, file).out();
        assertThat(Trial.run(folder, "--threads", "2", file).out(), is(one));
    }

    @Test
    void json_is_one_document_on_standard_output() throws IOException {
        Trial trial = Trial.run(folder, "--json", feature("machine", "all is well", "the verdict is bad"));
        assertThat(trial.status(), is(1));
        assertThat(
                trial.out(),
                allOf(
                        startsWith("{\n  \"exitStatus\" : 1,"),
                        containsString("\"verdict\" : \"failed\""),
                        containsString("\"text\" : \"the verdict is bad\""),
                        not(containsString("✓"))));
    }

    @Test
    void every_file_that_a_run_leaves_is_in_the_folder_it_was_told() throws IOException {
        Trial.run(folder, feature("left", "all is well"));
        assertThat(Trial.files(folder), hasItem("out/index.html"));
        assertThat(Trial.files(folder), hasItem("out/left/number-1-3.json"));
    }

    @Test
    void a_folder_that_cannot_be_written_is_one_clear_error() throws IOException {
        String file = feature("unwritable", "all is well");
        Path inTheWay = Files.writeString(folder.resolve("in-the-way"), "");
        Trial trial = Trial.of("run", "--out", inTheWay + "/deeper", file);
        assertThat(trial.status(), is(2));
        assertThat(trial.err(), allOf(containsString(inTheWay.toString()), containsString("cannot be written")));
    }

    @Test
    void a_name_that_no_scenario_would_look_at_is_refused_all_the_same() throws IOException {
        String file = feature("good", "all is well");
        Trial profile = Trial.run(folder, file, "--profile", "NSXV");
        assertThat(profile.status(), is(2));
        assertThat(profile.err(), startsWith("netherkin: --profile: no profile is called \"NSXV\"; nearest: NSX-V, "));
        Trial replication = Trial.run(folder, file, "--replication", "unicast,hybird");
        assertThat(replication.status(), is(2));
        assertThat(
                replication.err(),
                startsWith("netherkin: --replication: replication \"hybird\" is unknown; nearest: hybrid"));
    }

    @Test
    void a_path_that_is_wrong_ends_with_2_and_what_is_right_beside_it_still_runs() throws IOException {
        Trial trial = Trial.run(folder, "nope.feature", feature("good", "all is well"));
        assertThat(trial.status(), is(2));
        assertThat(trial.out(), containsString("1 scenario: 1 passed"));
        assertThat(trial.err(), startsWith("netherkin: nope.feature: no such file or folder"));
    }
}
