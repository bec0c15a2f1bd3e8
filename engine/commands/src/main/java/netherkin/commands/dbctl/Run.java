package netherkin.commands.dbctl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import netherkin.commands.ovsdb.Transaction;
import netherkin.commands.ovsdb.TransactionException;
import netherkin.commands.program.Invocation;
import netherkin.network.device.Stimulus;
import netherkin.network.lab.LabCapture;

/** One call of a program: its commands as one transaction, tried again each second where one of them waits. */
final class Run {
    private static final int ALARM = 142;
    private static final long NANOS = 1_000_000_000L;
    private static final int PATIENCE_SECONDS = 3600;

    private final ControlProgram program;
    private final Invocation invocation;
    private final Options options;
    private final List<CommandReader.Command> commands;
    private final Log log;
    private int waited;

    Run(ControlProgram program, Invocation invocation, Options options) {
        this.program = program;
        this.invocation = invocation;
        this.options = options;
        this.commands = CommandReader.read(program.tool, options.local(), options.rest());
        boolean writes = options.rest().stream()
                .map(program.tool::command)
                .anyMatch(command -> command != null && command.writes());
        Instant now = Instant.ofEpochSecond(
                0, LabCapture.EPOCH_NANOS + invocation.lab().now());
        // A call that may write has logged itself to the system's log as number 1.
        this.log = new Log(invocation.output(), program.tool.module(), now, writes ? 2 : 1, options.warnings());
    }

    int all() {
        while (true) {
            Transaction transaction = program.database(invocation).begin();
            Session session = new Session(program.tool, transaction, log);
            List<Call> calls = new ArrayList<>();
            commands.forEach(c -> calls.add(new Call(session, c.syntax(), c.options(), c.arguments())));
            if (waited == 0) {
                calls.forEach(call -> call.syntax().check().accept(call));
            }
            if (ran(calls)) {
                return commit(session, calls);
            }
            if (options.timeout() > 0 && waited >= options.timeout()) {
                log.warn("fatal_signal", "terminating with signal 14 (Alarm clock)");
                invocation.output().error("Alarm clock");
                return ALARM;
            }
            if (waited++ >= PATIENCE_SECONDS) {
                throw invocation.refused("what wait-until waits for does not come to pass within an hour");
            }
            invocation.stimulate(new Stimulus.PassTime(NANOS));
        }
    }

    private boolean ran(List<Call> calls) {
        for (Call call : calls) {
            run(call);
            if (call.wantsAgain()) {
                return false;
            }
        }
        return true;
    }

    private void run(Call call) {
        try {
            call.syntax().action().accept(call);
        } catch (Refusals.ServerRefusal refusal) {
            throw refused(refusal.getMessage());
        }
    }

    private int commit(Session session, List<Call> calls) {
        session.symbols.finish(log);
        session.rows.resolve(session.symbols.standIns());
        if (!options.global().containsKey("dry-run")) {
            try {
                session.rows.commit();
            } catch (TransactionException e) {
                throw refused("transaction error: " + Refusals.of(e.error(), e.details()));
            }
        }
        TablePrinter printer = new TablePrinter(options.style());
        calls.forEach(call -> print(call, printer));
        program.committed(invocation, calls, !options.global().containsKey("no-wait"));
        return 0;
    }

    private Fatal refused(String text) {
        log.warn("ovsdb_idl", text);
        return new Fatal(text);
    }

    private void print(Call call, TablePrinter printer) {
        if (call.result() != null) {
            invocation.output().print(printer.print(call.result()));
        } else if (options.global().containsKey("oneline")) {
            String text = call.printed();
            String chomped = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
            invocation.output().line(chomped.replace("\\", "\\\\").replace("\n", "\\n"));
        } else {
            invocation.output().print(call.printed());
        }
    }
}
