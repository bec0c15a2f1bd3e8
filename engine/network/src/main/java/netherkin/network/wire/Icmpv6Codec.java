package netherkin.network.wire;

import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Payload;

/**
 * ICMPv6 (RFC 4443).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |     Type      |     Code      |          Checksum             |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |   Body ...
 * </pre>
 */
final class Icmpv6Codec {
    private Icmpv6Codec() {}

    static Payload decode(Cursor in, Decoding decoding) {
        if (in.remaining() < Icmpv6.HEADER_LENGTH) {
            return decoding.cut(in, "ICMPv6 header", Icmpv6.HEADER_LENGTH);
        }
        int start = in.index();
        int length = in.remaining();
        int type = in.u8();
        int code = in.u8();
        int found = in.u16();
        int right = right(in.array(), start, length, decoding.addressSum);
        return new Icmpv6(type, code, found == right ? Checksum.RIGHT : found, in.rest());
    }

    private static int right(byte[] bytes, int start, int length, long addressSum) {
        long pseudoHeader = addressSum + IpProtocol.ICMPV6 + length;
        return InternetChecksum.expected(bytes, start, length, start + 2, pseudoHeader);
    }

    static int encode(Icmpv6 icmp, byte[] to, int at, long addressSum) {
        Bytes body = icmp.body();
        int length = Icmpv6.HEADER_LENGTH + body.length();
        BigEndian.put8(to, at, icmp.type());
        BigEndian.put8(to, at + 1, icmp.code());
        body.copyTo(to, at + Icmpv6.HEADER_LENGTH);
        int checksum = icmp.checksum();
        BigEndian.put16(to, at + 2, checksum == Checksum.RIGHT ? right(to, at, length, addressSum) : checksum);
        return at + length;
    }
}
