package netherkin.cli;

import picocli.CommandLine.Option;

/** Options of {@code run} whose names are taken; each is refused by the name of what it will do. */
final class LaterOptions {
    @Option(names = "--orders", hidden = true, arity = "0..1", fallbackValue = "every")
    String orders;

    void refuse() {
        refuse(orders != null, "--orders", "running a scenario in every order of arrivals");
    }

    private static void refuse(boolean given, String option, String feature) {
        if (given) {
            throw new UserError(option + " (" + feature + ") is not available yet");
        }
    }
}
