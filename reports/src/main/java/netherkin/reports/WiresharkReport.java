package netherkin.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import netherkin.junit.Publisher;
import netherkin.junit.RunContext;
import netherkin.junit.RunListener;
import netherkin.junit.VariantResult;
import netherkin.network.lab.Lab;
import netherkin.reports.wireshark.WiresharkProfile;

/**
 * Leaves a profile for Wireshark beside each capture, packed, and one for the whole run in the folder
 * {@code wireshark-profile}.
 */
public final class WiresharkReport implements RunListener {
    static final String PROFILE = "-wireshark.zip";
    private static final String FOLDER = "wireshark-profile";
    /** The same for each run. */
    private static final LocalDateTime WHEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final WiresharkProfile whole = new WiresharkProfile();
    private ReportFiles files;
    private boolean off;

    @Override
    public void runStarted(RunContext run) {
        files = new ReportFiles(run);
        off = run.planOnly();
    }

    @Override
    public void variantFinished(VariantResult result, Publisher publisher) throws IOException {
        if (off || result.lab().filter(Lab::hasRun).isEmpty() || !isCaptured(files, result)) {
            Files.deleteIfExists(files.file(result, PROFILE));
            return;
        }
        Lab lab = result.lab().get();
        whole.add(lab);
        String name = files.name(result).replace('/', '-');
        Map<String, byte[]> content = WiresharkProfile.of(lab).files();
        AtomicFile.write(files.file(result, PROFILE), out -> zip(out, name, content));
    }

    /** Whether there is a capture that the profile could be for. */
    static boolean isCaptured(ReportFiles files, VariantResult result) {
        return Files.exists(files.file(result, CaptureReport.PCAPNG))
                || Files.exists(files.file(result, CaptureReport.PCAP_FOLDER));
    }

    @Override
    public void runFinished(RunContext run, List<VariantResult> results) throws IOException {
        if (off) {
            return;
        }
        Path folder = run.outputDirectory();
        Map<String, byte[]> content = whole.files();
        for (Map.Entry<String, byte[]> file : content.entrySet()) {
            AtomicFile.write(folder.resolve(FOLDER).resolve(file.getKey()), out -> out.write(file.getValue()));
        }
        AtomicFile.write(folder.resolve(FOLDER + ".zip"), out -> zip(out, "netherkin", content));
    }

    private static void zip(OutputStream out, String profile, Map<String, byte[]> content) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> file : content.entrySet()) {
            ZipEntry entry = new ZipEntry(profile + "/" + file.getKey());
            entry.setTimeLocal(WHEN);
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }
}
