package netherkin.commands.dbctl;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import netherkin.commands.CommandResult;
import netherkin.commands.TwoHosts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Types what was typed into the real programs, and expects the same output, errors and exit statuses. */
class RecordedSessionsTest {
    @TestFactory
    Stream<DynamicTest> vtep_ctl_answers_as_the_real_one() throws IOException {
        return sessions("vtep-ctl.txt");
    }

    @TestFactory
    Stream<DynamicTest> ovs_vsctl_answers_as_the_real_one() throws IOException {
        return sessions("ovs-vsctl.txt");
    }

    @Test
    void there_are_enough_of_them() throws IOException {
        assertThat(Recording.resource("vtep-ctl.txt").commands(), greaterThanOrEqualTo(120));
        assertThat(Recording.resource("ovs-vsctl.txt").commands(), greaterThanOrEqualTo(40));
    }

    private static Stream<DynamicTest> sessions(String resource) throws IOException {
        return Recording.resource(resource).sessions().entrySet().stream()
                .map(session -> DynamicTest.dynamicTest(session.getKey(), () -> check(session.getValue())));
    }

    private static void check(List<Recording.Typed> session) {
        TwoHosts net = new TwoHosts();
        List<String> wanted = new ArrayList<>();
        List<String> got = new ArrayList<>();
        for (Recording.Typed typed : session) {
            CommandResult result = net.type(typed.command());
            String shown = typed.shown(result.output(), result.exitStatus());
            if (!shown.equals(typed.shown())) {
                wanted.add("$ " + typed.command() + "\n" + typed.shown());
                got.add("$ " + typed.command() + "\n" + shown);
            }
        }
        assertThat(String.join("\n", got), is(String.join("\n", wanted)));
    }
}
