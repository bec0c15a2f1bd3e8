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
import netherkin.network.lab.CaptureFile;
import netherkin.network.lab.CaptureFiles;

/**
 * Leaves the capture files that a scenario's commands have written, in a folder of the variant's own whatever path they
 * were given. {@code netherkin.capture} never leaves none.
 */
public final class CommandFilesReport implements RunListener {
    static final String FOLDER = "-files";
    private ReportFiles files;
    private boolean wanted;

    @Override
    public void runStarted(RunContext run) {
        files = new ReportFiles(run);
        wanted = !run.planOnly()
                && !run.setting("netherkin.capture").orElse("always").equals("never");
    }

    @Override
    public void variantFinished(VariantResult result, Publisher publisher) throws IOException {
        Path folder = files.file(result, FOLDER);
        for (String name : captures(folder)) {
            Files.delete(folder.resolve(name));
        }
        if (!wanted || result.lab().isEmpty()) {
            return;
        }
        CaptureFiles captures = CaptureFiles.of(result.lab().get());
        if (captures.all().isEmpty()) {
            return;
        }
        AtomicFile.folder(folder);
        try {
            for (CaptureFiles.Written written : captures.writeTo(folder)) {
                boolean classic = written.file().format() == CaptureFile.Format.PCAP;
                publisher.publishFile(
                        written.path(), classic ? "application/vnd.tcpdump.pcap" : "application/x-pcapng");
            }
        } catch (CaptureException e) {
            throw new UnwrittenFileException(e.getMessage(), e);
        }
    }

    /** The names of the captures in a folder, sorted; none if there is no such folder. */
    static List<String> captures(Path folder) {
        String[] names = folder.toFile().list((parent, name) -> name.endsWith(".pcap") || name.endsWith(".pcapng"));
        return names == null ? List.of() : Arrays.stream(names).sorted().toList();
    }
}
