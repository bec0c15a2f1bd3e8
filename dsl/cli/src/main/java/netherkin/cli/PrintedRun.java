package netherkin.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.junit.VariantResult;
import netherkin.junit.VariantResult.Status;
import netherkin.reports.Messages;
import netherkin.reports.page.FailureLadder;
import org.junit.platform.engine.reporting.FileEntry;

/** A run as people read it: a line a scenario, failures in full, a summary. Problems go to standard error. */
final class PrintedRun extends Results {
    private static final String GREEN = "32";
    private static final String RED = "31";
    private static final String YELLOW = "33";
    private static final String FAINT = "2";
    private static final String BOLD = "1";
    private static final int NARROWEST = 80;
    private final Console console;
    private final boolean debug;
    private final boolean ladder;
    private final Path out;
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
    private final List<String> failures = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private ProgressBar bar;

    /** @param ladder whether a failure is told with its frame ladder */
    PrintedRun(Console console, boolean debug, boolean ladder, Path out) {
        this.console = console;
        this.debug = debug;
        this.ladder = ladder;
        this.out = out;
    }

    ExitStatus run(Execution execution) {
        ExitStatus status = execution.run(this);
        bar().clear();
        failures.forEach(console::line);
        console.line("");
        console.line(summary());
        Path index = out.resolve("index.html");
        if (Files.exists(index)) {
            console.line(console.coloured(FAINT, "report: " + index));
        }
        console.out().flush();
        problems.forEach(console.err()::println);
        return status;
    }

    private ProgressBar bar() {
        if (bar == null) {
            bar = new ProgressBar(console, expected());
        }
        return bar;
    }

    @Override
    void started(int begun, String name) {
        bar().show(begun, name);
    }

    @Override
    void finished(VariantResult result, List<FileEntry> published) {
        bar().clear();
        counts.merge(result.status(), 1, Integer::sum);
        console.line(mark(result.status()) + " " + name(result) + "  "
                + console.coloured(FAINT, result.featurePath() + ":" + result.line()));
        result.throwable().ifPresent(cause -> explain(result, cause, published));
        if (console.outIsTerminal()) {
            console.out().flush();
        }
    }

    @Override
    void notice(String text) {
        console.line(console.coloured(FAINT, "  note: " + text));
    }

    private void explain(VariantResult result, Throwable cause, List<FileEntry> published) {
        String text = Explanation.of(result, cause, published);
        switch (result.status()) {
            case FAILED -> {
                failures.add("");
                failures.add(console.coloured(BOLD, mark(Status.FAILED) + " " + name(result)));
                failures.add(indented(text));
                if (ladder) {
                    failures.add("");
                    FailureLadder.lines(result, Math.max(NARROWEST, console.columns()) - 2)
                            .forEach(line -> failures.add("  " + line));
                }
            }
            case ABORTED -> console.line(indented(text.lines().findFirst().orElse("")));
            default -> problems.add(text);
        }
        if (debug) {
            problems.add(stackTrace(cause));
        }
    }

    @Override
    void problem(String where, Throwable cause) {
        problems.add("netherkin: " + where + ": " + Messages.of(cause));
        if (debug) {
            problems.add(stackTrace(cause));
        }
    }

    private static String name(VariantResult result) {
        String title = result.variant().title();
        return result.scenarioName() + (title.isEmpty() ? "" : " [" + title + "]");
    }

    private String mark(Status status) {
        return switch (status) {
            case PASSED -> console.coloured(GREEN, "✓");
            case FAILED -> console.coloured(RED, "✗");
            case ABORTED -> console.coloured(YELLOW, "○");
            case WRONG -> console.coloured(RED, "!");
        };
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        count(Status.PASSED, "passed", GREEN).ifPresent(parts::add);
        count(Status.FAILED, "failed", RED).ifPresent(parts::add);
        count(Status.WRONG, "wrong", RED).ifPresent(parts::add);
        count(Status.ABORTED, "aborted", YELLOW).ifPresent(parts::add);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all + (all == 1 ? " scenario: " : " scenarios: ") + String.join(", ", parts);
    }

    private Optional<String> count(Status status, String word, String colour) {
        Integer count = counts.get(status);
        return Optional.ofNullable(count).map(number -> console.coloured(colour, number + " " + word));
    }

    private static String indented(String text) {
        return text.indent(2).stripTrailing();
    }

    private static String stackTrace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
