package netherkin.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Opaque;
import netherkin.network.simulation.ExternalPort;
import netherkin.network.simulation.RealInterfaces;
import netherkin.network.wire.DecodeAs;

/**
 * Sends frames both ways between two interfaces that are joined outside, at the same time, and counts what arrives:
 * {@code BothWays veth-a veth-b 100000}. Run in a namespace of its own. Prints sent, received and frames a second of each
 * direction, then the statistics of the ports.
 */
public final class BothWays {
    private static final int EXPERIMENTAL = 0x88b5;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private BothWays() {}

    public static void main(String[] args) throws InterruptedException {
        int count = Integer.parseInt(args[2]);
        int size = args.length > 3 ? Integer.parseInt(args[3]) : 100;
        int rate = args.length > 4 ? Integer.parseInt(args[4]) : 10_000_000;
        MacAddress one = MacAddress.parse("02:00:00:00:00:01");
        MacAddress two = MacAddress.parse("02:00:00:00:00:02");
        RealInterfaces interfaces = new LiveInterfaces().create(new RealInterfaces.Rules(List.of(), rate));
        List<RealInterfaces.Wanted> wanted = List.of(
                new RealInterfaces.Wanted(args[0], Set.of(one), DecodeAs.OURS, false),
                new RealInterfaces.Wanted(args[1], Set.of(two), DecodeAs.OURS, false));
        try (RealInterfaces.RealNetwork network = interfaces.open(wanted)) {
            Direction there = new Direction(network.port(args[0]), network.port(args[1]), one, two, count, size);
            Direction back = new Direction(network.port(args[1]), network.port(args[0]), two, one, count, size);
            there.start();
            back.start();
            there.join();
            back.join();
            System.out.println(there);
            System.out.println(back);
            network.statistics().forEach(System.out::println);
        }
    }

    /** Each direction has a sender and a receiver of its own. */
    private static final class Direction {
        private final Thread sender;
        private final Thread receiver;
        private final int count;
        private int received;
        private boolean inOrder = true;
        private long nanos;

        Direction(ExternalPort from, ExternalPort to, MacAddress source, MacAddress target, int count, int size) {
            this.count = count;
            sender = new Thread(() -> send(from, source, target, size));
            receiver = new Thread(() -> receive(to));
        }

        void start() {
            receiver.start();
            sender.start();
        }

        void join() throws InterruptedException {
            sender.join();
            receiver.join();
        }

        private void send(ExternalPort from, MacAddress source, MacAddress target, int size) {
            for (int i = 0; i < count; i++) {
                byte[] body = new byte[size - EthernetFrame.HEADER_LENGTH];
                body[0] = (byte) (i >> 24);
                body[1] = (byte) (i >> 16);
                body[2] = (byte) (i >> 8);
                body[3] = (byte) i;
                from.transmit(new EthernetFrame(target, source, EXPERIMENTAL, new Opaque(Bytes.of(body))), 0);
            }
        }

        private void receive(ExternalPort at) {
            long begun = System.nanoTime();
            while (received < count && System.nanoTime() - begun < PATIENCE_NANOS) {
                ExternalPort.Arrival arrival = at.poll();
                if (arrival == null) {
                    LockSupport.parkNanos(200_000);
                } else if (arrival.frame().payload() instanceof Opaque body) {
                    inOrder &= number(body.bytes()) == received;
                    received++;
                    nanos = System.nanoTime() - begun;
                }
            }
        }

        private static int number(Bytes body) {
            return body.u8(0) << 24 | body.u8(1) << 16 | body.u8(2) << 8 | body.u8(3);
        }

        @Override
        public String toString() {
            return count + " sent, " + received + " received" + (inOrder ? "" : " out of order") + ", "
                    + Math.round(received * 1e9 / Math.max(1, nanos)) + " frames/s";
        }
    }
}
