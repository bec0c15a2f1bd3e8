package netherkin.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import netherkin.network.topology.Encapsulation;
import netherkin.network.topology.Profile;
import netherkin.network.topology.Replication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code netherkin run}: runs scenarios, prints verdicts and leaves reports. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Run scenarios: a line each, failures in full, a summary.")
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @ParentCommand
    private Netherkin top;

    @Mixin
    private Selecting selecting;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/netherkin",
            description = "Where reports go; nothing is written elsewhere. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all chance there is. Default: 1.")
    private Long seed;

    @Option(names = "--profile", paramLabel = "PROFILE", description = "What all hosts behave like.")
    private String profile;

    @Option(
            names = "--encapsulation",
            paramLabel = "LIST",
            description = "One run for each of these, where a scenario leaves it open.")
    private String encapsulation;

    @Option(
            names = "--replication",
            paramLabel = "LIST",
            description = "One run for each of these, where a scenario leaves it open.")
    private String replication;

    @Option(names = "--threads", paramLabel = "N", description = "Scenarios at a time. Default: 1.")
    private Integer threads;

    @Option(names = "--capture", paramLabel = "WHEN", description = "${COMPLETION-CANDIDATES}. Default: always.")
    private Capture capture;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}. Default: pcapng.")
    private Format format;

    @Option(names = "--json", description = "Print one JSON document instead of lines for people.")
    private boolean json;

    @Option(names = "--ladder", description = "Print the frame ladder of each scenario that fails.")
    private boolean ladder;

    @Option(names = "--allure", description = "Leave results for Allure too.")
    private boolean allure;

    @Mixin
    private LiveOptions live;

    @Mixin
    private LaterOptions later;

    RunCommand(Console console) {
        this.console = console;
    }

    /** Which scenarios leave a capture. */
    enum Capture {
        always,
        failed,
        never
    }

    /** How a capture is written; {@code pcap} is one file a place. */
    enum Format {
        pcapng,
        pcap
    }

    @Override
    public Integer call() throws Exception {
        later.refuse();
        if (threads != null && threads < 1) {
            throw new UserError("--threads " + threads + ": expected 1 or more");
        }
        if (ladder && json) {
            throw new UserError("--ladder: --json prints data, not pictures; use one of the two");
        }
        checkNames();
        Map<String, String> parameters = new LinkedHashMap<>();
        selecting.addTo(parameters);
        Selecting.put(parameters, "out", out);
        Selecting.put(parameters, "seed", seed);
        Selecting.put(parameters, "profile", profile);
        Selecting.put(parameters, "encapsulation", encapsulation);
        Selecting.put(parameters, "replication", replication);
        Selecting.put(parameters, "threads", threads);
        Selecting.put(
                parameters, "capture", capture == null ? null : capture.name().toLowerCase(Locale.ROOT));
        Selecting.put(
                parameters, "format", format == null ? null : format.name().toLowerCase(Locale.ROOT));
        Selecting.put(parameters, "allure", allure ? "true" : null);
        live.addTo(parameters);
        Execution execution = new Execution(selecting, parameters, live.emitted());
        if (json) {
            return new JsonRun(console, top.debug).run(execution).code();
        }
        return new PrintedRun(console, top.debug, ladder, out).run(execution).code();
    }

    /** A scenario that states its own would never look at these, and a misspelt one would pass unnoticed. */
    private void checkNames() {
        if (profile != null && Profile.named(profile).isEmpty()) {
            throw new UserError(
                    "--profile: no profile is called \"" + profile + '"' + Nearest.hint(profile, Profile.names()));
        }
        check("--encapsulation", encapsulation, Encapsulation::isKnown, Encapsulation::named);
        check("--replication", replication, Replication::isKnown, Replication::named);
    }

    /** One that is only not available yet is left to the scenarios, as others of the list can be run. */
    private static void check(String option, String list, Predicate<String> isKnown, Consumer<String> refusing) {
        for (String text : list == null ? new String[0] : list.split(",")) {
            try {
                if (!text.isBlank() && !isKnown.test(text.strip())) {
                    refusing.accept(text.strip());
                }
            } catch (IllegalArgumentException unknown) {
                throw new UserError(option + ": " + unknown.getMessage(), unknown);
            }
        }
    }
}
