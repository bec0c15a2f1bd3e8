package netherkin.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import netherkin.junit.Publisher;
import netherkin.junit.RunContext;
import netherkin.junit.RunListener;
import netherkin.junit.VariantResult;
import netherkin.network.capture.CaptureException;
import netherkin.network.lab.LabCapture;

/**
 * Leaves a capture for each place that saw a frame, beside the one of all places: merged captures make analysers of
 * connections see everything several times. Where captures are classic files they are a file a place anyway.
 */
public final class PlaceCapturesReport implements RunListener {
    static final String FOLDER = "-places";
    private ReportFiles files;
    private String when;

    @Override
    public void runStarted(RunContext run) {
        files = new ReportFiles(run);
        boolean classic = run.setting("netherkin.format").orElse("pcapng").equals("pcap");
        when = run.planOnly() || classic
                ? "never"
                : run.setting("netherkin.capture").orElse("always");
    }

    @Override
    public void variantFinished(VariantResult result, Publisher publisher) throws IOException {
        Path folder = files.file(result, FOLDER);
        for (String name : CommandFilesReport.captures(folder)) {
            Files.delete(folder.resolve(name));
        }
        boolean wanted =
                when.equals("always") || when.equals("failed") && result.status() != VariantResult.Status.PASSED;
        if (!wanted || result.lab().isEmpty() || !result.lab().get().hasRun()) {
            return;
        }
        AtomicFile.folder(folder);
        try {
            new LabCapture(result.lab().get()).writePlaces(folder, result.featurePath() + ":" + result.line());
        } catch (CaptureException e) {
            throw new UnwrittenFileException(e.getMessage(), e);
        }
    }
}
