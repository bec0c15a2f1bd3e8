package netherkin.benchmarks;

import java.util.concurrent.TimeUnit;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.device.Stimulus;
import netherkin.network.simulation.Simulation;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Hops a second on one core, and with {@code -prof gc} the bytes that a hop allocates. One collector thread, so that the
 * second core takes no part; 2 GiB of heap, touched before, so that the system gives no pages meanwhile.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms2g", "-Xmx2g", "-Xmn1500m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HopBenchmark {
    private static final int FRAMES_A_STIMULUS = 20;

    private HopRun overlay;
    private HopRun pings;
    private HopRun flood;
    private HopRun floodOneByOne;

    @Setup
    public void build() {
        build(HopRun.HOPS);
    }

    void build(int hops) {
        Ipv4Address vm2 = Ipv4Address.parse("172.16.20.12");
        Stimulus.Ping ping = new Stimulus.Ping("VM1", vm2, 1, 56, false);
        overlay = new HopRun(Networks.threeHosts(), ping, stream(vm2), hops);
        pings = new HopRun(Networks.threeHosts(), ping, ping, hops);
        Stimulus announcement = new Stimulus.Announce("VM1", MacAddress.BROADCAST);
        Stimulus toAll = stream(Ipv4Address.parse("172.16.10.255"));
        flood = new HopRun(Networks.eightPorts(), announcement, toAll, hops);
        floodOneByOne = new HopRun(Networks.eightPorts(), announcement, announcement, hops);
    }

    private static Stimulus stream(Ipv4Address target) {
        return new Stimulus.Datagrams("VM1", target, FRAMES_A_STIMULUS, 50_000, 9, 0);
    }

    /** Datagrams from VM1 to VM2, twenty at once: routed on Host A, wrapped, switched, unwrapped on Host B. */
    @Benchmark
    @OperationsPerInvocation(HopRun.HOPS)
    public Simulation overlay() {
        return overlay.run();
    }

    /** The same way there and back, one stimulus a ping. */
    @Benchmark
    @OperationsPerInvocation(HopRun.HOPS)
    public Simulation overlayPings() {
        return pings.run();
    }

    /** Broadcast datagrams, twenty at once, through the switch of eight VMs. */
    @Benchmark
    @OperationsPerInvocation(HopRun.HOPS)
    public Simulation flood() {
        return flood.run();
    }

    /** The same with frames that nobody answers, one stimulus a frame. */
    @Benchmark
    @OperationsPerInvocation(HopRun.HOPS)
    public Simulation floodOneByOne() {
        return floodOneByOne.run();
    }
}
