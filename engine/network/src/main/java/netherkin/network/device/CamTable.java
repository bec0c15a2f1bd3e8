package netherkin.network.device;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.MacAddress;
import netherkin.network.trace.TableChange;

/** A physical switch's MAC table: (VLAN, MAC) to port, learned from source addresses, aged, bounded. */
final class CamTable {
    static final String NAME = "MAC table";
    private final Map<Key, Learned> entries = new LinkedHashMap<>();
    private final Map<Key, CableEnd> fixed = new LinkedHashMap<>();
    private Policy policy;

    /** @param flapNanos a second move within this time is flapping */
    record Policy(long ageingNanos, int capacity, long flapNanos) {}

    private record Key(int vlan, MacAddress mac) {}

    /** @param moved when it last changed its port, or negative for never */
    private record Learned(CableEnd end, long seen, long moved) {}

    void configure(Policy newPolicy) {
        policy = newPolicy;
        fixed.clear();
    }

    /** A static entry: it neither ages nor moves, and what was learned gives way. */
    void fix(int vlan, MacAddress mac, CableEnd end) {
        fixed.put(new Key(vlan, mac), end);
        entries.remove(new Key(vlan, mac));
    }

    /** Entries stay at their ports when a switch gets other rules for them. */
    void replugged(Map<String, CableEnd> byName) {
        entries.replaceAll((key, learned) -> {
            CableEnd end = byName.get(learned.end.rules().name());
            return end == null ? learned : new Learned(end, learned.seen, learned.moved);
        });
        entries.values()
                .removeIf(learned -> !byName.containsKey(learned.end.rules().name()));
    }

    /** The port of an address, or null if it is not known or too old. */
    CableEnd find(int vlan, MacAddress mac, long now) {
        Key key = new Key(vlan, mac);
        CableEnd set = fixed.get(key);
        if (set != null) {
            return set;
        }
        Learned known = entries.get(key);
        return known == null || isAged(known, now) ? null : known.end;
    }

    /** Takes in where a source address was seen; a move takes effect at once. */
    void learn(int vlan, MacAddress mac, CableEnd end, long now, Reaction out) {
        Key key = new Key(vlan, mac);
        if (mac.isGroup() || fixed.containsKey(key)) {
            return;
        }
        Learned before = entries.remove(key);
        if (before == null || isAged(before, now)) {
            if (hasRoom(now)) {
                entries.put(key, new Learned(end, now, -1));
                change(TableChange.Action.LEARNED, key, end, out);
            }
        } else if (before.end.isSameLink(end)) {
            entries.put(key, new Learned(end, now, before.moved));
        } else {
            entries.put(key, new Learned(end, now, now));
            change(TableChange.Action.MOVED, key, end, out);
            if (before.moved >= 0 && now - before.moved <= policy.flapNanos) {
                out.note("Host " + mac + " in VLAN " + vlan + " is flapping between port " + before.end.label()
                        + " and port " + end.label());
            }
        }
    }

    /** Entries are in order of being seen, so that the aged ones are in front. */
    private boolean hasRoom(long now) {
        Iterator<Learned> oldest = entries.values().iterator();
        while (oldest.hasNext() && isAged(oldest.next(), now)) {
            oldest.remove();
        }
        return entries.size() + fixed.size() < policy.capacity;
    }

    /** A port without a link reaches nobody: its entries go. */
    void forgetAt(CableEnd end, Reaction out) {
        entries.entrySet().removeIf(entry -> {
            boolean gone = entry.getValue().end.isSameLink(end);
            if (gone) {
                change(TableChange.Action.REMOVED, entry.getKey(), end, out);
            }
            return gone;
        });
    }

    private boolean isAged(Learned entry, long now) {
        return now - entry.seen >= policy.ageingNanos;
    }

    private static void change(TableChange.Action action, Key key, CableEnd end, Reaction out) {
        out.change(NAME, action, row(key, end).toArray(new String[0]));
    }

    private static List<String> row(Key key, CableEnd end) {
        return List.of(Integer.toString(key.vlan), key.mac.toString(), end.label());
    }

    List<List<String>> rows(long now) {
        List<List<String>> rows = new ArrayList<>();
        fixed.forEach((key, end) -> rows.add(row(key, end)));
        entries.forEach((key, learned) -> {
            if (!isAged(learned, now)) {
                rows.add(row(key, learned.end));
            }
        });
        return rows;
    }
}
