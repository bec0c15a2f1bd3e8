package netherkin.network.device;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.trace.TableChange;

/** IP addresses of one network with what is known of their owners, until that is too old. */
final class NeighborTable {
    private final Map<IpAddress, Entry> entries = new LinkedHashMap<>();
    private long ageing;

    /**
     * The owner of an address.
     *
     * @param host where it was last heard; empty if that doesn't matter
     */
    record Entry(MacAddress mac, String host, long since) {
        boolean isOf(MacAddress otherMac, String otherHost) {
            return mac.equals(otherMac) && host.equals(otherHost);
        }
    }

    /** @param nanos age at which entries are forgotten; 0 for never */
    void age(long nanos) {
        ageing = nanos;
    }

    /** What is known of an address and not too old, or null. */
    Entry find(IpAddress ip, long now) {
        Entry entry = entries.get(ip);
        return entry == null || isAged(entry, now) ? null : entry;
    }

    /** Takes in what was heard; the answer tells what that changed, or is null. */
    TableChange.Action put(IpAddress ip, MacAddress mac, String host, long now) {
        Entry before = entries.put(ip, new Entry(mac, host, now));
        if (before == null || isAged(before, now)) {
            return TableChange.Action.LEARNED;
        }
        return before.isOf(mac, host) ? null : TableChange.Action.MOVED;
    }

    void forEach(long now, BiConsumer<IpAddress, Entry> use) {
        entries.forEach((ip, entry) -> {
            if (!isAged(entry, now)) {
                use.accept(ip, entry);
            }
        });
    }

    private boolean isAged(Entry entry, long now) {
        return ageing > 0 && now - entry.since >= ageing;
    }
}
