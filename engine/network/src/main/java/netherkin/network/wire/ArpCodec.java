package netherkin.network.wire;

import netherkin.network.address.Ipv4Address;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.Payload;

/**
 * ARP and RARP for IPv4 over Ethernet (RFC 826, RFC 903); other address families stay opaque.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |       Hardware type (1)       |    Protocol type (0x0800)     |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * | HW length (6) | Proto len (4) |          Operation            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |        Sender MAC (48), Sender IP (32), Target MAC (48), Target IP (32)
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
final class ArpCodec {
    private static final int ETHERNET = 1;
    /** Types and lengths: what is the same in every packet that is not opaque. */
    private static final long FIXED = (long) ETHERNET << 32 | EtherType.IPV4 << 16 | 6 << 8 | 4;

    private ArpCodec() {}

    static Payload decode(Cursor in, Decoding decoding) {
        if (in.remaining() < Arp.LENGTH) {
            return decoding.cut(in, "ARP packet", Arp.LENGTH);
        }
        byte[] bytes = in.array();
        int at = in.index();
        if (BigEndian.high48(bytes, at) != FIXED) {
            return decoding.broken(in, "ARP not for IPv4 over Ethernet");
        }
        in.skip(Arp.LENGTH);
        return new Arp(
                BigEndian.u16(bytes, at + 6),
                EthernetCodec.mac(BigEndian.high48(bytes, at + 8)),
                new Ipv4Address(BigEndian.bits32(bytes, at + 14)),
                EthernetCodec.mac(BigEndian.low48(bytes, at + 16)),
                new Ipv4Address(BigEndian.bits32(bytes, at + 24)));
    }

    static int encode(Arp arp, byte[] to, int at) {
        BigEndian.put48(to, at, FIXED);
        BigEndian.put16(to, at + 6, arp.operation());
        BigEndian.put48(to, at + 8, arp.senderMac().value());
        BigEndian.put32(to, at + 14, arp.senderIp().value());
        BigEndian.put48(to, at + 18, arp.targetMac().value());
        BigEndian.put32(to, at + 24, arp.targetIp().value());
        return at + Arp.LENGTH;
    }
}
