package netherkin.commands.dbctl;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import netherkin.commands.TwoHosts;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Output;
import netherkin.commands.program.Program;
import netherkin.commands.shell.ShellScript;
import netherkin.commands.shell.SimpleCommand;
import netherkin.commands.vswitch.OvsVsctl;
import netherkin.commands.vtep.VtepCtl;
import netherkin.network.lab.Lab;
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
        Lab lab = new Lab();
        lab.draft().host("hv1", TwoHosts.HERE).nic("eth0", "10.1.0.1/24");
        List<String> wanted = new ArrayList<>();
        List<String> got = new ArrayList<>();
        for (Recording.Typed typed : session) {
            Output output = new Output();
            int status = 0;
            for (SimpleCommand command : ShellScript.read(typed.command(), TwoHosts.HERE)) {
                status = run(lab, command, output);
            }
            String shown = typed.shown(output.toString(), status);
            if (!shown.equals(typed.shown())) {
                wanted.add("$ " + typed.command() + "\n" + typed.shown());
                got.add("$ " + typed.command() + "\n" + shown);
            }
        }
        assertThat(String.join("\n", got), is(String.join("\n", wanted)));
    }

    /** Without ovs-vswitchd, as the sessions were recorded. */
    private static int run(Lab lab, SimpleCommand command, Output output) {
        String name = command.program();
        Program program = name.equals("vtep-ctl") ? new VtepCtl() : new OvsVsctl();
        return program.run(new Invocation(
                lab, "hv1", command.words().get(0), name, command.arguments(), false, command.origin(), output));
    }
}
