package netherkin.network.device;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Udp;

/** The pings and datagram streams that a VM has under way. */
final class Traffic {
    /**
     * Bytes of data in a datagram: zeros, and its number in the stream at the end. As long as an NTP packet, which is more
     * than most of the protocols need that tshark would find in it by its port, and all zero as few of them mind.
     */
    private static final int DATAGRAM_DATA = 48;

    private final VmStack stack;
    private final MachineIp ip;
    private final MachineIp6 ip6;
    private final Map<Integer, PingRun> pings = new LinkedHashMap<>();
    private final RouteTraces traces;
    private int nextIdentifier = 1;
    private int nextStream = 1;

    /** The next request of a ping is due. */
    private record NextEcho(int identifier, int sequence) {}

    /** A request has waited long enough for its reply. */
    private record EchoTimeout(int identifier, int sequence) {}

    /** The next datagram of a stream is due. */
    private record NextDatagram(int number, Stimulus.Datagrams stream, int sequence) {}

    private static final class PingRun {
        private final Stimulus.Ping ping;
        private final Set<Integer> outstanding = new LinkedHashSet<>();
        private int received;
        private int ended;

        private PingRun(Stimulus.Ping ping) {
            this.ping = ping;
        }
    }

    Traffic(VmStack stack, MachineIp ip, MachineIp6 ip6) {
        this.stack = stack;
        this.ip = ip;
        this.ip6 = ip6;
        this.traces = new RouteTraces(stack, ip);
    }

    void begin(Stimulus.Ping ping, long now, Reaction out) {
        if (ping.count() < 1) {
            return;
        }
        int identifier = nextIdentifier++ & 0xffff;
        pings.put(identifier, new PingRun(ping));
        echo(identifier, 1, now, out);
    }

    private void echo(int identifier, int sequence, long now, Reaction out) {
        PingRun run = pings.get(identifier);
        Stimulus.Ping ping = run.ping;
        run.outstanding.add(sequence & 0xffff);
        Bytes data = Frames.countingData(ping.dataLength());
        VmStack.Config config = stack.config();
        Stimulus.Pace pace = ping.pace();
        boolean isPaced = pace != null && pace.intervalNanos() >= 0;
        boolean patient = isPaced && run.received == 0;
        long timeout = patient ? pace.timeoutNanos() : config.pingTimeoutNanos();
        out.wakeMe(new EchoTimeout(identifier, sequence & 0xffff), now + timeout);
        if (sequence < ping.count()) {
            long interval = isPaced ? pace.intervalNanos() : config.pingIntervalNanos();
            out.wakeMe(new NextEcho(identifier, sequence + 1), now + interval);
        }
        int timeToLive = pace == null ? Ipv4.DEFAULT_TTL : pace.timeToLive();
        if (ping.target() instanceof Ipv6Address to) {
            ip6.echo(to, identifier, sequence & 0xffff, data, timeToLive, now, out);
        } else {
            Ipv4Address to = (Ipv4Address) ping.target();
            Icmp request = Icmp.echoRequest(identifier, sequence & 0xffff, data);
            ip.send(to, IpProtocol.ICMP, ping.dontFragment(), timeToLive, request, now, out);
        }
    }

    /** An echo reply has come. */
    void answered(int identifier, int sequence, Reaction out) {
        PingRun run = pings.get(identifier);
        if (run != null && run.outstanding.remove(sequence)) {
            run.received++;
            out.cancel(new EchoTimeout(identifier, sequence));
            end(identifier, run, out);
        } else {
            traces.answered(identifier, sequence, out);
        }
    }

    private void end(int identifier, PingRun run, Reaction out) {
        run.ended++;
        if (run.ended >= run.ping.count()) {
            pings.remove(identifier);
            out.note(run.ping.machine() + " pinged " + run.ping.target() + ": " + run.ping.count() + " sent, "
                    + run.received + " answered");
        }
    }

    void begin(Stimulus.Datagrams stream, long now, Reaction out) {
        if (stream.intervalNanos() > 0 && stream.count() > 0) {
            datagram(new NextDatagram(nextStream++, stream, 1), now, out);
            return;
        }
        for (int i = 1; i <= stream.count(); i++) {
            send(stream, i, now, out);
        }
    }

    private void datagram(NextDatagram due, long now, Reaction out) {
        send(due.stream, due.sequence, now, out);
        if (due.sequence < due.stream.count()) {
            NextDatagram next = new NextDatagram(due.number, due.stream, due.sequence + 1);
            out.wakeMe(next, now + due.stream.intervalNanos());
        }
    }

    private void send(Stimulus.Datagrams stream, int sequence, long now, Reaction out) {
        byte[] number = ByteBuffer.allocate(DATAGRAM_DATA)
                .putInt(DATAGRAM_DATA - Integer.BYTES, sequence)
                .array();
        Opaque data = new Opaque(Bytes.of(number));
        Udp datagram = new Udp(stream.sourcePort(), stream.destinationPort(), Checksum.RIGHT, data);
        if (stream.target() instanceof Ipv6Address to) {
            ip6.send(to, IpProtocol.UDP, Ipv6.DEFAULT_HOP_LIMIT, datagram, null, now, out);
        } else {
            ip.send((Ipv4Address) stream.target(), IpProtocol.UDP, false, datagram, null, now, out);
        }
    }

    void wake(Object alarm, long now, Reaction out) {
        if (alarm instanceof NextEcho next) {
            echo(next.identifier, next.sequence, now, out);
        } else if (alarm instanceof EchoTimeout timeout) {
            PingRun run = pings.get(timeout.identifier);
            if (run != null && run.outstanding.remove(timeout.sequence)) {
                end(timeout.identifier, run, out);
            }
        } else if (alarm instanceof NextDatagram next) {
            datagram(next, now, out);
        } else {
            traces.wake(alarm, now, out);
        }
    }

    RouteTraces traces() {
        return traces;
    }
}
