package netherkin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.junit.VariantResult;
import netherkin.reports.Json;
import netherkin.reports.Messages;
import netherkin.reports.ScenarioJson;
import org.junit.platform.engine.reporting.FileEntry;

/** A run as one JSON document on standard output; problems go to standard error as ever. */
final class JsonRun extends Results {
    private record Finished(VariantResult result, List<Path> files) {}

    private final Console console;
    private final boolean debug;
    private final List<Finished> all = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    JsonRun(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    ExitStatus run(Execution execution) throws IOException {
        ExitStatus status = execution.run(this);
        Json.write(console.out(), json -> {
            json.member("exitStatus", status.code());
            json.object("counts", () -> {
                for (Map.Entry<String, Integer> count : counts().entrySet()) {
                    json.member(count.getKey(), count.getValue());
                }
            });
            json.array("problems", problems);
            json.array("scenarios", () -> {
                for (Finished finished : all) {
                    json.object(() -> scenario(json, finished));
                }
            });
        });
        return status;
    }

    private static void scenario(Json json, Finished finished) throws IOException {
        ScenarioJson.members(json, finished.result());
        json.array("files", finished.files().stream().map(Path::toString).toList());
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (VariantResult.Status status : VariantResult.Status.values()) {
            counts.put(ScenarioJson.word(status), 0);
        }
        all.forEach(finished -> counts.merge(ScenarioJson.word(finished.result().status()), 1, Integer::sum));
        return counts;
    }

    @Override
    void finished(VariantResult result, List<FileEntry> published) {
        all.add(new Finished(result, published.stream().map(FileEntry::getPath).toList()));
        if (result.status() == VariantResult.Status.WRONG) {
            result.throwable().ifPresent(cause -> console.err().println(Explanation.of(result, cause, List.of())));
        }
        if (debug) {
            result.throwable().ifPresent(cause -> cause.printStackTrace(console.err()));
        }
    }

    @Override
    void problem(String where, Throwable cause) {
        problems.add(where + ": " + Messages.of(cause));
        console.problem(where + ": " + Messages.of(cause));
    }
}
