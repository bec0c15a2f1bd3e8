package netherkin.commands.linux;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.Ipv4Address;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Ipv4;
import netherkin.network.lab.Lab;
import netherkin.network.trace.Drop;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;

/** Reads out of the trace what became of a ping's requests: answers, errors, and when. */
final class PingRun {
    private final String host;
    private final String device;
    private final Ipv4Address target;
    private final Ipv4Address source;
    private final boolean hearsOwnErrors;
    private final int count;
    private final Map<Integer, Long> sentAt = new LinkedHashMap<>();
    private final Set<Integer> answered = new LinkedHashSet<>();
    private int identifier = -1;
    private int errors;

    /** What is told of one reply or error. */
    interface Listener {
        void reply(int sequence, int bytes, int timeToLive, long nanos, boolean duplicate, int outstanding);

        void error(Ipv4Address from, int sequence, String what, int outstanding);

        /** An error of the own host that a ping bound to an interface does not print. */
        void unheard(int outstanding);
    }

    /** @param hearsOwnErrors whether errors of the own host reach it: not if it is bound to an interface */
    PingRun(String host, String device, Ipv4Address source, Ipv4Address target, int count, boolean hearsOwnErrors) {
        this.host = host;
        this.device = device;
        this.source = source;
        this.target = target;
        this.count = count;
        this.hearsOwnErrors = hearsOwnErrors;
    }

    /** Tells of all that came of the requests that were sent since an entry of the trace. */
    void read(Lab lab, int since, Listener listener) {
        for (int i = since; i < lab.trace().size() && answered.size() + errors < count; i++) {
            Entry entry = lab.trace().get(i);
            if (entry instanceof Sighting seen && isHere(seen)) {
                Ipv4 ip = ipOf(seen.frame());
                if (ip != null && ip.payload() instanceof Icmp icmp) {
                    take(seen, ip, icmp, listener);
                }
            } else if (entry instanceof Drop drop) {
                dropped(drop, listener);
            }
        }
    }

    private boolean isHere(Sighting seen) {
        return host.equals(seen.port().host()) && device.equals(seen.port().owner());
    }

    private static Ipv4 ipOf(EthernetFrame frame) {
        return frame.payload() instanceof Ipv4 ip ? ip : null;
    }

    private void take(Sighting seen, Ipv4 ip, Icmp icmp, Listener listener) {
        if (seen.sent() && icmp.type() == Icmp.ECHO_REQUEST && ip.destination().equals(target)) {
            identifier = identifier < 0 ? icmp.identifier() : identifier;
            if (icmp.identifier() == identifier) {
                sentAt.putIfAbsent(icmp.sequence(), seen.at());
            }
        } else if (!seen.sent() && icmp.type() == Icmp.ECHO_REPLY && icmp.identifier() == identifier) {
            int sequence = icmp.sequence();
            boolean duplicate = !answered.add(sequence);
            long nanos = seen.at() - sentAt.getOrDefault(sequence, seen.at());
            listener.reply(sequence, icmp.length(), ip.timeToLive(), nanos, duplicate, outstanding(sequence));
        } else if (!seen.sent() && (icmp.type() == Icmp.UNREACHABLE || icmp.type() == Icmp.TIME_EXCEEDED)) {
            quoted(ip, icmp, listener);
        }
    }

    private int outstanding(int sequence) {
        return sentAt.size() - sequence + 1;
    }

    /** An error about one of the requests: it quotes the request's first bytes. */
    private void quoted(Ipv4 ip, Icmp icmp, Listener listener) {
        Bytes quote = icmp.data();
        if (quote.length() >= 28 && u16(quote, 24) == identifier) {
            errors++;
            int sequence = u16(quote, 26);
            listener.error(ip.source(), sequence, PingErrors.text(icmp), outstanding(sequence));
        }
    }

    private static int u16(Bytes bytes, int at) {
        return bytes.u8(at) << 8 | bytes.u8(at + 1);
    }

    private void dropped(Drop drop, Listener listener) {
        Ipv4 ip = drop.reason() == DropReason.ARP_TIMEOUT && host.equals(drop.host())
                ? ipOf(drop.packet().frame())
                : null;
        if (ip != null
                && ip.source().equals(source)
                && ip.destination().equals(target)
                && ip.payload() instanceof Icmp icmp) {
            errors++;
            sentAt.putIfAbsent(icmp.sequence(), drop.at());
            int behind = Math.max(1, count - icmp.sequence() + 1);
            if (hearsOwnErrors) {
                listener.error(source, icmp.sequence(), "Destination Host Unreachable", behind);
            } else {
                listener.unheard(behind);
            }
        }
    }
}
