package netherkin.network.wire;

import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Stt;
import netherkin.network.frame.Tcp;

/**
 * TCP (RFC 9293 §3.1).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |          Source Port          |       Destination Port        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                        Sequence Number                        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                    Acknowledgment Number                      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * | Offset| Rsrvd |C|E|U|A|P|R|S|F|            Window             |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |           Checksum            |         Urgent Pointer        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                        Options (0 to 40)                      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
final class TcpCodec {
    private TcpCodec() {}

    static Payload decode(Cursor in, Decoding decoding) {
        int start = in.index();
        int length = in.remaining();
        if (length < Tcp.HEADER_LENGTH) {
            return decoding.cut(in, "TCP header", Tcp.HEADER_LENGTH);
        }
        int header = (in.array()[start + 12] >>> 4 & 0xf) * 4;
        if (header < Tcp.HEADER_LENGTH) {
            return decoding.broken(in, "TCP header of " + header + " bytes, 20 is the shortest");
        }
        if (length < header) {
            return decoding.cut(in, "TCP options", header);
        }
        int sourcePort = in.u16();
        int destinationPort = in.u16();
        long sequence = in.u32();
        long acknowledgment = in.u32();
        int flags = in.u16() & 0xfff;
        int window = in.u16();
        int found = in.u16();
        int checksum = found == right(in.array(), start, length, decoding.addressSum) ? Checksum.RIGHT : found;
        int urgent = in.u16();
        Bytes options = in.bytes(header - Tcp.HEADER_LENGTH);
        return new Tcp(
                sourcePort,
                destinationPort,
                sequence,
                acknowledgment,
                flags,
                window,
                checksum,
                urgent,
                options,
                destinationPort == Stt.PORT ? SttCodec.decode(sequence, in, decoding) : new Opaque(in.rest()));
    }

    private static int right(byte[] bytes, int start, int length, long addressSum) {
        long pseudoHeader = addressSum + IpProtocol.TCP + length;
        return InternetChecksum.expected(bytes, start, length, start + 16, pseudoHeader);
    }

    static int encode(Tcp tcp, byte[] to, int at, long addressSum) {
        int header = Tcp.HEADER_LENGTH + tcp.options().length();
        BigEndian.put16(to, at, tcp.sourcePort());
        BigEndian.put16(to, at + 2, tcp.destinationPort());
        BigEndian.put32(to, at + 4, (int) tcp.sequence());
        BigEndian.put32(to, at + 8, (int) tcp.acknowledgment());
        BigEndian.put16(to, at + 12, header / 4 << 12 | tcp.flags());
        BigEndian.put16(to, at + 14, tcp.window());
        BigEndian.put16(to, at + 18, tcp.urgentPointer());
        tcp.options().copyTo(to, at + Tcp.HEADER_LENGTH);
        int end = Protocols.encode(tcp.payload(), to, at + header, 0);
        int checksum = tcp.checksum();
        BigEndian.put16(to, at + 16, checksum == Checksum.RIGHT ? right(to, at, end - at, addressSum) : checksum);
        return end;
    }
}
