package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Packet;
import netherkin.network.trace.TableChange;

/**
 * An ARP table with what waits for it: resolves a next hop, asks again at intervals, queues packets meanwhile and gives up
 * after a number of requests. Who the request speaks for is the owner's business.
 */
final class Neighbors {
    static final String TABLE = "ARP table";
    static final int QUEUE_LENGTH = 100;

    private final Map<IpAddress, Neighbor> table = new LinkedHashMap<>();
    private final Map<IpAddress, Resolution> pending = new LinkedHashMap<>();
    private final Asker asker;
    private final String name;
    private Policy policy;

    /** Sends one ARP request for the owner. */
    interface Asker {
        void ask(Object scope, IpAddress target, Reaction out);
    }

    /**
     * How a table behaves.
     *
     * @param ageingNanos age at which entries are forgotten; 0 for never
     */
    record Policy(int retries, long intervalNanos, long ageingNanos) {}

    /** The key of the alarm that asks again. */
    record AskAgain(IpAddress target) {}

    private record Neighbor(MacAddress mac, long since) {}

    /** A packet that waits, and the arrival that brought it. */
    record Waiting(Packet packet, Entry cause) {}

    private static final class Resolution {
        private final Object scope;
        private final List<Waiting> queue = new ArrayList<>();
        private int asked = 1;
        private boolean awaited;
        private long due;

        private Resolution(Object scope, boolean awaited) {
            this.scope = scope;
            this.awaited = awaited;
        }

        private void askAgain(IpAddress ip, long at, Reaction out) {
            due = at;
            if (awaited) {
                out.wakeMe(new AskAgain(ip), at);
            } else {
                out.wakeMeUnawaited(new AskAgain(ip), at);
            }
        }

        /** From now on somebody waits for it. */
        private void await(IpAddress ip, Reaction out) {
            if (!awaited) {
                awaited = true;
                askAgain(ip, due, out);
            }
        }
    }

    Neighbors(Asker asker) {
        this(TABLE, asker);
    }

    /** @param name of the table */
    Neighbors(String name, Asker asker) {
        this.name = name;
        this.asker = asker;
    }

    void configure(Policy newPolicy) {
        policy = newPolicy;
    }

    /** The MAC address of a neighbour, or null if it is not known or too old. */
    MacAddress find(IpAddress ip, long now) {
        Neighbor neighbor = table.get(ip);
        return neighbor == null || isAged(neighbor, now) ? null : neighbor.mac;
    }

    boolean knows(IpAddress ip, long now) {
        return find(ip, now) != null;
    }

    /** Whether an ARP reply from this address is news that was asked for, or news of somebody known. */
    boolean expects(IpAddress ip, long now) {
        return pending.containsKey(ip) || knows(ip, now);
    }

    /**
     * Queues a packet until its next hop is resolved, and asks for it if nobody has yet.
     *
     * @param scope handed back to the {@link Asker}: the interface to ask on
     */
    void await(Object scope, IpAddress ip, Packet packet, Entry cause, Port at, long now, Reaction out) {
        Resolution resolution = pending.get(ip);
        if (resolution == null) {
            resolution = begin(scope, ip, !packet.has(Packet.UNAWAITED), now, out);
        } else if (!packet.has(Packet.UNAWAITED)) {
            resolution.await(ip, out);
        }
        if (resolution.queue.size() < QUEUE_LENGTH) {
            resolution.queue.add(new Waiting(packet, cause));
        } else {
            out.drop(at, packet, DropReason.QUEUE_FULL, cause);
        }
    }

    /** Asks without a packet that waits. */
    void resolve(Object scope, IpAddress ip, long now, Reaction out) {
        resolve(scope, ip, true, now, out);
    }

    /** @param awaited whether the network is not quiet before it is known */
    void resolve(Object scope, IpAddress ip, boolean awaited, long now, Reaction out) {
        Resolution resolution = pending.get(ip);
        if (resolution == null) {
            begin(scope, ip, awaited, now, out);
        } else if (awaited) {
            resolution.await(ip, out);
        }
    }

    private Resolution begin(Object scope, IpAddress ip, boolean awaited, long now, Reaction out) {
        Resolution resolution = new Resolution(scope, awaited);
        pending.put(ip, resolution);
        asker.ask(scope, ip, out);
        resolution.askAgain(ip, now + policy.intervalNanos, out);
        return resolution;
    }

    /**
     * Takes a mapping in, whether new or changed, and hands back the packets that waited for it. No host has the address 0,
     * and nobody's MAC address is a group's (RFC 1812 §3.3.2).
     */
    List<Waiting> learn(IpAddress ip, MacAddress mac, long now, Reaction out) {
        if (mac.isGroup() || ip.isUnspecified()) {
            return List.of();
        }
        Neighbor before = table.put(ip, new Neighbor(mac, now));
        if (before == null || isAged(before, now)) {
            out.change(name, TableChange.Action.LEARNED, ip.toString(), mac.toString());
        } else if (!before.mac.equals(mac)) {
            out.change(name, TableChange.Action.MOVED, ip.toString(), mac.toString());
        }
        Resolution resolution = pending.remove(ip);
        if (resolution == null) {
            return List.of();
        }
        out.cancel(new AskAgain(ip));
        return resolution.queue;
    }

    /** Asks again, or gives up: then the packets that waited end here, and are told. */
    List<Waiting> askAgain(AskAgain alarm, Port at, long now, Reaction out) {
        Resolution resolution = pending.get(alarm.target);
        if (resolution == null) {
            return List.of();
        }
        if (resolution.asked < policy.retries) {
            resolution.asked++;
            asker.ask(resolution.scope, alarm.target, out);
            resolution.askAgain(alarm.target, now + policy.intervalNanos, out);
            return List.of();
        }
        pending.remove(alarm.target);
        for (Waiting waiting : resolution.queue) {
            out.drop(at, waiting.packet, DropReason.ARP_TIMEOUT, waiting.cause);
        }
        return resolution.queue;
    }

    /** Forgets one entry. */
    void forget(IpAddress ip, Reaction out) {
        Neighbor gone = table.remove(ip);
        if (gone != null) {
            out.change(name, TableChange.Action.REMOVED, ip.toString(), gone.mac.toString());
        }
    }

    /** Forgets all entries. */
    void forgetAll(Reaction out) {
        for (IpAddress ip : List.copyOf(table.keySet())) {
            forget(ip, out);
        }
    }

    /** Resolved entries as rows of IP and MAC. */
    List<List<String>> rows(long now) {
        List<List<String>> rows = new ArrayList<>();
        table.forEach((ip, neighbor) -> {
            if (!isAged(neighbor, now)) {
                rows.add(List.of(ip.toString(), neighbor.mac.toString()));
            }
        });
        return rows;
    }

    private boolean isAged(Neighbor neighbor, long now) {
        return policy.ageingNanos > 0 && now - neighbor.since >= policy.ageingNanos;
    }
}
