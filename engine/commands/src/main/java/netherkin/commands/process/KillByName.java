package netherkin.commands.process;

import java.util.List;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Jobs;
import netherkin.commands.program.Program;

/** {@code killall} and {@code pkill}; every signal ends the program. */
public final class KillByName implements Program {
    @Override
    public List<String> names() {
        return List.of("killall", "pkill");
    }

    @Override
    public int run(Invocation call) {
        int status = 0;
        for (String name : call.arguments()) {
            if (!name.startsWith("-")) {
                status |= end(call, name);
            }
        }
        return status;
    }

    private static int end(Invocation call, String name) {
        boolean whole = call.program().equals("killall");
        int status = 1;
        for (Jobs.Entry entry : call.jobs().runningOn(call.host())) {
            if (whole ? entry.program().equals(name) : entry.program().contains(name)) {
                entry.job().stop();
                status = 0;
            }
        }
        if (status != 0 && whole) {
            call.output().error(name + ": no process found");
        }
        return status;
    }
}
