package netherkin.network.device;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.IpAddress;

/** When each address of a network has moved lately: one that moves too often has several owners (RFC 7432 §15.1). */
final class NeighborMoves {
    private final Map<IpAddress, Deque<Long>> times = new LinkedHashMap<>();

    void moved(IpAddress ip, long now) {
        times.computeIfAbsent(ip, i -> new ArrayDeque<>()).add(now);
    }

    /** The address was learned anew: what it did before doesn't count. */
    void forget(IpAddress ip) {
        times.remove(ip);
    }

    /** Whether it has moved as often as is allowed within the window that ends now. */
    boolean isDuplicate(IpAddress ip, NeighborScope.Duplicates limit, long now) {
        Deque<Long> moves = times.get(ip);
        if (moves == null || limit.moves() == 0) {
            return false;
        }
        while (!moves.isEmpty() && now - moves.getFirst() > limit.windowNanos()) {
            moves.removeFirst();
        }
        return moves.size() >= limit.moves();
    }
}
