package netherkin.network.field;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.field.FieldValue.IpValue;
import netherkin.network.frame.Ipv4;
import netherkin.network.wire.PacketView;

/**
 * Where an IPv4 packet is bound for. A source route that is not used up names the last hop, and this is what tshark calls
 * the destination (RFC 791 §3.1).
 */
final class SourceRoute {
    private static final int END = 0;
    private static final int NO_OPERATION = 1;
    private static final int LOOSE = 131;
    private static final int STRICT = 137;
    private static final int DESTINATION = 16;
    /** A route whose length fits no number of addresses. */
    private static final int UNREADABLE = -1;

    private SourceRoute() {}

    static void destination(Dissection to, PacketView packet, int header) {
        List<Integer> hops = new ArrayList<>();
        int at = Ipv4.HEADER_LENGTH;
        while (at < header && packet.u8(at) != END) {
            if (packet.u8(at) == NO_OPERATION) {
                at++;
                continue;
            }
            int length = at + 1 < header ? packet.u8(at + 1) : 0;
            if (length < 2 || length > header - at) {
                break;
            }
            if (isRoute(packet, at, length)) {
                hops.add(length % 4 == 3 ? at + length - 4 : UNREADABLE);
            }
            at += length;
        }
        if (hops.isEmpty()) {
            hops.add(DESTINATION);
        }
        for (int hop : hops) {
            if (hop != UNREADABLE) {
                to.sink.found(WiresharkField.IP_DST, new IpValue(new Ipv4Address(packet.bits32(hop))));
            }
        }
    }

    private static boolean isRoute(PacketView packet, int at, int length) {
        int type = packet.u8(at);
        if (type != LOOSE && type != STRICT || length < 3) {
            return false;
        }
        int pointer = packet.u8(at + 2);
        return pointer >= 4 && pointer % 4 == 0 && pointer < length;
    }
}
