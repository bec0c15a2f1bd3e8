package netherkin.commands.shell;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellScriptTest {
    private static final Origin HERE = new Origin("a.feature", 7);

    private static List<SimpleCommand> read(String text) {
        return ShellScript.read(text, HERE);
    }

    private static List<String> words(String text) {
        return read(text).get(0).words();
    }

    @Test
    void quotes_keep_words_together_and_go_away() {
        assertThat(words("a 'b c' \"d e\" f\\ g h'i'\"j\""), is(List.of("a", "b c", "d e", "f g", "hij")));
        assertThat(words("a '' \"\""), is(List.of("a", "", "")));
        assertThat(words("a '\"' \"'\" \"\\\"\\\\ \\n\""), is(List.of("a", "\"", "'", "\"\\ \\n")));
    }

    @Test
    void comments_and_prompts_are_not_part_of_a_command() {
        List<SimpleCommand> script = read("# first\n$ ovs-vsctl show # list\n   $  vtep-ctl a#b\n\n");
        assertThat(script.size(), is(2));
        assertThat(script.get(0).words(), is(List.of("ovs-vsctl", "show")));
        assertThat(script.get(1).words(), is(List.of("vtep-ctl", "a#b")));
    }

    @Test
    void lines_semicolons_and_ampersands_end_commands() {
        List<SimpleCommand> script = read("a 1; b 2 & c\nd &");
        assertThat(script.stream().map(SimpleCommand::text).toList(), is(List.of("a 1", "b 2", "c", "d")));
        assertThat(script.stream().map(SimpleCommand::background).toList(), is(List.of(false, true, false, true)));
    }

    @Test
    void a_backslash_at_the_end_continues_the_line_and_lines_keep_their_numbers() {
        List<SimpleCommand> script = read("a \\\n  b\\\nc\nd && \\\n e ||\nf");
        assertThat(script.get(0).words(), is(List.of("a", "bc")));
        assertThat(script.get(1).origin(), is(new Origin("a.feature", 10)));
        assertThat(script.get(3).words(), is(List.of("f")));
        assertThat(script.get(3).joint(), is(SimpleCommand.Joint.IF_THAT_FAILED));
        assertThat(script.get(3).origin().line(), is(12));
    }

    @Test
    void a_program_is_named_without_its_folders() {
        assertThat(read("/usr/sbin/tcpdump -r x").get(0).program(), is("tcpdump"));
    }

    @Test
    void windows_line_ends_are_line_ends() {
        assertThat(read("a\r\nb\r\n").size(), is(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a | b ~ pipes can't be run here",
                "a > b ~ redirections can't be run here",
                "a 2>&1 ~ redirections can't be run here",
                "a < b ~ redirections can't be run here",
                "a &> b ~ redirections can't be run here",
                "a $(b) ~ commands in commands can't be used here",
                "a \"$HOME\" ~ variables can't be used here",
                "a $HOME ~ variables can't be used here",
                "X=1 a ~ variables can't be set here",
                "for i in 1 ~ compound commands can't be run here",
                "(a) ~ subshells can't be run here",
                "a 'b ~ the quote ' is never closed",
                "a \"b ~ the quote \" is never closed",
                "& ~ a command is missing in front of \"&\"",
                "a ;; b ~ a command is missing between",
                "a && ~ a command is missing behind",
            })
    void what_only_a_real_shell_can_do_is_refused(String script, String message) {
        ScenarioException e = assertThrows(ScenarioException.class, () -> read("true\n" + script));
        assertThat(e.getMessage(), containsString(message));
        assertThat(e.origin(), is(new Origin("a.feature", 8)));
    }

    @Test
    void no_script_makes_the_reader_fail_otherwise_than_by_its_message() {
        long seed = 20;
        Random random = new Random(seed);
        String letters = "a1 \t\n\\'\"#$&;|<>(){}!*=-~`";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder script = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                script.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                read(script.toString())
                        .forEach(command -> assertThat(command.words().isEmpty(), is(false)));
            } catch (ScenarioException e) {
                assertThat(e.origin().line() >= HERE.line(), is(true));
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + script, e);
            }
        }
    }

    @Test
    void a_dollar_that_begins_nothing_is_a_dollar() {
        assertThat(words("a 5$ '$HOME' \\$X"), is(List.of("a", "5$", "$HOME", "$X")));
    }
}
