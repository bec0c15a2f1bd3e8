package netherkin.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
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

/** Frames a second into a pcapng file, beside the same bytes through a plain channel: the ratio is what counts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExportBenchmark {
    private Folder folder;
    private byte[] block;

    @Setup
    public void open() throws IOException {
        folder = new Folder();
        CaptureFiles.ofBytes(folder.file("block.pcapng"));
        block = CaptureFiles.lastBlock(folder.file("block.pcapng"));
    }

    @TearDown
    public void close() throws IOException {
        folder.close();
    }

    @Benchmark
    @OperationsPerInvocation(CaptureFiles.FRAMES)
    public long plainChannel() throws IOException {
        return CaptureFiles.plain(folder.file("plain"), block);
    }

    @Benchmark
    @OperationsPerInvocation(CaptureFiles.FRAMES)
    public long pcapng() throws IOException {
        return CaptureFiles.ofBytes(folder.file("bytes.pcapng"));
    }

    @Benchmark
    @OperationsPerInvocation(CaptureFiles.FRAMES)
    public long pcapngOfRecords() throws IOException {
        return CaptureFiles.ofRecords(folder.file("records.pcapng"));
    }
}
