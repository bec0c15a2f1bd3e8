package netherkin.commands.capture;

import java.util.Arrays;
import netherkin.commands.program.Output;
import netherkin.network.lab.CaptureFile;
import netherkin.network.lab.LabCapture;
import netherkin.network.trace.Sighting;

/** What a listening {@code tcpdump} does with frames: prints them, or writes them to a file. */
final class TcpdumpSink implements Tap.Sink {
    private final Output output;
    private final CaptureFile file;
    private final TcpdumpPrinter printer;
    private final int snapLength;

    /** @param file null to print */
    TcpdumpSink(Output output, TcpdumpOptions options, CaptureFile file) {
        this.output = output;
        this.file = file;
        this.printer = new TcpdumpPrinter(output, options);
        this.snapLength = options.snapLength();
    }

    @Override
    public void take(int number, Sighting sighting, byte[] bytes) {
        if (file != null) {
            file.append(sighting.at(), bytes, bytes.length);
            return;
        }
        byte[] kept = bytes.length <= snapLength ? bytes : Arrays.copyOf(bytes, snapLength);
        printer.print(number, LabCapture.EPOCH_NANOS + sighting.at(), kept, bytes.length);
    }

    @Override
    public void end(int taken) {
        String packets = taken == 1 ? " packet " : " packets ";
        output.error(taken + packets + "captured");
        output.error(taken + packets + "received by filter");
        output.error("0 packets dropped by kernel");
    }
}
