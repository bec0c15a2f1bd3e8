package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Payload;
import netherkin.network.trace.TableChange;

/** What a sender has been told about the MTU of its paths (RFC 1191): by destination, for a while. */
final class PathMtus {
    static final String TABLE = "path MTU table";
    /** No link has less (RFC 791). */
    private static final int LEAST = 68;

    private final Map<IpAddress, Known> table = new LinkedHashMap<>();

    private record Known(int mtu, long until) {}

    /** The longest packet for a destination: {@code ownMtu}, or less where a router has said so. */
    int limit(IpAddress destination, int ownMtu, long now) {
        Known known = table.get(destination);
        return known == null || known.until <= now ? ownMtu : Math.min(ownMtu, known.mtu);
    }

    /**
     * Takes "fragmentation needed" or "packet too big" in, if it is about a packet of ours. A router that tells no MTU
     * (RFC 792), or one that everything fits into, is not believed.
     */
    void learn(Payload error, IpAddress self, int ownMtu, long now, long lifetimeNanos, Reaction out) {
        if (error instanceof Icmp icmp
                && isFragmentationNeeded(icmp)
                && icmp.data().length() >= Ipv4.HEADER_LENGTH) {
            Bytes quoted = icmp.data();
            if (ipv4(quoted, 12).equals(self)) {
                learn(ipv4(quoted, 16), icmp.rest() & 0xffff, ownMtu, now + lifetimeNanos, now, out);
            }
        } else if (error instanceof Icmpv6 icmp
                && icmp.type() == Icmpv6.PACKET_TOO_BIG
                && icmp.body().length() >= 4 + Ipv6.HEADER_LENGTH) {
            Bytes body = icmp.body();
            if (ipv6(body, 4 + 8).equals(self)) {
                learn(ipv6(body, 4 + 24), word(body, 0), ownMtu, now + lifetimeNanos, now, out);
            }
        }
    }

    private void learn(IpAddress destination, int mtu, int ownMtu, long until, long now, Reaction out) {
        int known = limit(destination, ownMtu, now);
        if (mtu >= LEAST && mtu < known) {
            TableChange.Action action = known == ownMtu ? TableChange.Action.LEARNED : TableChange.Action.MOVED;
            table.put(destination, new Known(mtu, until));
            out.change(TABLE, action, destination.toString(), Integer.toString(mtu));
        }
    }

    static boolean isFragmentationNeeded(Icmp icmp) {
        return icmp.type() == Icmp.UNREACHABLE && icmp.code() == Icmp.FRAGMENTATION_NEEDED;
    }

    private static Ipv4Address ipv4(Bytes bytes, int at) {
        return new Ipv4Address(word(bytes, at));
    }

    private static Ipv6Address ipv6(Bytes bytes, int at) {
        return new Ipv6Address(twoWords(bytes, at), twoWords(bytes, at + 8));
    }

    private static long twoWords(Bytes bytes, int at) {
        return (long) word(bytes, at) << 32 | word(bytes, at + 4) & 0xffff_ffffL;
    }

    private static int word(Bytes bytes, int at) {
        return bytes.u8(at) << 24 | bytes.u8(at + 1) << 16 | bytes.u8(at + 2) << 8 | bytes.u8(at + 3);
    }

    /** Rows of destination and MTU. */
    List<List<String>> rows(long now) {
        List<List<String>> rows = new ArrayList<>();
        table.forEach((destination, known) -> {
            if (known.until > now) {
                rows.add(List.of(destination.toString(), Integer.toString(known.mtu)));
            }
        });
        return rows;
    }
}
