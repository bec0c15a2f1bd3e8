package netherkin.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.junit.VariantResult;
import netherkin.reports.Messages;
import org.junit.platform.engine.reporting.FileEntry;

/** What {@code check} prints: a line a file whose scenarios can all be planned, and each problem of the others. */
final class CheckedFiles extends Results {
    private final Console console;
    private final boolean debug;
    private final Map<String, Integer> planned = new LinkedHashMap<>();
    private final Map<String, Integer> wrong = new LinkedHashMap<>();

    CheckedFiles(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    ExitStatus run(Execution execution) {
        ExitStatus status = execution.run(this);
        planned.forEach((file, count) -> {
            if (!wrong.containsKey(file)) {
                console.line(file + ": " + count + (count == 1 ? " scenario" : " scenarios") + " ok");
            }
        });
        // A scenario that waits for a real interface can be planned here, and was.
        return status == ExitStatus.INCONCLUSIVE ? ExitStatus.PASSED : status;
    }

    @Override
    void finished(VariantResult result, List<FileEntry> published) {
        planned.merge(result.featurePath(), 1, Integer::sum);
        if (result.status() == VariantResult.Status.FAILED || result.status() == VariantResult.Status.WRONG) {
            wrong.merge(result.featurePath(), 1, Integer::sum);
            result.throwable().ifPresent(cause -> {
                console.err().println(Explanation.of(result, cause, List.of()));
                if (debug) {
                    cause.printStackTrace(console.err());
                }
            });
        }
    }

    @Override
    void problem(String where, Throwable cause) {
        console.problem(where + ": " + Messages.of(cause));
    }
}
