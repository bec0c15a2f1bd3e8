package netherkin.commands;

import java.util.List;
import java.util.Optional;
import netherkin.commands.ovs.OvsDaemon;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Jobs;
import netherkin.commands.program.Output;
import netherkin.commands.program.Program;
import netherkin.commands.shell.ShellScript;
import netherkin.commands.shell.SimpleCommand;
import netherkin.network.lab.CaptureFiles;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Names;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;

/**
 * The terminals of one scenario's hosts. Each command is typed when the network is quiet. Programs come from {@link
 * Programs}; an unknown one is answered as bash answers.
 */
public final class CommandLine {
    private static final int NOT_FOUND = 127;
    /** The program whose commands declare names: it is run even where the rest is only planned. */
    private static final String SETS_UP = "ovs-vsctl";

    private static final List<String> OVS = List.of("ovs-vsctl", "vtep-ctl", "ovs-vtep", "ovs-appctl", "ovs-ofctl");

    private final Lab lab;
    private Output output;
    private CommandResult last;

    private CommandLine(Lab lab) {
        this.lab = lab;
        CaptureFiles.of(lab).beforeReading(() -> Jobs.of(lab).catchUp());
    }

    /** That of a scenario; the same object every time. */
    public static CommandLine of(Lab lab) {
        return lab.attachment(CommandLine.class, () -> new CommandLine(lab));
    }

    /**
     * Runs a script on a host; where the lab only plans, plans it.
     *
     * @param firstLine where the script's first line stands in the feature file
     * @throws ScenarioException if it can't be read, asks for what is not simulated, or would never end
     */
    public CommandResult run(String host, String script, Origin firstLine) {
        return execute(host, ShellScript.read(script, firstLine), false, firstLine);
    }

    /** As {@link #run}, but every command goes on in the background, as if it ended with {@code &}. */
    public CommandResult startBackground(String host, String script, Origin firstLine) {
        return execute(host, ShellScript.read(script, firstLine), true, firstLine);
    }

    /** Reads and checks a script without running it, as {@code check} does. */
    public void plan(String host, String script, Origin firstLine) {
        for (SimpleCommand command : commands(host, ShellScript.read(script, firstLine), firstLine)) {
            planOne(host, command, command.background());
        }
    }

    private CommandResult execute(String host, List<SimpleCommand> script, boolean background, Origin origin) {
        List<SimpleCommand> commands = commands(host, script, origin);
        output = new Output();
        int status = 0;
        for (SimpleCommand command : commands) {
            boolean waits = !background && !command.background();
            if (lab.options().planOnly()) {
                planOne(host, command, !waits);
            } else if (command.runsAfter(status)) {
                status = runOne(host, command, !waits);
            }
        }
        last = new CommandResult(
                output.toString(),
                status,
                host,
                commands.get(commands.size() - 1).text());
        if (!output.isEmpty()) {
            lab.note("a command on " + host + " printed something", true);
        }
        return last;
    }

    private List<SimpleCommand> commands(String host, List<SimpleCommand> script, Origin origin) {
        if (lab.names().all(Names.Kind.HOST).indexOf(host) < 0) {
            throw lab.names().undeclared(host, origin, Names.Kind.HOST);
        }
        if (script.isEmpty()) {
            throw new ScenarioException(origin, "there is no command here");
        }
        return script;
    }

    private int runOne(String host, SimpleCommand command, boolean background) {
        lab.topology();
        Optional<Program> program = Programs.find(command);
        if (program.isEmpty()) {
            output.error(unknown(command.words().get(0)));
            return NOT_FOUND;
        }
        Invocation call = invocation(host, command, background);
        startDaemon(call);
        int status = program.get().run(call);
        lab.settle();
        return background ? 0 : status;
    }

    private void planOne(String host, SimpleCommand command, boolean background) {
        Programs.find(command).ifPresent(program -> {
            Invocation call = invocation(host, command, background);
            startDaemon(call);
            program.plan(call);
            if (call.program().equals(SETS_UP)) {
                program.run(call);
            }
        });
    }

    /** Who types the first command about Open vSwitch finds its daemon running. */
    private void startDaemon(Invocation call) {
        if (OVS.contains(call.program())) {
            OvsDaemon.of(lab, call.host(), call.origin()).refresh();
        }
    }

    private Invocation invocation(String host, SimpleCommand command, boolean background) {
        SimpleCommand meant = Programs.withoutSudo(command);
        return new Invocation(
                lab,
                host,
                meant.words().get(0),
                meant.program(),
                meant.arguments(),
                background,
                meant.origin(),
                output == null ? new Output() : output);
    }

    private static String unknown(String typed) {
        return "bash: " + typed + (typed.contains("/") ? ": No such file or directory" : ": command not found");
    }

    /** What the script that was typed last has printed by now, its background programs included; empty before any. */
    public Optional<CommandResult> last() {
        if (last == null) {
            return Optional.empty();
        }
        Jobs.of(lab).catchUp();
        return Optional.of(new CommandResult(output.toString(), last.exitStatus(), last.host(), last.command()));
    }
}
