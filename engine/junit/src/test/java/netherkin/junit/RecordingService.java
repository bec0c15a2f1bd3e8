package netherkin.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A listener that is a service; it listens when a test asks it to. */
public final class RecordingService implements RunListener {
    static Path publishes;
    static final List<VariantResult> TOLD = new ArrayList<>();
    static final List<String> CALLS = new ArrayList<>();

    static void reset(Path file) {
        publishes = file;
        TOLD.clear();
        CALLS.clear();
    }

    @Override
    public void runStarted(RunContext run) {
        CALLS.add("started " + run.outputDirectory() + " "
                + run.setting("netherkin.mine").orElse("-"));
    }

    @Override
    public void variantFinished(VariantResult result, Publisher publisher) throws IOException {
        if (publishes != null) {
            TOLD.add(result);
            Files.writeString(publishes, "capture");
            publisher.publishFile(publishes, "application/vnd.tcpdump.pcap");
        }
    }

    @Override
    public void runFinished(RunContext run, List<VariantResult> results) {
        CALLS.add("finished " + results.size());
    }
}
