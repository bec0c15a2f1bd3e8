package netherkin.cli;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import netherkin.network.topology.ScenarioException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One call of the command line: arguments in, exit status out. */
final class CommandLineTool {
    private static final int USAGE_COLUMNS_MAX = 120;

    private CommandLineTool() {}

    static int run(Console console, String... arguments) {
        Netherkin top = new Netherkin();
        CommandLine line = new CommandLine(top, factory(console));
        line.setOut(new PrintWriter(console.out(), false, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(Math.max(80, Math.min(USAGE_COLUMNS_MAX, console.columns())));
        line.setParameterExceptionHandler((problem, given) -> misused(console, problem));
        line.setExecutionExceptionHandler((problem, at, parsed) -> failed(console, problem, top.debug));
        line.setExecutionStrategy(CommandLineTool::lastCommand);
        return line.execute(arguments);
    }

    private static int lastCommand(ParseResult parsed) {
        if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "no command given");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int misused(Console console, ParameterException problem) {
        CommandLine line = problem.getCommandLine();
        console.problem(problem.getMessage() + nearest(problem));
        console.err()
                .println("see: " + line.getCommandSpec().qualifiedName(" ") + " --help"
                        + (line.getSubcommands().isEmpty() ? "" : "; commands: " + commands(line)));
        return ExitStatus.WRONG.code();
    }

    private static String commands(CommandLine line) {
        return String.join(", ", line.getSubcommands().keySet());
    }

    private static String nearest(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            List<String> solutions = unmatched.getSuggestions();
            return solutions.isEmpty() ? "" : "; did you mean " + String.join(" or ", solutions) + "?";
        }
        return "";
    }

    private static int failed(Console console, Exception problem, boolean debug) {
        boolean ofTheUser = problem instanceof UserError || problem instanceof ScenarioException;
        if (ofTheUser) {
            console.problem(problem.getMessage());
        } else {
            console.problem("a defect of Netherkin, not of yours: " + problem);
        }
        if (debug) {
            problem.printStackTrace(console.err());
        } else if (!ofTheUser) {
            console.err().println("again with --debug it shows where");
        }
        return ExitStatus.WRONG.code();
    }

    /** Commands that print ask for the {@link Console} in their constructor. */
    private static IFactory factory(Console console) {
        IFactory usual = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                    if (List.of(constructor.getParameterTypes()).equals(List.of(Console.class))) {
                        return type.cast(constructor.newInstance(console));
                    }
                }
                return usual.create(type);
            }
        };
    }
}
