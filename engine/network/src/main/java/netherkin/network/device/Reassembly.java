package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.wire.FrameDecoder;
import netherkin.network.wire.FrameEncoder;

/**
 * Puts fragments together again (RFC 791 §3.2). A packet whose pieces overlap is given up, as one can't tell which of them is
 * true; so is one that stays incomplete for too long, and the oldest of too many.
 */
final class Reassembly {
    /** Packets that may be incomplete at a time. */
    static final int MOST = 64;
    /** Linux's time; RFC 1122 §3.3.2 asks for 60 to 120 s. */
    static final long TIMEOUT_NANOS = 30_000_000_000L;

    private static final int LONGEST = 0xffff;
    private final Map<Key, Partial> partials = new LinkedHashMap<>();
    private FrameDecoder decoder;

    private record Key(Ipv4Address source, Ipv4Address destination, int protocol, int identification) {}

    /** The key of the alarm that gives an incomplete packet up. */
    record GiveUp(Object key) {}

    private static final class Partial {
        private final TreeMap<Integer, Ipv4> pieces = new TreeMap<>();
        private final List<Packet> packets = new ArrayList<>(2);
        private final List<Sighting> arrivals = new ArrayList<>(2);
    }

    Reassembly(FrameDecoder decoder) {
        this.decoder = decoder;
    }

    /** Reads what is complete by other rules from now on. */
    void readBy(FrameDecoder newDecoder) {
        decoder = newDecoder;
    }

    /** The packet that this fragment completes, or null. */
    Ipv4 add(Ipv4 piece, Sighting arrival, Port at, Reaction out) {
        Key key = new Key(piece.source(), piece.destination(), piece.protocol(), piece.identification());
        Partial partial = partials.get(key);
        if (partial == null) {
            makeRoom(at, out);
            partial = new Partial();
            partials.put(key, partial);
            out.wakeMeUnawaited(new GiveUp(key), arrival.at() + TIMEOUT_NANOS);
        }
        if (piece.equals(partial.pieces.get(piece.fragmentOffset()))) {
            return null;
        }
        partial.packets.add(arrival.packet());
        partial.arrivals.add(arrival);
        if (!fits(piece, partial.pieces)) {
            giveUp(key, DropReason.FRAGMENT, at, out);
            return null;
        }
        partial.pieces.put(piece.fragmentOffset(), piece);
        if (!isComplete(partial.pieces)) {
            return null;
        }
        partials.remove(key);
        out.cancel(new GiveUp(key));
        return whole(partial.pieces);
    }

    private void makeRoom(Port at, Reaction out) {
        if (partials.size() >= MOST) {
            giveUp(partials.keySet().iterator().next(), DropReason.QUEUE_FULL, at, out);
        }
    }

    /** Whether it overlaps none of the others, lies before the last one, and keeps within the longest packet. */
    private static boolean fits(Ipv4 piece, TreeMap<Integer, Ipv4> pieces) {
        Map.Entry<Integer, Ipv4> before = pieces.floorEntry(piece.fragmentOffset());
        Map.Entry<Integer, Ipv4> after = pieces.higherEntry(piece.fragmentOffset());
        boolean clear = before == null
                || end(before.getValue()) <= start(piece) && before.getValue().moreFragments();
        boolean room = after == null || end(piece) <= start(after.getValue()) && piece.moreFragments();
        boolean whole = !piece.moreFragments() || piece.payload().length() % 8 == 0;
        return clear && room && whole && end(piece) <= LONGEST - Ipv4.HEADER_LENGTH;
    }

    private static int start(Ipv4 piece) {
        return piece.fragmentOffset() * 8;
    }

    private static int end(Ipv4 piece) {
        return start(piece) + piece.payload().length();
    }

    private static boolean isComplete(TreeMap<Integer, Ipv4> pieces) {
        int reached = 0;
        for (Ipv4 piece : pieces.values()) {
            if (start(piece) != reached) {
                return false;
            }
            reached = end(piece);
        }
        return !pieces.lastEntry().getValue().moreFragments();
    }

    private Ipv4 whole(TreeMap<Integer, Ipv4> pieces) {
        byte[] content = new byte[end(pieces.lastEntry().getValue())];
        for (Ipv4 piece : pieces.values()) {
            Bytes.of(Fragments.content(piece)).copyTo(content, start(piece));
        }
        Ipv4 packet = pieces.get(0).asFragment(0, false, new Opaque(Bytes.of(content)));
        byte[] bytes = FrameEncoder.encode(new EthernetFrame(MacAddress.ZERO, MacAddress.ZERO, EtherType.IPV4, packet));
        Payload read = decoder.decode(bytes).payload();
        return read instanceof Ipv4 ip ? ip : packet;
    }

    /** The time of an incomplete packet is over. */
    void giveUp(GiveUp alarm, Port at, Reaction out) {
        if (partials.containsKey(alarm.key)) {
            giveUp((Key) alarm.key, DropReason.REASSEMBLY_TIMEOUT, at, out);
        }
    }

    private void giveUp(Key key, DropReason reason, Port at, Reaction out) {
        Partial partial = partials.remove(key);
        out.cancel(new GiveUp(key));
        for (int i = 0; i < partial.packets.size(); i++) {
            out.drop(at, partial.packets.get(i), reason, partial.arrivals.get(i));
        }
    }
}
