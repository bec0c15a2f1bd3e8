package netherkin.network.device;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.Ipv4Address;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.IpProtocol;

/**
 * The traces of routes that a VM has under way: echo requests whose TTL grows by one, as {@code traceroute -I} and Windows'
 * tracert send them, one a hop. VMs answer nothing to UDP, so that datagrams would never tell the last hop.
 */
final class RouteTraces {
    private static final int MOST_HOPS = 30;
    private static final int DATA = 32;
    /** Pings count their identifiers from 1 on. */
    private static final int FIRST_IDENTIFIER = 0x8000;

    private final VmStack stack;
    private final MachineIp ip;
    private final Map<Integer, Trace> traces = new LinkedHashMap<>();
    private int started;

    /** A request has waited long enough for an answer. */
    private record HopTimeout(int identifier, int timeToLive) {}

    private static final class Trace {
        private final Stimulus.TraceRoute stimulus;
        private final StringBuilder path = new StringBuilder();
        private int timeToLive;

        private Trace(Stimulus.TraceRoute stimulus) {
            this.stimulus = stimulus;
        }
    }

    RouteTraces(VmStack stack, MachineIp ip) {
        this.stack = stack;
        this.ip = ip;
    }

    void begin(Stimulus.TraceRoute stimulus, long now, Reaction out) {
        int identifier = FIRST_IDENTIFIER + (started++ & 0x7fff);
        traces.put(identifier, new Trace(stimulus));
        next(identifier, now, out);
    }

    private void next(int identifier, long now, Reaction out) {
        Trace trace = traces.get(identifier);
        trace.timeToLive++;
        Icmp request = Icmp.echoRequest(identifier, trace.timeToLive, Frames.countingData(DATA));
        out.wakeMe(
                new HopTimeout(identifier, trace.timeToLive),
                now + stack.config().pingTimeoutNanos());
        ip.send(trace.stimulus.target(), IpProtocol.ICMP, false, trace.timeToLive, request, now, out);
    }

    /** An echo reply: the destination, the last hop. */
    void answered(int identifier, int sequence, Reaction out) {
        if (isAwaited(identifier, sequence)) {
            out.cancel(new HopTimeout(identifier, sequence));
            end(identifier, traces.get(identifier).stimulus.target().toString(), out);
        }
    }

    /** An error quotes the request that it is about (RFC 792): behind an IP header, identifier and sequence number. */
    void refused(Icmp error, Ipv4Address router, long now, Reaction out) {
        Bytes quoted = error.data();
        int header = quoted.length() < 1 ? 0 : (quoted.u8(0) & 0xf) * 4;
        if (quoted.length() < header + 8) {
            return;
        }
        int identifier = quoted.u8(header + 4) << 8 | quoted.u8(header + 5);
        int sequence = quoted.u8(header + 6) << 8 | quoted.u8(header + 7);
        if (isAwaited(identifier, sequence)) {
            out.cancel(new HopTimeout(identifier, sequence));
            if (error.type() == Icmp.TIME_EXCEEDED) {
                hop(identifier, router.toString(), now, out);
            } else {
                end(identifier, router + " (unreachable)", out);
            }
        }
    }

    private boolean isAwaited(int identifier, int sequence) {
        Trace trace = traces.get(identifier);
        return trace != null && trace.timeToLive == sequence;
    }

    private void hop(int identifier, String who, long now, Reaction out) {
        Trace trace = traces.get(identifier);
        if (trace.timeToLive == MOST_HOPS) {
            end(identifier, who, out);
        } else {
            trace.path.append(who).append(", ");
            next(identifier, now, out);
        }
    }

    private void end(int identifier, String last, Reaction out) {
        Trace trace = traces.remove(identifier);
        Stimulus.TraceRoute stimulus = trace.stimulus;
        out.note(stimulus.machine() + " traced the route to " + stimulus.target() + ": " + trace.path + last);
    }

    void wake(Object alarm, long now, Reaction out) {
        if (alarm instanceof HopTimeout timeout && isAwaited(timeout.identifier, timeout.timeToLive)) {
            hop(timeout.identifier, "*", now, out);
        }
    }
}
