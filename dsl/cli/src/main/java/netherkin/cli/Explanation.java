package netherkin.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netherkin.junit.StepResult;
import netherkin.junit.VariantResult;
import netherkin.reports.Messages;
import org.junit.platform.engine.reporting.FileEntry;

/** Why a scenario did not pass: what was thrown, where, the capture that shows it, and how to run it again. */
final class Explanation {
    private static final String KEY = "  %-11s";
    private static final Pattern NEAREST = Pattern.compile("\n  nearest +#(\\d+) ");

    private Explanation() {}

    static String of(VariantResult result, Throwable cause, List<FileEntry> published) {
        StringBuilder text = new StringBuilder();
        boolean wrong = result.status() == VariantResult.Status.WRONG;
        String message = Messages.of(cause).stripTrailing();
        if (wrong || result.status() == VariantResult.Status.ABORTED) {
            return wrong && !message.startsWith(result.featurePath())
                    ? result.featurePath() + ":" + result.line() + ": " + message
                    : message;
        }
        Optional<StepResult> untold = failedStep(result).filter(step -> !message.startsWith(said(step)));
        untold.ifPresent(step -> text.append(said(step))
                .append("  ")
                .append(result.featurePath())
                .append(':')
                .append(step.line())
                .append('\n'));
        text.append(untold.isEmpty() ? message : keyed(cause, message)).append('\n');
        capture(published).ifPresent(file -> addUnlessThere(text, "capture", file + frame(text, file)));
        addUnlessThere(text, "again", result.again());
        return text.toString().stripTrailing();
    }

    /** What did not come as facts already, below one key. */
    private static String keyed(Throwable cause, String message) {
        String key = cause instanceof AssertionError ? "failed" : Messages.speaksForItself(cause) ? "stopped" : "threw";
        return String.format(Locale.ROOT, KEY, key) + message.strip().replace("\n", "\n" + " ".repeat(13));
    }

    private static String said(StepResult step) {
        return step.keyword() + " " + step.text();
    }

    private static Optional<StepResult> failedStep(VariantResult result) {
        return result.steps().stream()
                .filter(step -> step.status() == StepResult.Status.FAILED)
                .findFirst();
    }

    private static void addUnlessThere(StringBuilder text, String key, String value) {
        if (text.indexOf("\n  " + key + " ") < 0) {
            text.append(String.format(Locale.ROOT, KEY, key)).append(value).append('\n');
        }
    }

    private static Optional<Path> capture(List<FileEntry> published) {
        return published.stream()
                .filter(file -> file.getMediaType().orElse("").contains("pcap"))
                .map(FileEntry::getPath)
                .map(Explanation::relative)
                .findFirst();
    }

    /** The nearest frame's number is its number in a capture that holds all places. */
    private static String frame(CharSequence text, Path capture) {
        Matcher nearest = NEAREST.matcher(text);
        return capture.toString().endsWith(".pcapng") && nearest.find() ? " frame " + nearest.group(1) : "";
    }

    private static Path relative(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }
}
