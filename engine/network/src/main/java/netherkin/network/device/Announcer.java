package netherkin.network.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;

/** The RARP frames that a host sends in its VMs' names, so that switches learn anew where they are. */
final class Announcer {
    /** As short as Ethernet allows: 60 bytes with the header. */
    private static final int PADDING = 18;

    private final Map<String, Integer> rounds = new LinkedHashMap<>();

    /** The next announcement of a VM is due; an earlier round's is void. */
    record Next(String machine, int round, int frame, int count) {}

    /** Begins a round of announcements, in place of one under way. */
    void begin(String machine, Announcement how, int count, long now, Reaction out) {
        if (how.enabled() && count > 0) {
            int round = rounds.merge(machine, 1, Integer::sum);
            out.wakeMe(new Next(machine, round, 1, count), now + how.delayNanos());
        }
    }

    /** The frame now due, or null; sets the alarm for the one after it. */
    EthernetFrame due(Next next, VirtualPort port, long now, Reaction out) {
        boolean stale =
                rounds.get(next.machine) != next.round || !port.announcement().enabled();
        if (stale) {
            return null;
        }
        if (next.frame < next.count) {
            Next following = new Next(next.machine, next.round, next.frame + 1, next.count);
            out.wakeMe(following, now + port.announcement().pauseAfter(next.frame));
        }
        return rarp(port.effective());
    }

    /** A reverse request (RFC 903) that asks for the VM's own address: no IP, so no ARP table changes. */
    static EthernetFrame rarp(MacAddress mac) {
        Arp body = new Arp(Arp.REVERSE_REQUEST, mac, Ipv4Address.ZERO, mac, Ipv4Address.ZERO);
        return new EthernetFrame(MacAddress.BROADCAST, mac, List.of(), EtherType.RARP, body, Bytes.zeros(PADDING));
    }
}
