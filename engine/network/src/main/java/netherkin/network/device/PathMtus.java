package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.Ipv4Address;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Ipv4;
import netherkin.network.trace.TableChange;

/** What a sender has been told about the MTU of its paths (RFC 1191): by destination, for a while. */
final class PathMtus {
    static final String TABLE = "path MTU table";
    /** No link has less (RFC 791). */
    private static final int LEAST = 68;

    private final Map<Ipv4Address, Known> table = new LinkedHashMap<>();

    private record Known(int mtu, long until) {}

    /** The longest packet for a destination: {@code ownMtu}, or less where a router has said so. */
    int limit(Ipv4Address destination, int ownMtu, long now) {
        Known known = table.get(destination);
        return known == null || known.until <= now ? ownMtu : Math.min(ownMtu, known.mtu);
    }

    /**
     * Takes "fragmentation needed" in, if it is about a packet of ours. A router that tells no MTU (RFC 792), or that
     * anything would fit, is not believed.
     */
    void learn(Icmp error, Ipv4Address self, int ownMtu, long now, long lifetimeNanos, Reaction out) {
        int mtu = error.rest() & 0xffff;
        Bytes quoted = error.data();
        if (!isFragmentationNeeded(error) || quoted.length() < Ipv4.HEADER_LENGTH || mtu < LEAST || mtu >= ownMtu) {
            return;
        }
        Ipv4Address destination = address(quoted, 16);
        if (address(quoted, 12).equals(self) && mtu < limit(destination, ownMtu, now)) {
            table.put(destination, new Known(mtu, now + lifetimeNanos));
            out.change(TABLE, TableChange.Action.LEARNED, destination.toString(), Integer.toString(mtu));
        }
    }

    static boolean isFragmentationNeeded(Icmp icmp) {
        return icmp.type() == Icmp.UNREACHABLE && icmp.code() == Icmp.FRAGMENTATION_NEEDED;
    }

    private static Ipv4Address address(Bytes packet, int at) {
        int value = packet.u8(at) << 24 | packet.u8(at + 1) << 16 | packet.u8(at + 2) << 8 | packet.u8(at + 3);
        return new Ipv4Address(value);
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
