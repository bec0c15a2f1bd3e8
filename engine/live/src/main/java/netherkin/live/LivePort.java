package netherkin.live;

import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.simulation.ExternalPort;
import netherkin.network.simulation.RealInterfaces;
import netherkin.network.wire.DecodeAs;
import netherkin.network.wire.FrameDecoder;
import netherkin.network.wire.FrameEncoder;
import netherkin.network.wire.WireException;

/**
 * One real interface. A thread of its own takes frames from the kernel as they come; the conductor polls them. When more
 * wait than {@link #MOST_WAITING}, the thread stops taking them, and what the kernel then drops it counts.
 */
final class LivePort implements ExternalPort, AutoCloseable {
    private static final int MOST_WAITING = 1 << 16;
    private static final long WHILE_DOWN_NANOS = 50_000_000;
    private static final int TRIES_TO_STOP = 20;
    private final String name;
    private final PcapDevice device;
    private final LiveClock clock;
    private final RateLimit rate;
    private final DecodeAs decodeAs;
    private final FrameDecoder decoder;
    private final Queue<Arrival> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Thread reader;
    private volatile boolean closed;
    private long sent;
    private volatile long received;
    private volatile long unreadable;

    LivePort(RealInterfaces.Wanted wanted, PcapDevice device, LiveClock clock, int framesPerSecond) {
        this.name = wanted.name();
        this.device = device;
        this.clock = clock;
        this.rate = new RateLimit(framesPerSecond);
        this.decodeAs = wanted.decodeAs();
        this.decoder = new FrameDecoder(wanted.decodeAs());
        this.reader = new Thread(this::read, "netherkin-" + name);
        reader.setDaemon(true);
        reader.start();
    }

    String name() {
        return name;
    }

    @Override
    public void transmit(EthernetFrame frame, long at) {
        rate.await();
        device.send(FrameEncoder.encode(frame));
        sent++;
    }

    @Override
    public Arrival poll() {
        Arrival arrival = waiting.poll();
        if (arrival != null) {
            room.release();
            clock.frameTaken();
        }
        return arrival;
    }

    private void read() {
        while (!closed) {
            if (!device.read(this::take)) {
                LockSupport.parkNanos(WHILE_DOWN_NANOS);
            }
        }
    }

    private void take(byte[] bytes, Instant stamped) {
        try {
            OffloadedChecksums.complete(bytes, decodeAs);
            EthernetFrame frame = decoder.decode(bytes);
            while (!room.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                if (closed) {
                    return;
                }
            }
            waiting.add(new Arrival(frame, Math.min(clock.at(stamped), clock.elapsed())));
            received++;
            clock.frameCame();
        } catch (WireException tooShort) {
            unreadable++;
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    String statistics() {
        String bad = unreadable == 0 ? "" : ", " + unreadable + " shorter than an Ethernet header";
        return name + ": " + sent + " sent, " + received + " received" + bad + ", " + device.dropped()
                + " dropped by the kernel";
    }

    @Override
    public void close() {
        closed = true;
        try {
            for (int i = 0; i < TRIES_TO_STOP && reader.isAlive(); i++) {
                device.stop();
                reader.join(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        device.close();
    }
}
