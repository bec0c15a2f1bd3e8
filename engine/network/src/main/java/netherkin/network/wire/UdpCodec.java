package netherkin.network.wire;

import netherkin.network.frame.Checksum;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Udp;

/**
 * UDP (RFC 768).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |          Source Port          |        Destination Port       |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |            Length             |           Checksum            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
final class UdpCodec {
    private static final int MAX_LENGTH = 0xffff;

    private UdpCodec() {}

    static Payload decode(Cursor in, Decoding decoding) {
        int available = in.remaining();
        if (available < Udp.HEADER_LENGTH) {
            return decoding.cut(in, "UDP header", Udp.HEADER_LENGTH);
        }
        byte[] bytes = in.array();
        int start = in.index();
        int length = BigEndian.u16(bytes, start + 4);
        if (length < Udp.HEADER_LENGTH || decoding.exact && length != available) {
            return decoding.broken(in, "UDP length " + length + ", less than its header");
        }
        if (length > available) {
            if (!decoding.fragment) {
                decoding.problem(in, "UDP datagram truncated: wanted " + length + " bytes, got " + available);
            }
        } else {
            in.limitTo(start + length);
        }
        int sourcePort = BigEndian.u16(bytes, start);
        int destinationPort = BigEndian.u16(bytes, start + 2);
        int checksum = length > available
                ? BigEndian.u16(bytes, start + 6)
                : checksum(bytes, start, length, decoding.addressSum);
        in.skip(Udp.HEADER_LENGTH);
        Tunnel tunnel = decoding.decodeAs.udp(sourcePort, destinationPort);
        return new Udp(sourcePort, destinationPort, checksum, Protocols.byTunnel(tunnel, in, decoding));
    }

    private static int checksum(byte[] bytes, int start, int length, long addressSum) {
        int found = BigEndian.u16(bytes, start + 6);
        if (found == Udp.NO_CHECKSUM) {
            return Udp.NO_CHECKSUM;
        }
        return found == right(bytes, start, length, addressSum) ? Checksum.RIGHT : found;
    }

    /** A sum of zero is sent as all ones, as zero says that there is none (RFC 768). */
    private static int right(byte[] bytes, int start, int length, long addressSum) {
        long pseudoHeader = addressSum + IpProtocol.UDP + length;
        int right = InternetChecksum.expected(bytes, start, length, start + 6, pseudoHeader);
        return right == 0 ? 0xffff : right;
    }

    static int encode(Udp udp, byte[] to, int at, long addressSum) {
        BigEndian.put16(to, at, udp.sourcePort());
        BigEndian.put16(to, at + 2, udp.destinationPort());
        Payload payload = udp.payload();
        int end = Protocols.encode(payload, to, at + Udp.HEADER_LENGTH, 0);
        int length = end - at;
        if (length > MAX_LENGTH) {
            throw new WireException(at, "UDP datagram of " + length + " bytes, 65535 is the longest");
        }
        BigEndian.put16(to, at + 4, length);
        int checksum = udp.checksum();
        BigEndian.put16(to, at + 6, checksum == Checksum.RIGHT ? right(to, at, length, addressSum) : checksum);
        return end;
    }
}
