package netherkin.network.wire;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
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
    private static final int TYPES = ETHERNET << 16 | EtherType.IPV4;
    private static final int LENGTHS = 6 << 8 | 4;

    private ArpCodec() {}

    static Payload decode(Cursor in, Decoding decoding) {
        if (in.remaining() < Arp.LENGTH) {
            return decoding.cut(in, "ARP packet", Arp.LENGTH);
        }
        int start = in.index();
        if (in.bits32() != TYPES || in.u16() != LENGTHS) {
            in.moveTo(start);
            return decoding.broken(in, "ARP not for IPv4 over Ethernet");
        }
        int operation = in.u16();
        MacAddress senderMac = new MacAddress(in.u48());
        Ipv4Address senderIp = new Ipv4Address(in.bits32());
        MacAddress targetMac = new MacAddress(in.u48());
        return new Arp(operation, senderMac, senderIp, targetMac, new Ipv4Address(in.bits32()));
    }

    static int encode(Arp arp, byte[] to, int at) {
        BigEndian.put32(to, at, TYPES);
        BigEndian.put16(to, at + 4, LENGTHS);
        BigEndian.put16(to, at + 6, arp.operation());
        BigEndian.put48(to, at + 8, arp.senderMac().value());
        BigEndian.put32(to, at + 14, arp.senderIp().value());
        BigEndian.put48(to, at + 18, arp.targetMac().value());
        BigEndian.put32(to, at + 24, arp.targetIp().value());
        return at + Arp.LENGTH;
    }
}
