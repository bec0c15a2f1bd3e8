package netherkin.network.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;

/**
 * Puts fragmented IP packets together across the frames of a capture (RFC 791 §3.2, RFC 8200 §4.5).
 *
 * <p>As in tshark a packet shows what it carries in the frame whose fragment made it whole. What a capture may make us
 * remember is bounded: beyond that the oldest unfinished packets are given up.
 */
final class Reassembly {
    private static final int MAX_PACKETS = 4096;
    private static final int MAX_BYTES = 16 << 20;

    private final Map<Key, Pieces> unfinished = new LinkedHashMap<>();
    private final List<Key> inOrder = new ArrayList<>();
    private int held;

    /**
     * What pieces of one packet have in common.
     *
     * @param identification the header's, mixed with whatever else must be the same
     */
    record Key(IpAddress source, IpAddress destination, int identification) {}

    private record Piece(int offset, byte[] data) {}

    private static final class Pieces {
        final List<Piece> sorted = new ArrayList<>();
        int total = -1;
        int bytes;
    }

    /** The whole packet's payload if this piece completes it, else null. */
    byte[] add(Key key, int offset, byte[] data, boolean moreFragments) {
        Pieces pieces = unfinished.get(key);
        if (pieces == null) {
            makeRoom();
            pieces = new Pieces();
            unfinished.put(key, pieces);
            inOrder.add(key);
        }
        int at = pieces.sorted.size();
        while (at > 0 && pieces.sorted.get(at - 1).offset > offset) {
            at--;
        }
        pieces.sorted.add(at, new Piece(offset, data));
        pieces.bytes += data.length;
        held += data.length;
        if (!moreFragments && pieces.total < 0) {
            pieces.total = offset + data.length;
        }
        byte[] whole = whole(pieces);
        if (whole != null) {
            forget(key);
        }
        return whole;
    }

    private static byte[] whole(Pieces pieces) {
        int covered = 0;
        for (Piece piece : pieces.sorted) {
            if (piece.offset > covered) {
                return null;
            }
            covered = Math.max(covered, piece.offset + piece.data.length);
        }
        if (pieces.total < 0 || covered < pieces.total) {
            return null;
        }
        byte[] whole = new byte[pieces.total];
        int filled = 0;
        for (Piece piece : pieces.sorted) {
            int skip = filled - piece.offset;
            int length = Math.min(piece.data.length, whole.length - piece.offset) - skip;
            if (length > 0) {
                System.arraycopy(piece.data, skip, whole, filled, length);
                filled += length;
            }
        }
        return whole;
    }

    private void makeRoom() {
        while (!inOrder.isEmpty() && (inOrder.size() >= MAX_PACKETS || held > MAX_BYTES)) {
            forget(inOrder.get(0));
        }
    }

    private void forget(Key key) {
        held -= unfinished.remove(key).bytes;
        inOrder.remove(key);
    }
}
