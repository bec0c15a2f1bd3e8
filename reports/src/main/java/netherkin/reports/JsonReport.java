package netherkin.reports;

import java.io.IOException;
import java.nio.file.Path;
import netherkin.junit.Publisher;
import netherkin.junit.RunContext;
import netherkin.junit.RunListener;
import netherkin.junit.VariantResult;
import netherkin.network.lab.Lab;

/** Leaves a {@code .json} for each variant: what was asked, what was found, and the frames. */
public final class JsonReport implements RunListener {
    private ReportFiles files;
    private boolean off;

    @Override
    public void runStarted(RunContext run) {
        files = new ReportFiles(run);
        off = run.planOnly();
    }

    @Override
    public void variantFinished(VariantResult result, Publisher publisher) throws IOException {
        if (!off) {
            Path file = files.file(result, ".json");
            AtomicFile.write(
                    file,
                    out -> Json.write(out, json -> {
                        ScenarioJson.members(json, result);
                        FramesJson.member(json, result.lab().orElseGet(Lab::new));
                    }));
            publisher.publishFile(file, "application/json");
        }
    }
}
