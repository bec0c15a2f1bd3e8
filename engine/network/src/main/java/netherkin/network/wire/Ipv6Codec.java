package netherkin.network.wire;

import netherkin.network.address.Ipv6Address;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;

/**
 * IPv6 with its extension headers (RFC 8200), which are kept as bytes.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |Version|    DSCP   |ECN|              Flow Label               |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |         Payload Length        |  Next Header  |   Hop Limit   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |           Source Address (128), Destination Address (128)
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  Next Header  |  Hdr Ext Len  |  of each extension header ...
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
final class Ipv6Codec {
    private static final int MAX_PAYLOAD = 0xffff;

    private Ipv6Codec() {}

    static Payload decode(Cursor in, Decoding decoding) {
        if (in.remaining() < Ipv6.HEADER_LENGTH) {
            return decoding.cut(in, "IPv6 header", Ipv6.HEADER_LENGTH);
        }
        int start = in.index();
        int first = BigEndian.bits32(in.array(), start);
        if (first >>> 28 != 6) {
            return decoding.broken(in, "IPv6 header of version " + (first >>> 28));
        }
        int length = Ipv6.HEADER_LENGTH + BigEndian.u16(in.array(), start + 4);
        if (length > in.remaining()) {
            if (decoding.exact) {
                return new Opaque(in.rest());
            }
            decoding.problem(in, "IPv6 packet truncated: wanted " + length + " bytes, got " + in.remaining());
            length = in.remaining();
        }
        int end = start + length;
        int outerLimit = in.limit();
        in.limitTo(end);
        Ipv6Extensions extensions = Ipv6Extensions.find(in.array(), start + Ipv6.HEADER_LENGTH, end);
        Payload packet = extensions == null
                ? decoding.broken(in, "IPv6 extension headers longer than the packet")
                : decodeWhole(in, decoding, first, extensions);
        in.moveTo(end);
        in.limitTo(outerLimit);
        return packet;
    }

    private static Ipv6 decodeWhole(Cursor in, Decoding decoding, int first, Ipv6Extensions extensions) {
        in.skip(6);
        int nextHeader = in.u8();
        int hopLimit = in.u8();
        Ipv6Address source = new Ipv6Address(in.bits64(), in.bits64());
        Ipv6Address destination = new Ipv6Address(in.bits64(), in.bits64());
        Bytes extensionBytes = in.bytes(extensions.end() - in.index());
        decoding.addressSum = addressSum(source) + addressSum(destination);
        decoding.fragment = extensions.moreFragments();
        Payload payload = extensions.laterFragment()
                ? new Opaque(in.rest())
                : Protocols.byIpProtocol(extensions.protocol(), in, decoding);
        return new Ipv6(
                first >>> 22 & 0x3f,
                first >>> 20 & 3,
                first & 0xf_ffff,
                nextHeader,
                hopLimit,
                source,
                destination,
                extensionBytes,
                extensions.protocol(),
                payload);
    }

    private static long addressSum(Ipv6Address address) {
        return (address.high() >>> 32)
                + (address.high() & 0xffff_ffffL)
                + (address.low() >>> 32)
                + (address.low() & 0xffff_ffffL);
    }

    static int encode(Ipv6 packet, byte[] to, int at) {
        int trafficClass = packet.dscp() << 2 | packet.ecn();
        BigEndian.put32(to, at, 6 << 28 | trafficClass << 20 | packet.flowLabel());
        BigEndian.put8(to, at + 6, packet.nextHeader());
        BigEndian.put8(to, at + 7, packet.hopLimit());
        put(packet.source(), to, at + 8);
        put(packet.destination(), to, at + 24);
        packet.extensions().copyTo(to, at + Ipv6.HEADER_LENGTH);
        int from = at + Ipv6.HEADER_LENGTH + packet.extensions().length();
        long addressSum = addressSum(packet.source()) + addressSum(packet.destination());
        int end = Protocols.encode(packet.payload(), to, from, addressSum);
        int length = end - at - Ipv6.HEADER_LENGTH;
        if (length > MAX_PAYLOAD) {
            throw new WireException(at, "IPv6 payload of " + length + " bytes, 65535 is the longest");
        }
        BigEndian.put16(to, at + 4, length);
        return end;
    }

    private static void put(Ipv6Address address, byte[] to, int at) {
        BigEndian.put64(to, at, address.high());
        BigEndian.put64(to, at + 8, address.low());
    }
}
