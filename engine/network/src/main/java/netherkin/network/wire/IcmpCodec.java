package netherkin.network.wire;

import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Payload;

/**
 * ICMP (RFC 792). A packet quoted by an error message stays bytes: it is a report about a packet, not one on its way.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |     Type      |     Code      |          Checksum             |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |   Identifier and sequence, next-hop MTU, ... (by type)        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |   Data ...
 * </pre>
 */
final class IcmpCodec {
    private IcmpCodec() {}

    static Payload decode(Cursor in, Decoding decoding) {
        if (in.remaining() < Icmp.HEADER_LENGTH) {
            return decoding.cut(in, "ICMP header", Icmp.HEADER_LENGTH);
        }
        int start = in.index();
        int length = in.remaining();
        int type = in.u8();
        int code = in.u8();
        int found = in.u16();
        int right = InternetChecksum.expected(in.array(), start, length, start + 2, 0);
        int rest = in.bits32();
        return new Icmp(type, code, found == right ? Checksum.RIGHT : found, rest, in.rest());
    }

    static int encode(Icmp icmp, byte[] to, int at) {
        Bytes data = icmp.data();
        int length = Icmp.HEADER_LENGTH + data.length();
        BigEndian.put8(to, at, icmp.type());
        BigEndian.put8(to, at + 1, icmp.code());
        BigEndian.put32(to, at + 4, icmp.rest());
        data.copyTo(to, at + Icmp.HEADER_LENGTH);
        int checksum = icmp.checksum();
        int right = InternetChecksum.expected(to, at, length, at + 2, 0);
        BigEndian.put16(to, at + 2, checksum == Checksum.RIGHT ? right : checksum);
        return at + length;
    }
}
