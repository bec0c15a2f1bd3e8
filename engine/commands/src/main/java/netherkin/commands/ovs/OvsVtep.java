package netherkin.commands.ovs;

import java.util.List;
import netherkin.commands.program.GetOpt;
import netherkin.commands.program.GetOpt.Argument;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Job;
import netherkin.commands.program.Jobs;
import netherkin.commands.program.Output;
import netherkin.commands.program.Program;

/** {@code ovs-vtep}, the VTEP emulator of Open vSwitch 3.1. It goes on in the background. */
public final class OvsVtep implements Program {
    private static final GetOpt OPTIONS = new GetOpt(
            "hv",
            List.of(
                    new GetOpt.Long("help", Argument.NONE, "h"),
                    new GetOpt.Long("root-prefix", Argument.REQUIRED),
                    new GetOpt.Long("version", Argument.NONE),
                    new GetOpt.Long("verbose", Argument.NONE, "v"),
                    new GetOpt.Long("detach", Argument.NONE),
                    new GetOpt.Long("no-chdir", Argument.NONE),
                    new GetOpt.Long("monitor", Argument.NONE),
                    new GetOpt.Long("overwrite-pidfile", Argument.NONE)),
            false);

    @Override
    public List<String> names() {
        return List.of("ovs-vtep");
    }

    @Override
    public void plan(Invocation call) {
        refuse(call, parse(call));
    }

    /** Those that may have a value have it behind an equals sign, or in the next word unless that is the last. */
    private static GetOpt.Parsed parse(Invocation call) {
        List<String> words = call.arguments().stream()
                .filter(word -> !word.matches("--(log-file|pidfile)(=.*)?"))
                .toList();
        return OPTIONS.parse(call.program(), words);
    }

    private static void refuse(Invocation call, GetOpt.Parsed parsed) {
        boolean starts = parsed.error() == null && !parsed.has("h") && !parsed.has("version");
        if (starts
                && !parsed.has("detach")
                && !call.background()
                && parsed.operands().size() == 1) {
            throw call.refused("in the foreground it keeps the operator waiting for ever; use --detach");
        }
    }

    @Override
    public int run(Invocation call) {
        GetOpt.Parsed parsed = parse(call);
        if (parsed.has("h")) {
            usage(call.output());
            return 0;
        }
        if (parsed.has("version")) {
            call.output().line("ovs-vtep 0.99");
            return 0;
        }
        String wrong = parsed.error() != null
                ? "unrecognized arguments: "
                        + call.arguments().stream()
                                .filter(word -> word.startsWith("-"))
                                .findFirst()
                                .orElse("")
                : parsed.operands().isEmpty()
                        ? "the following arguments are required: PS-NAME"
                        : parsed.operands().size() > 1
                                ? "unrecognized arguments: "
                                        + String.join(
                                                " ",
                                                parsed.operands()
                                                        .subList(
                                                                1,
                                                                parsed.operands()
                                                                        .size()))
                                : null;
        if (wrong != null) {
            usage(call.output());
            return call.fail("error: " + wrong, 2);
        }
        refuse(call, parsed);
        return start(call, parsed.operands().get(0), parsed.has("detach"));
    }

    private static void usage(Output out) {
        out.error("usage: ovs-vtep [-h] [--root-prefix DIR] [--version] [--log-file [LOG_FILE]]");
        out.error("                [-v [VERBOSE ...]] [--detach] [--no-chdir] [--monitor]");
        out.error("                [--pidfile [PIDFILE]] [--overwrite-pidfile]");
        out.error("                PS-NAME");
    }

    /** A process in the background says nothing to the terminal, not even why it ends. */
    private static int start(Invocation call, String physicalSwitch, boolean detached) {
        boolean pidFile = call.arguments().stream().anyMatch(word -> word.startsWith("--pidfile"));
        for (Jobs.Entry entry : call.jobs().runningOn(call.host())) {
            if (pidFile
                    && entry.program().equals(call.program())
                    && !call.arguments().contains("--overwrite-pidfile")) {
                call.output()
                        .error("/var/run/openvswitch/ovs-vtep.pid: already running as pid " + entry.process()
                                + ", aborting");
                return 1;
            }
        }
        OvsDaemon daemon = OvsDaemon.of(call.lab(), call.host(), call.origin());
        Emulation emulation = new Emulation(call.lab(), call.host(), physicalSwitch, daemon);
        String problem = emulation.begin();
        if (problem != null) {
            return detached ? 0 : call.fail(problem, 1);
        }
        call.lab().start(emulation);
        call.jobs().add(call, new Running(call, emulation));
        return 0;
    }

    private static final class Running implements Job {
        private final Invocation call;
        private final Emulation emulation;
        private boolean running = true;

        Running(Invocation call, Emulation emulation) {
            this.call = call;
            this.emulation = emulation;
        }

        @Override
        public void catchUp() {
            // It is an agent of the network, which wakes it.
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public void stop() {
            running = false;
            call.lab().stop(emulation);
        }
    }
}
