package netherkin.network.device;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.IpAddress;

/** A receiver's memory of GRE sequence numbers: what is not later than all before is refused (RFC 2890 §2.2). */
final class SequenceCheck {
    private final Map<Peer, Long> next = new LinkedHashMap<>();

    private record Peer(String network, IpAddress vtep) {}

    /**
     * Whether an envelope comes in order, after which earlier ones no longer do. Numbers begin again behind the highest.
     *
     * @param sequence -1 for an envelope without one, which is never in order (Linux: {@code iseq})
     */
    boolean takes(String network, IpAddress vtep, long sequence) {
        Peer peer = new Peer(network, vtep);
        if (sequence < 0 || (int) (sequence - next.getOrDefault(peer, 0L)) < 0) {
            return false;
        }
        next.put(peer, sequence + 1);
        return true;
    }
}
