package netherkin.network.field;

import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv6Address;
import netherkin.network.field.FieldValue.FlagValue;
import netherkin.network.field.FieldValue.IpValue;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmpv6;
import netherkin.network.wire.PacketView;

/** What echo and neighbour discovery write into ICMPv6 (RFC 4443 §4, RFC 4861 §4.3, §4.4). */
final class DiscoveryFields {
    private static final int FLAGS = 0;
    private static final int TARGET = 4;
    private static final int TARGET_END = 20;
    /** The message's header, which the body comes behind. */
    private static final int HEADER = Icmpv6.HEADER_LENGTH;

    private DiscoveryFields() {}

    /** The target of a message of that type, or null. */
    static FieldValue target(EthernetFrame frame, int type) {
        Bytes body = body(frame, type, TARGET_END);
        return body == null ? null : new IpValue(new Ipv6Address(bits(body, TARGET), bits(body, TARGET + 8)));
    }

    /** A flag of an advertisement by its bit in the first byte, or null. */
    static FieldValue flag(EthernetFrame frame, int bit) {
        Bytes body = body(frame, Icmpv6.NEIGHBOR_ADVERTISEMENT, TARGET_END);
        return body == null ? null : new FlagValue((body.u8(FLAGS) & bit) != 0);
    }

    static FieldValue sequence(EthernetFrame frame) {
        Bytes request = body(frame, Icmpv6.ECHO_REQUEST, 4);
        Bytes body = request == null ? body(frame, Icmpv6.ECHO_REPLY, 4) : request;
        return body == null ? null : FieldType.NUMBER.number(body.u8(2) << 8 | body.u8(3));
    }

    private static Bytes body(EthernetFrame frame, int type, int atLeast) {
        boolean isOne = Layers.transport(frame) instanceof Icmpv6 icmp
                && icmp.type() == type
                && icmp.body().length() >= atLeast;
        return isOne ? ((Icmpv6) Layers.transport(frame)).body() : null;
    }

    private static long bits(Bytes from, int at) {
        long value = 0;
        for (int i = at; i < at + 8; i++) {
            value = value << 8 | from.u8(i);
        }
        return value;
    }

    /** The same of a message's bytes. */
    static void dissect(int type, PacketView view, Dissection to) {
        if (type == Icmpv6.ECHO_REQUEST || type == Icmpv6.ECHO_REPLY) {
            to.number(WiresharkField.ICMPV6_SEQ, view.u16(HEADER + 2));
        } else if (type == Icmpv6.NEIGHBOR_ADVERTISEMENT) {
            int flags = (int) (view.u32(HEADER + FLAGS) >>> 24);
            to.number(WiresharkField.ND_SOLICITED, flags & 0x40);
            to.number(WiresharkField.ND_OVERRIDE, flags & 0x20);
            to.sink.found(WiresharkField.ND_NA_TARGET, new IpValue(address(view)));
        } else if (type == Icmpv6.NEIGHBOR_SOLICITATION) {
            to.sink.found(WiresharkField.ND_NS_TARGET, new IpValue(address(view)));
        }
    }

    private static IpAddress address(PacketView view) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = high << 8 | view.u8(HEADER + TARGET + i);
            low = low << 8 | view.u8(HEADER + TARGET + 8 + i);
        }
        return new Ipv6Address(high, low);
    }
}
