package netherkin.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_that_can_be_planned_is_ok_and_no_step_of_a_user_is_called() throws IOException {
        Path file = Trial.feature(folder, "plan", "all is well", "something throws");
        Trial trial = Trial.of("check", file.toString());
        assertThat(trial, is(new Trial(0, file + ": 2 scenarios ok\n", "")));
    }

    @Test
    void a_folder_is_checked_file_by_file() throws IOException {
        Path one = Trial.feature(folder, "a", "all is well");
        Path two = Trial.feature(folder, "b", "all is well", "no such sentence");
        Trial trial = Trial.of("check", folder.toString());
        assertThat(trial.status(), is(2));
        assertThat(trial.out(), is(one + ": 1 scenario ok\n"));
        assertThat(trial.err(), allOf(containsString(two + ":7:"), containsString("no such sentence")));
    }

    @Test
    void nothing_is_written() throws IOException {
        Path file = Trial.feature(folder, "quiet", "all is well");
        Trial.of("check", file.toString());
        assertThat(Trial.files(folder).toString(), is("[quiet.feature]"));
    }
}
