package netherkin.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import netherkin.junit.Publisher;
import netherkin.junit.RunListener;
import netherkin.junit.VariantResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Gathers what became of every test, and passes it on in the order in which the tests stand in their files, however many
 * threads there are. A test that failed without a result of its own, or a run that failed beside its tests (a report that
 * cannot be written), is a problem.
 */
abstract class Results implements RunListener, TestExecutionListener {
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, VariantResult> unfinished = new HashMap<>();
    private final Map<String, List<FileEntry>> files = new HashMap<>();
    private final Map<String, List<String>> notices = new HashMap<>();
    private final TreeMap<Integer, Runnable> waiting = new TreeMap<>();
    private ExitStatus status = ExitStatus.PASSED;
    private int next;

    /** Everything that the run is going to do. */
    void expect(List<TestIdentifier> tests) {
        tests.forEach(test -> order.put(test.getUniqueId(), order.size()));
    }

    final int expected() {
        return order.size();
    }

    final ExitStatus status() {
        return status;
    }

    /** Called in order, never twice at a time. */
    abstract void finished(VariantResult result, List<FileEntry> published);

    /** Something that is not a scenario's verdict went wrong. */
    abstract void problem(String where, Throwable cause);

    /** A path that is wrong, beside others that are run. */
    final synchronized void refused(UserError problem) {
        status = status.or(ExitStatus.WRONG);
        String message = problem.getMessage();
        int name = message.indexOf(": ");
        problem(message.substring(0, name), new UserError(message.substring(name + 2)));
    }

    /** Called as soon as a test begins, in no particular order. */
    void started(int begun, String name) {}

    @Override
    public final synchronized void variantFinished(VariantResult result, Publisher publisher) throws IOException {
        unfinished.put(result.uniqueId(), result);
    }

    @Override
    public final synchronized void fileEntryPublished(TestIdentifier test, FileEntry file) {
        files.computeIfAbsent(test.getUniqueId(), id -> new ArrayList<>()).add(file);
    }

    /** What a run wants its reader to know of a scenario beside the verdict. */
    void notice(String text) {}

    @Override
    public final synchronized void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        String text = entry.getKeyValuePairs().get("notice");
        if (text != null) {
            notices.computeIfAbsent(test.getUniqueId(), id -> new ArrayList<>()).add(text);
        }
    }

    @Override
    public final synchronized void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            started(next + waiting.size(), test.getDisplayName());
        }
    }

    @Override
    public final synchronized void executionSkipped(TestIdentifier test, String reason) {
        if (test.isTest()) {
            inOrder(test, () -> {});
            return;
        }
        problem(test.getDisplayName(), new IllegalStateException("was skipped: " + reason));
        status = status.or(ExitStatus.WRONG);
    }

    private void inOrder(TestIdentifier test, Runnable what) {
        waiting.put(order.getOrDefault(test.getUniqueId(), Integer.MAX_VALUE), what);
        while (!waiting.isEmpty() && waiting.firstKey() <= next) {
            waiting.pollFirstEntry().getValue().run();
            next++;
        }
    }

    @Override
    public final synchronized void executionFinished(TestIdentifier test, TestExecutionResult outcome) {
        Optional<VariantResult> result = Optional.ofNullable(unfinished.remove(test.getUniqueId()));
        List<FileEntry> published = files.getOrDefault(test.getUniqueId(), List.of());
        files.remove(test.getUniqueId());
        result.ifPresent(found -> status = status.or(statusOf(found.status())));
        boolean failed = outcome.getStatus() == TestExecutionResult.Status.FAILED;
        boolean unexplained = failed && result.flatMap(VariantResult::throwable).isEmpty();
        if (unexplained) {
            status = status.or(ExitStatus.WRONG);
        }
        if (!test.isTest()) {
            outcome.getThrowable().ifPresent(cause -> problem(test.getDisplayName(), cause));
            return;
        }
        List<String> told = notices.getOrDefault(test.getUniqueId(), List.of());
        notices.remove(test.getUniqueId());
        inOrder(test, () -> {
            result.ifPresent(found -> finished(found, published));
            told.forEach(this::notice);
            if (unexplained) {
                problem(test.getDisplayName(), outcome.getThrowable().orElseThrow());
            }
        });
    }

    private static ExitStatus statusOf(VariantResult.Status status) {
        return switch (status) {
            case PASSED -> ExitStatus.PASSED;
            case ABORTED -> ExitStatus.INCONCLUSIVE;
            case FAILED -> ExitStatus.FAILED;
            case WRONG -> ExitStatus.WRONG;
        };
    }
}
