package netherkin.benchmarks;

import java.util.concurrent.TimeUnit;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.wire.FrameDecoder;
import netherkin.network.wire.FrameEncoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Bytes to records and back, of an ARP request in a VXLAN envelope: 92 bytes, checksums checked and worked out. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WireBenchmark {
    private final EthernetFrame frame = Frames.envelope();
    private final EthernetFrame summed = Frames.envelopeWithChecksum();
    private final byte[] bytes = FrameEncoder.encode(frame);
    private final byte[] summedBytes = FrameEncoder.encode(summed);
    private final byte[] target = new byte[256];

    @Benchmark
    public EthernetFrame decode() {
        return FrameDecoder.OURS.decode(bytes, 0, bytes.length);
    }

    @Benchmark
    public EthernetFrame decodeWithUdpChecksum() {
        return FrameDecoder.OURS.decode(summedBytes, 0, summedBytes.length);
    }

    /** Into an array that is there already, as a capture's buffer is. */
    @Benchmark
    public int encode() {
        return FrameEncoder.encode(frame, target, 0);
    }

    @Benchmark
    public int encodeWithUdpChecksum() {
        return FrameEncoder.encode(summed, target, 0);
    }

    /** Into an array of its own. */
    @Benchmark
    public byte[] encodeToNewArray() {
        return FrameEncoder.encode(frame);
    }
}
