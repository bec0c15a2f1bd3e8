package netherkin.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Requests that are wrong: exit status 2, what was found, the nearest valid thing. */
class UsageTest {
    @TempDir
    private Path folder;

    private static void refused(Trial trial, String... said) {
        assertThat(trial.err(), trial.status(), is(2));
        for (String text : said) {
            assertThat(trial.err(), containsString(text));
        }
        assertThat(trial.out(), is(""));
    }

    @Test
    void a_path_that_is_not_there_is_refused_with_the_nearest_one_that_is() throws IOException {
        Trial.feature(folder, "router", "all is well");
        refused(
                Trial.of("run", folder + "/rooter.feature"),
                "rooter.feature: no such file or folder",
                "nearest: " + folder + "/router.feature");
    }

    @Test
    void a_folder_without_features_is_refused() {
        refused(Trial.of("run", folder.toString()), "no .feature file in this folder");
    }

    @Test
    void a_file_of_another_kind_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "Feature: no");
        refused(Trial.of("check", file.toString()), "notes.txt: not a feature file");
    }

    @Test
    void a_line_beyond_the_file_is_refused() throws IOException {
        Path file = Trial.feature(folder, "short", "all is well");
        refused(Trial.of("run", file + ":99"), "no line 99; it has lines 1 to 4");
    }

    @Test
    void tags_that_select_nothing_are_refused_with_the_tags_there_are() throws IOException {
        Path file = Trial.feature(folder, "tagged", "all is well", "all is well");
        refused(Trial.of("run", file.toString(), "--tags", "@nightly"), "nothing selected", "@nightly", "@t1, @t2");
    }

    @Test
    void a_name_that_selects_nothing_is_refused_with_the_nearest_names() throws IOException {
        Path file = Trial.feature(folder, "named", "all is well");
        refused(Trial.of("run", file.toString(), "--name", "numbre"), "nothing selected", "nearest: number 1");
    }

    @Test
    void tags_that_cannot_be_read_are_refused() throws IOException {
        Path file = Trial.feature(folder, "tags", "all is well");
        refused(Trial.of("run", file.toString(), "--tags", "@a and and"), "tags");
    }

    @Test
    void an_unknown_option_is_refused_with_the_nearest_one() throws IOException {
        Path file = Trial.feature(folder, "option", "all is well");
        refused(Trial.of("run", file.toString(), "--thread=2"), "--thread", "--threads");
    }

    @Test
    void an_unknown_command_and_none_are_refused_with_the_commands_there_are() {
        refused(Trial.of("rum"), "rum", "run");
        refused(Trial.of(), "no command given", "run, check");
    }

    @Test
    void a_number_that_is_none_is_refused() throws IOException {
        Path file = Trial.feature(folder, "number", "all is well");
        refused(Trial.of("run", file.toString(), "--seed", "x"), "--seed", "x");
        refused(Trial.of("run", file.toString(), "--threads", "0"), "--threads 0: expected 1 or more");
        refused(Trial.of("run", file.toString(), "--capture", "sometimes"), "always, failed, never");
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_available_yet_says_so() {
        return Stream.of(
                        List.of("record", "x.feature"),
                        List.of("watch", "eth0", "x.feature"),
                        List.of("run", "x.feature", "--orders", "20"))
                .map(call -> DynamicTest.dynamicTest(
                        String.join(" ", call),
                        () -> refused(Trial.of(call.toArray(String[]::new)), "is not available yet")));
    }

    @Test
    void help_is_a_result() {
        Trial trial = Trial.of("run", "--help");
        assertThat(trial.status(), is(0));
        assertThat(trial.out(), allOf(containsString("--tags"), containsString("--threads"), containsString("DIR")));
    }
}
