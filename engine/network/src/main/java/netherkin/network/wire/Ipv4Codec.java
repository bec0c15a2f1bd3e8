package netherkin.network.wire;

import netherkin.network.address.Ipv4Address;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;

/**
 * IPv4 (RFC 791). Of a fragmented packet only the first piece shows what it carries.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |Version|  IHL  |    DSCP   |ECN|          Total Length         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |         Identification        |R|D|M|     Fragment Offset     |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  Time to Live |    Protocol   |        Header Checksum        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                         Source Address                        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                      Destination Address                      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                        Options (0 to 40)                      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
final class Ipv4Codec {
    private static final int RESERVED = 0x8000;
    private static final int DONT_FRAGMENT = 0x4000;
    private static final int MORE_FRAGMENTS = 0x2000;
    private static final int OFFSET = 0x1fff;
    private static final int MAX_LENGTH = 0xffff;

    private Ipv4Codec() {}

    static Payload decode(Cursor in, Decoding decoding) {
        if (in.remaining() < Ipv4.HEADER_LENGTH) {
            return decoding.cut(in, "IPv4 header", Ipv4.HEADER_LENGTH);
        }
        byte[] bytes = in.array();
        int start = in.index();
        int header = (bytes[start] & 0xf) * 4;
        int total = BigEndian.u16(bytes, start + 2);
        // Senders that leave segmentation to their NIC write 0; captured there, the packet ends where the frame does.
        int length = total == 0 && !decoding.exact ? in.remaining() : total;
        if (bytes[start] >>> 4 != 4 || header < Ipv4.HEADER_LENGTH || length < header) {
            return decoding.broken(in, "IPv4 header with impossible version or lengths");
        }
        if (in.remaining() < header) {
            return decoding.cut(in, "IPv4 options", header);
        }
        if (length > in.remaining()) {
            if (decoding.exact) {
                return new Opaque(in.rest());
            }
            decoding.problem(in, "IPv4 packet truncated: wanted " + length + " bytes, got " + in.remaining());
            length = in.remaining();
        }
        if (decoding.exact && (BigEndian.u16(bytes, start + 6) & RESERVED) != 0) {
            return new Opaque(in.rest());
        }
        return decodeWhole(in, decoding, header, length);
    }

    private static Ipv4 decodeWhole(Cursor in, Decoding decoding, int header, int length) {
        byte[] bytes = in.array();
        int start = in.index();
        int trafficClass = BigEndian.u8(bytes, start + 1);
        int fragment = BigEndian.u16(bytes, start + 6);
        int protocol = BigEndian.u8(bytes, start + 9);
        int source = BigEndian.bits32(bytes, start + 12);
        int destination = BigEndian.bits32(bytes, start + 16);
        in.skip(Ipv4.HEADER_LENGTH);
        Bytes options = in.bytes(header - Ipv4.HEADER_LENGTH);
        decoding.addressSum = addressSum(source, destination);
        Payload payload = payload(in, decoding, start + length, fragment, protocol);
        return new Ipv4(
                trafficClass >>> 2,
                trafficClass & 3,
                BigEndian.u16(bytes, start + 4),
                (fragment & DONT_FRAGMENT) != 0,
                (fragment & MORE_FRAGMENTS) != 0,
                fragment & OFFSET,
                BigEndian.u8(bytes, start + 8),
                protocol,
                checksum(bytes, start, header),
                new Ipv4Address(source),
                new Ipv4Address(destination),
                options,
                payload);
    }

    private static Payload payload(Cursor in, Decoding decoding, int end, int fragment, int protocol) {
        int outerLimit = in.limit();
        in.limitTo(end);
        decoding.fragment = (fragment & MORE_FRAGMENTS) != 0;
        Payload payload =
                (fragment & OFFSET) != 0 ? new Opaque(in.rest()) : Protocols.byIpProtocol(protocol, in, decoding);
        in.moveTo(end);
        in.limitTo(outerLimit);
        return payload;
    }

    private static int checksum(byte[] bytes, int start, int header) {
        int found = BigEndian.u16(bytes, start + 10);
        int right = InternetChecksum.of(InternetChecksum.sum(bytes, start, header) - found);
        return found == right ? Checksum.RIGHT : found;
    }

    private static long addressSum(int source, int destination) {
        return (source & 0xffff_ffffL) + (destination & 0xffff_ffffL);
    }

    static int encode(Ipv4 packet, byte[] to, int at) {
        int header = packet.headerLength();
        BigEndian.put8(to, at, 0x40 | header / 4);
        BigEndian.put8(to, at + 1, packet.dscp() << 2 | packet.ecn());
        BigEndian.put16(to, at + 4, packet.identification());
        int flags = (packet.dontFragment() ? DONT_FRAGMENT : 0) | (packet.moreFragments() ? MORE_FRAGMENTS : 0);
        BigEndian.put16(to, at + 6, flags | packet.fragmentOffset());
        BigEndian.put8(to, at + 8, packet.timeToLive());
        BigEndian.put8(to, at + 9, packet.protocol());
        BigEndian.put16(to, at + 10, 0);
        BigEndian.put32(to, at + 12, packet.source().value());
        BigEndian.put32(to, at + 16, packet.destination().value());
        packet.options().copyTo(to, at + Ipv4.HEADER_LENGTH);
        long addressSum =
                addressSum(packet.source().value(), packet.destination().value());
        int end = Protocols.encode(packet.payload(), to, at + header, addressSum);
        if (end - at > MAX_LENGTH) {
            throw new WireException(at, "IPv4 packet of " + (end - at) + " bytes, 65535 is the longest");
        }
        BigEndian.put16(to, at + 2, end - at);
        int checksum = packet.checksum();
        BigEndian.put16(
                to,
                at + 10,
                checksum == Checksum.RIGHT ? InternetChecksum.of(InternetChecksum.sum(to, at, header)) : checksum);
        return end;
    }
}
