package netherkin.network.wire;

import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.Igmp;
import netherkin.network.frame.Payload;

/**
 * IGMP (RFC 1112, RFC 2236, RFC 3376).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |     Type      | Max Resp Time |           Checksum            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                 Group Address, or records ...
 * </pre>
 */
final class IgmpCodec {
    private IgmpCodec() {}

    static Payload decode(Cursor in, Decoding decoding) {
        if (in.remaining() < Igmp.HEADER_LENGTH) {
            return decoding.cut(in, "IGMP header", Igmp.HEADER_LENGTH);
        }
        int start = in.index();
        int length = in.remaining();
        int type = in.u8();
        int code = in.u8();
        int found = in.u16();
        int right = InternetChecksum.expected(in.array(), start, length, start + 2, 0);
        return new Igmp(type, code, found == right ? Checksum.RIGHT : found, in.rest());
    }

    static int encode(Igmp igmp, byte[] to, int at) {
        Bytes body = igmp.body();
        int length = Igmp.HEADER_LENGTH + body.length();
        BigEndian.put8(to, at, igmp.type());
        BigEndian.put8(to, at + 1, igmp.code());
        body.copyTo(to, at + Igmp.HEADER_LENGTH);
        int checksum = igmp.checksum();
        int right = InternetChecksum.expected(to, at, length, at + 2, 0);
        BigEndian.put16(to, at + 2, checksum == Checksum.RIGHT ? right : checksum);
        return at + length;
    }
}
