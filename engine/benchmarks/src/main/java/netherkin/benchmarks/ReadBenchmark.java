package netherkin.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import netherkin.network.address.Ipv4Address;
import netherkin.network.capture.CaptureReader;
import netherkin.network.field.FieldReference;
import netherkin.network.field.FieldValue;
import netherkin.network.field.Fields;
import netherkin.network.wire.FrameDecoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Frames a second out of a pcapng file, each decoded whole, envelope and tenant's frame, and tested for one field. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadBenchmark {
    private final FieldReference field = Fields.find("TARGET IP").orElseThrow();
    private final FieldValue wanted = new FieldValue.IpValue(Ipv4Address.parse("172.16.20.12"));
    private Folder folder;
    private Path file;

    @Setup
    public void open() throws IOException {
        folder = new Folder();
        file = folder.file("frames.pcapng");
        CaptureFiles.ofBytes(file);
    }

    @TearDown
    public void close() throws IOException {
        folder.close();
    }

    /** As {@code show} filters: lenient towards truncated frames. */
    @Benchmark
    @OperationsPerInvocation(CaptureFiles.FRAMES)
    public int testOneField() {
        int matches = 0;
        try (CaptureReader reader = CaptureReader.open(file)) {
            while (reader.next()) {
                var frame = FrameDecoder.OURS
                        .inspect(reader.buffer(), reader.offset(), reader.length())
                        .frame();
                if (frame.isPresent() && wanted.equals(field.read(frame.get()))) {
                    matches++;
                }
            }
        }
        return matches;
    }

    /** Without decoding. */
    @Benchmark
    @OperationsPerInvocation(CaptureFiles.FRAMES)
    public long readOnly() {
        long bytes = 0;
        try (CaptureReader reader = CaptureReader.open(file)) {
            while (reader.next()) {
                bytes += reader.length();
            }
        }
        return bytes;
    }
}
