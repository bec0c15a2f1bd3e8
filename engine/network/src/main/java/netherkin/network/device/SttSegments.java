package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netherkin.network.address.IpAddress;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.IpPacket;
import netherkin.network.frame.Stt;
import netherkin.network.frame.Tcp;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Sighting;
import netherkin.network.wire.SttFrames;

/**
 * Cuts STT frames into segments and puts them together again (draft-davie-stt-08 §3.2, §3.3): all segments of a frame have its
 * acknowledgment number, and their sequence number tells the frame's length and where in it they belong. Only the first one
 * holds the STT header.
 */
final class SttSegments {
    /** Frames that may be incomplete at a time. */
    static final int MOST = 64;
    /** Until an incomplete frame is given up. */
    static final long TIMEOUT_NANOS = 30_000_000_000L;

    private static final int LONGEST = 0xffff;
    private final Map<Key, Partial> partials = new LinkedHashMap<>();

    private record Key(IpAddress source, IpAddress destination, long frame) {}

    private static final class Partial {
        private final TreeMap<Integer, Bytes> pieces = new TreeMap<>();
        private final List<Sighting> arrivals = new ArrayList<>(2);
        private int total;
        private int ecn;
    }

    /** The segments of a packet that holds a whole STT frame, none longer than {@code limit}; empty if it can't be told in them. */
    static List<IpPacket> of(IpPacket whole, int limit) {
        Tcp tcp = (Tcp) whole.payload();
        Stt stt = (Stt) tcp.payload();
        int room = limit - (whole.length() - stt.length());
        List<IpPacket> segments = new ArrayList<>();
        if (stt.length() > LONGEST || room <= Stt.HEADER_LENGTH) {
            return segments;
        }
        byte[] bytes = SttFrames.encode(stt);
        for (int at = 0; at < bytes.length; at += room) {
            Bytes piece = Bytes.of(bytes, at, Math.min(room, bytes.length - at));
            segments.add(whole.withPayload(tcp.segment(stt.sequence() | at, piece)));
        }
        return segments;
    }

    /** Whether a packet holds a piece of a longer STT frame, as far as its header tells. */
    static boolean isSegment(IpPacket ip) {
        return ip.payload() instanceof Tcp tcp
                && tcp.destinationPort() == Stt.PORT
                && tcp.checksum() == Checksum.RIGHT
                && tcp.payload().length() > 0
                && tcp.sequence() >>> 16 > tcp.payload().length();
    }

    /** The packet whose last missing segment this is, or null. */
    IpPacket add(IpPacket ip, Sighting arrival, Port at, Reaction out) {
        Tcp tcp = (Tcp) ip.payload();
        Key key = new Key(ip.source(), ip.destination(), tcp.acknowledgment());
        Partial partial = partials.get(key);
        if (partial == null) {
            makeRoom(at, out);
            partial = new Partial();
            partial.total = (int) (tcp.sequence() >>> 16);
            partials.put(key, partial);
            out.wakeMeUnawaited(new Reassembly.GiveUp(key), arrival.at() + TIMEOUT_NANOS);
        }
        if (!fits(tcp, partial)) {
            out.drop(at, arrival.packet(), DropReason.FRAGMENT);
            return null;
        }
        partial.pieces.put((int) (tcp.sequence() & LONGEST), tcp.content());
        partial.arrivals.add(arrival);
        partial.ecn = Math.max(partial.ecn, ip.ecn());
        if (partial.pieces.values().stream().mapToInt(Bytes::length).sum() < partial.total) {
            return null;
        }
        partials.remove(key);
        out.cancel(new Reassembly.GiveUp(key));
        return whole(ip, tcp, partial);
    }

    /** Whether it is of a frame of that length, within it, and overlaps none of the others. */
    private static boolean fits(Tcp tcp, Partial partial) {
        int from = (int) (tcp.sequence() & LONGEST);
        int end = from + tcp.content().length();
        Map.Entry<Integer, Bytes> before = partial.pieces.lowerEntry(end);
        boolean overlaps = before != null && before.getKey() + before.getValue().length() > from;
        return tcp.sequence() >>> 16 == partial.total && end <= partial.total && !overlaps;
    }

    private static IpPacket whole(IpPacket ip, Tcp last, Partial partial) {
        byte[] bytes = new byte[partial.total];
        partial.pieces.forEach((from, piece) -> piece.copyTo(bytes, from));
        Tcp tcp = last.segment((long) partial.total << 16, Bytes.EMPTY).withPayload(SttFrames.decode(bytes));
        return ip.withPayload(tcp).withEcn(partial.ecn);
    }

    private void makeRoom(Port at, Reaction out) {
        if (partials.size() >= MOST) {
            giveUp(partials.keySet().iterator().next(), DropReason.QUEUE_FULL, at, out);
        }
    }

    /** Time is up for a frame, if it is one of STT. */
    void giveUp(Object key, Port at, Reaction out) {
        if (key instanceof Key mine && partials.containsKey(mine)) {
            giveUp(mine, DropReason.REASSEMBLY_TIMEOUT, at, out);
        }
    }

    private void giveUp(Key key, DropReason reason, Port at, Reaction out) {
        for (Sighting arrival : partials.remove(key).arrivals) {
            out.drop(at, arrival.packet(), reason, arrival);
        }
        out.cancel(new Reassembly.GiveUp(key));
    }
}
