package netherkin.commands;

import static netherkin.commands.TwoHosts.HERE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import netherkin.network.lab.CaptureFiles;
import netherkin.network.lab.LabOptions;
import netherkin.network.topology.ScenarioException;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private final TwoHosts net = new TwoHosts();

    @Test
    void an_unknown_program_is_answered_as_bash_does() {
        CommandResult result = net.type("esxtop -b");
        assertThat(result.output(), is("bash: esxtop: command not found\n"));
        assertThat(result.exitStatus(), is(127));
        assertThat(net.type("/opt/none").output(), is("bash: /opt/none: No such file or directory\n"));
    }

    @Test
    void a_program_is_found_by_any_path_and_behind_sudo() {
        assertThat(net.type("/bin/true").exitStatus(), is(0));
        assertThat(net.type("sudo /usr/bin/false").exitStatus(), is(1));
    }

    @Test
    void the_status_is_that_of_the_last_command_and_the_output_that_of_all() {
        CommandResult result = net.type("foo\ntrue; bar\nfalse");
        assertThat(result.output(), is("bash: foo: command not found\nbash: bar: command not found\n"));
        assertThat(result.exitStatus(), is(1));
    }

    @Test
    void a_command_behind_and_runs_after_success_alone() {
        assertThat(net.type("true && foo").exitStatus(), is(127));
        assertThat(net.type("false && foo").output(), is(""));
        assertThat(net.type("false || foo").exitStatus(), is(127));
    }

    @Test
    void an_undeclared_host_is_named_with_the_nearest() {
        ScenarioException e = assertThrows(ScenarioException.class, () -> net.commands.run("hv3", "true", HERE));
        assertThat(e.getMessage(), is("some.feature:10: no host is called \"hv3\"; nearest: hv1, hv2"));
    }

    @Test
    void an_empty_script_is_a_mistake() {
        ScenarioException e = assertThrows(ScenarioException.class, () -> net.type("# nothing\n"));
        assertThat(e.problem(), is("there is no command here"));
    }

    @Test
    void sleeping_lets_virtual_time_pass() {
        net.type("sleep 1.5");
        assertThat(net.lab.now(), is(1_500_000_000L));
        assertThrows(ScenarioException.class, () -> net.type("sleep 9999999d"));
        assertThat(net.type("sleep x").output(), containsString("sleep: invalid time interval 'x'"));
    }

    @Test
    void a_background_program_is_ended_by_name_or_number() {
        net.background("tcpdump -n -i vmnic3");
        assertThat(net.type("kill %1").exitStatus(), is(0));
        assertThat(net.type("kill %1").output(), is("bash: kill: %1: no such job\n"));
        assertThat(net.type("killall tcpdump").output(), is("tcpdump: no process found\n"));
        net.background("tcpdump -n -i vmnic3");
        assertThat(net.type("pkill -INT tcpd").exitStatus(), is(0));
    }

    @Test
    void the_output_of_a_running_program_grows_with_what_happens() {
        net.background("tcpdump -n -i vmnic3 arp");
        assertThat(net.output(), not(containsString("ARP")));
        net.ping(1);
        assertThat(net.output(), containsString("who-has 10.1.0.2 tell 10.1.0.1"));
    }

    @Test
    void there_is_no_output_before_the_first_command() {
        assertThat(net.commands.last(), is(Optional.empty()));
        assertThat(
                assertThrows(
                                ScenarioException.class,
                                () -> OutputExpectation.contains("a", "the output contains \"a\"")
                                        .judge(net.lab))
                        .problem(),
                containsString("no command ran before"));
    }

    @Test
    void planning_declares_files_and_runs_nothing() {
        TwoHosts planned = new TwoHosts(new LabOptions(1, Optional.empty(), Optional.empty(), Optional.empty(), true));
        CommandResult result = planned.type("tcpdump -i vmnic3 -w /tmp/a.pcap &\nfoo\nsleep 5");
        assertThat(result.output(), is(""));
        assertThat(CaptureFiles.of(planned.lab).paths("hv1").toString(), is("[/tmp/a.pcap]"));
        assertThat(
                assertThrows(ScenarioException.class, () -> planned.type("a | b"))
                        .problem(),
                containsString("pipes can't be run here"));
        assertThat(planned.lab.now(), is(0L));
    }
}
