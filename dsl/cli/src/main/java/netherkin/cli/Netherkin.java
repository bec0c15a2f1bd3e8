package netherkin.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command above the commands. */
@Command(
        name = "netherkin",
        description = "Runs Gherkin feature files about overlay networks on an embedded, deterministic network.",
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            StepsCommand.class,
            ShowCommand.class,
            LaterCommands.Record.class,
            LaterCommands.Watch.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit status: 0 all passed, 1 a scenario failed, 2 the request or a file is wrong,",
            "3 only aborted or inconclusive scenarios beside the passed."
        })
final class Netherkin {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces.")
    boolean debug;
}
