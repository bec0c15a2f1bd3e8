package netherkin.network.wire;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;
import netherkin.network.frame.VlanTag;

/**
 * Ethernet II with 802.1Q and 802.1ad tags (IEEE 802.3 §3.1, 802.1Q §9.6). A type below 0x0600 is the length of an 802.3
 * frame, whose content stays opaque.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                       Destination MAC                         |
 * +                               +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                               |                               |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+                               +
 * |                          Source MAC                           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |       TPID (0x8100/0x88a8)    | PCP |D|        VLAN ID        |  for each tag
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |          EtherType            |          Payload ...
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
final class EthernetCodec {
    private static final int FIRST_ETHER_TYPE = 0x0600;
    /** What some switches wrote on outer tags before 802.1ad was there. */
    private static final int OLD_STACKED_VLAN = 0x9100;

    private EthernetCodec() {}

    static EthernetFrame decode(Cursor in, Decoding decoding) {
        int at = in.take(EthernetFrame.HEADER_LENGTH);
        byte[] bytes = in.array();
        MacAddress destination = mac(BigEndian.high48(bytes, at));
        MacAddress source = mac(BigEndian.low48(bytes, at + 4));
        int type = BigEndian.u16(bytes, at + 12);
        List<VlanTag> tags = List.of();
        if (isTag(type)) {
            List<VlanTag> stack = new ArrayList<>(2);
            type = tags(type, in, stack);
            tags = List.copyOf(stack);
            if (isTag(type)) {
                decoding.problem(in, "VLAN tag truncated: wanted 4 bytes, got " + in.remaining());
            }
        }
        Payload payload = Protocols.byEtherType(type, in, decoding);
        return new EthernetFrame(destination, source, tags, type, payload, in.rest());
    }

    /** The two addresses that most frames have are not made anew for each of them. */
    static MacAddress mac(long value) {
        if (value == 0) {
            return MacAddress.ZERO;
        }
        return value == 0xffff_ffff_ffffL ? MacAddress.BROADCAST : new MacAddress(value);
    }

    private static int tags(int firstType, Cursor in, List<VlanTag> stack) {
        int type = firstType;
        while (isTag(type) && in.remaining() >= VlanTag.LENGTH) {
            int tci = in.u16();
            stack.add(new VlanTag(type, tci >>> 13, (tci & 0x1000) != 0, tci & 0xfff));
            type = in.u16();
        }
        return type;
    }

    private static boolean isTag(int type) {
        return type == EtherType.VLAN || type == EtherType.SERVICE_VLAN || type == OLD_STACKED_VLAN;
    }

    /** All bytes, or as many as an 802.3 length says. */
    static Opaque unknown(int type, Cursor in) {
        int length = type < FIRST_ETHER_TYPE ? Math.min(type, in.remaining()) : in.remaining();
        return new Opaque(in.bytes(length));
    }

    static int encode(EthernetFrame frame, byte[] to, int at) {
        BigEndian.put48(to, at, frame.destination().value());
        BigEndian.put48(to, at + 6, frame.source().value());
        int next = at + 12;
        List<VlanTag> tags = frame.tags();
        for (int i = 0; i < tags.size(); i++) {
            VlanTag tag = tags.get(i);
            BigEndian.put16(to, next, tag.protocol());
            BigEndian.put16(to, next + 2, tag.priority() << 13 | (tag.dropEligible() ? 0x1000 : 0) | tag.id());
            next += VlanTag.LENGTH;
        }
        BigEndian.put16(to, next, frame.etherType());
        next = Protocols.encode(frame.payload(), to, next + 2, 0);
        Bytes padding = frame.padding();
        padding.copyTo(to, next);
        return next + padding.length();
    }
}
