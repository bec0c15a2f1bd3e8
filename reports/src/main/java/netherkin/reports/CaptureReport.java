package netherkin.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import netherkin.junit.Publisher;
import netherkin.junit.RunContext;
import netherkin.junit.RunListener;
import netherkin.junit.VariantResult;
import netherkin.network.capture.CaptureException;
import netherkin.network.lab.Lab;
import netherkin.network.lab.LabCapture;

/**
 * Leaves a capture for each variant: a {@code .pcapng} with an interface for each capture point, or a folder with a classic
 * {@code .pcap} for each. {@code netherkin.capture} is always, failed or never; {@code netherkin.format} pcapng or pcap.
 */
public final class CaptureReport implements RunListener {
    static final String PCAPNG = ".pcapng";
    static final String PCAP_FOLDER = "-pcap";
    private ReportFiles files;
    private String when;
    private boolean classic;

    @Override
    public void runStarted(RunContext run) {
        files = new ReportFiles(run);
        when = run.planOnly() ? "never" : run.setting("netherkin.capture").orElse("always");
        classic = run.setting("netherkin.format").orElse("pcapng").equals("pcap");
    }

    @Override
    public void variantFinished(VariantResult result, Publisher publisher) throws IOException {
        Path file = files.file(result, PCAPNG);
        Path folder = files.file(result, PCAP_FOLDER);
        boolean wanted =
                when.equals("always") || when.equals("failed") && result.status() != VariantResult.Status.PASSED;
        if (!wanted || result.lab().isEmpty()) {
            discard(file, folder);
            return;
        }
        Lab lab = result.lab().get();
        try {
            if (classic) {
                discard(file, folder);
                AtomicFile.folder(folder);
                publish(new LabCapture(lab).writePcaps(folder), "application/vnd.tcpdump.pcap", publisher);
            } else {
                discard(file, folder);
                AtomicFile.folder(file.toAbsolutePath().getParent());
                String title = result.featurePath() + ":" + result.line() + " " + result.scenarioName();
                new LabCapture(lab).writePcapng(file, title);
                publish(List.of(file), "application/x-pcapng", publisher);
            }
        } catch (CaptureException e) {
            throw new UnwrittenFileException(e.getMessage(), e);
        }
    }

    private static void publish(List<Path> captures, String mediaType, Publisher publisher) {
        captures.forEach(capture -> publisher.publishFile(capture, mediaType));
    }

    /** Takes away what an earlier run left under the same names: the index links what it finds. */
    private static void discard(Path file, Path folder) throws IOException {
        if (Files.exists(file)) {
            Files.delete(file);
        }
        for (String capture : captures(folder)) {
            Files.delete(folder.resolve(capture));
        }
    }

    /** The names of the classic captures in a folder, sorted; none if there is no such folder. */
    static List<String> captures(Path folder) {
        String[] names = folder.toFile().list((parent, name) -> name.endsWith(".pcap"));
        return names == null ? List.of() : Arrays.stream(names).sorted().toList();
    }
}
