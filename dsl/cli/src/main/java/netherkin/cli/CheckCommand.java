package netherkin.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code netherkin check}: plans every scenario and runs nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Plan scenarios without running them: finds what cannot be, before it is run.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @ParentCommand
    private Netherkin top;

    @Mixin
    private Selecting selecting;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, String> parameters = new LinkedHashMap<>();
        selecting.addTo(parameters);
        parameters.put("netherkin.mode", "check");
        return new CheckedFiles(console, top.debug)
                .run(new Execution(selecting, parameters))
                .code();
    }
}
