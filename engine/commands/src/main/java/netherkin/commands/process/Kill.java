package netherkin.commands.process;

import java.util.List;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Jobs;
import netherkin.commands.program.Program;

/** {@code kill}, with a process or job number; every signal ends the program. */
public final class Kill implements Program {
    @Override
    public List<String> names() {
        return List.of("kill");
    }

    @Override
    public int run(Invocation call) {
        int status = 0;
        List<String> targets = call.arguments().stream()
                .filter(argument -> !argument.startsWith("-"))
                .toList();
        if (targets.isEmpty()) {
            call.output()
                    .error(
                            "kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]");
            return 2;
        }
        for (String target : targets) {
            status |= kill(call, target);
        }
        return status;
    }

    private static int kill(Invocation call, String target) {
        for (Jobs.Entry entry : call.jobs().runningOn(call.host())) {
            boolean meant = target.startsWith("%")
                    ? target.equals("%" + entry.number())
                    : target.equals(Integer.toString(entry.process()));
            if (meant) {
                entry.job().stop();
                return 0;
            }
        }
        boolean number = target.matches("[0-9]+");
        String shell = "bash: kill: ";
        if (target.startsWith("%")) {
            call.output().error(shell + target + ": no such job");
        } else if (number) {
            call.output().error(shell + "(" + target + ") - No such process");
        } else {
            call.output().error(shell + target + ": arguments must be process or job IDs");
        }
        return 1;
    }
}
