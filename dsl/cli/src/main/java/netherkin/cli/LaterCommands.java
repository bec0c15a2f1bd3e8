package netherkin.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Commands whose names are taken; they say so and do nothing. */
final class LaterCommands {
    private LaterCommands() {}

    @Command(name = "record", description = "Not available yet: feature files from real traffic.")
    static final class Record implements Callable<Integer> {
        @Parameters(arity = "0..*", hidden = true)
        List<String> ignored;

        @Override
        public Integer call() {
            throw new UserError("record (a feature file from real traffic) is not available yet");
        }
    }

    @Command(name = "watch", description = "Not available yet: Thens against live traffic.")
    static final class Watch implements Callable<Integer> {
        @Parameters(arity = "0..*", hidden = true)
        List<String> ignored;

        @Override
        public Integer call() {
            throw new UserError("watch (Thens checked against live traffic) is not available yet");
        }
    }
}
