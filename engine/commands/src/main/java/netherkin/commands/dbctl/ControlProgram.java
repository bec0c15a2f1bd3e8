package netherkin.commands.dbctl;

import java.util.List;
import netherkin.commands.ovsdb.Database;
import netherkin.commands.ovsdb.HostDatabases;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Program;

/**
 * {@code vtep-ctl}, {@code ovs-vsctl}: reads a call, runs its commands as one transaction on the host's database,
 * prints what they found. Nothing is printed to standard output unless all succeeds.
 */
public class ControlProgram implements Program {
    final Tool tool;

    protected ControlProgram(Tool tool) {
        this.tool = tool;
    }

    @Override
    public final List<String> names() {
        return List.of(tool.name());
    }

    @Override
    public final int run(Invocation call) {
        try {
            Options options = Options.read(tool, call.arguments());
            if (options.asksForHelp()) {
                call.output().print(Help.of(tool, options, database(call).schema()));
                return 0;
            }
            checkSimulated(call, options);
            return new Run(this, call, options).all();
        } catch (Fatal fatal) {
            return fatal.getMessage() == null ? fatal.status() : call.fail(fatal.getMessage(), fatal.status());
        }
    }

    @Override
    public final void plan(Invocation call) {
        try {
            checkSimulated(call, Options.read(tool, call.arguments()));
        } catch (Fatal answered) {
            return;
        }
    }

    Database database(Invocation call) {
        return tool.database().apply(HostDatabases.of(call.lab(), call.host()));
    }

    private static void checkSimulated(Invocation call, Options options) {
        String db = options.global().get("db");
        if (db != null && !db.startsWith("unix:") && !db.startsWith("tcp:127.0.0.1:")) {
            throw call.refused("--db=" + db + ": only the host's own database can be reached here");
        }
        for (String unknown : List.of("commands", "options", "max-column-width")) {
            if (options.global().containsKey(unknown)) {
                throw call.refused("--" + unknown + " is not simulated");
            }
        }
    }

    /** What remains to be done when a transaction is committed, or was not changed by dry run. */
    protected void committed(Invocation call, List<Call> commands, boolean waits) {}
}
