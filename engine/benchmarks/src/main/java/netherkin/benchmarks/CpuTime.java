package netherkin.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time an operation takes, collector and compiler included: what is left to compare on a machine that others keep
 * busy. {@code java -jar benchmarks.jar -prof netherkin.benchmarks.CpuTime}
 */
public final class CpuTime implements InternalProfiler {
    private static final Path LOAD = Path.of("/proc/loadavg");
    private long before;

    @Override
    public String getDescription() {
        return "processor time of the whole process, and the machine's load";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = nanos();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double perOperation = (nanos() - before) / (double) result.getMetadata().getAllOps();
        return List.of(
                new ScalarResult("cpu", perOperation, "ns/op", AggregationPolicy.AVG),
                new ScalarResult("load", load(), "", AggregationPolicy.AVG));
    }

    private static long nanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    /** Processes that want to run, averaged over the last minute; 0 where the system doesn't tell. */
    private static double load() {
        try {
            return Double.parseDouble(
                    Files.readString(LOAD, StandardCharsets.US_ASCII).split(" ")[0]);
        } catch (IOException e) {
            return 0;
        }
    }
}
