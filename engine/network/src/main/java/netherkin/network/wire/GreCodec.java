package netherkin.network.wire;

import netherkin.network.address.Vni;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Gre;
import netherkin.network.frame.Nvgre;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;

/**
 * GRE (RFC 2784 §2, RFC 2890 §2) with an Ethernet frame inside, and NVGRE (RFC 7637 §3.2), which is GRE with a key of 24
 * bits VSID and 8 bits FlowID. Reserved bits are kept whatever they are.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |C|R|K|S|    Reserved0    | Ver |         Protocol Type         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |      Checksum (if C)          |       Reserved1 (if C)        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                         Key (if K)                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                 Sequence Number (if S)                        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  Ethernet frame without FCS ...
 * </pre>
 */
final class GreCodec {
    private static final int ROUTING_PRESENT = 0x4000;
    private static final int VERSION = 7;

    private GreCodec() {}

    static Payload decode(Cursor in, Decoding decoding) {
        if (in.remaining() < Gre.HEADER_LENGTH) {
            return decoding.cut(in, "GRE header", Gre.HEADER_LENGTH);
        }
        int flags = BigEndian.u16(in.array(), in.index());
        boolean isBridging = BigEndian.u16(in.array(), in.index() + 2) == EtherType.TRANSPARENT_ETHERNET_BRIDGING;
        if (!isBridging || (flags & (ROUTING_PRESENT | VERSION)) != 0 || decoding.exact && decoding.fragment) {
            return new Opaque(in.rest());
        }
        int wanted = Gre.headerLength(flags) + EthernetFrame.HEADER_LENGTH;
        if (in.remaining() < wanted) {
            return decoding.cut(in, "GRE header and inner frame", wanted);
        }
        if (!decoding.enterTunnel(in)) {
            return new Opaque(in.rest());
        }
        Payload gre = isNvgre(in, flags) ? decodeNvgre(in, decoding) : decodeWhole(in, decoding, flags);
        decoding.leaveTunnel();
        return gre;
    }

    private static boolean isNvgre(Cursor in, int flags) {
        return flags == Nvgre.FLAGS
                && BigEndian.u32(in.array(), in.index() + Gre.HEADER_LENGTH) >>> 8 >= Nvgre.FIRST_VIRTUAL_SUBNET;
    }

    private static Nvgre decodeNvgre(Cursor in, Decoding decoding) {
        in.skip(Gre.HEADER_LENGTH);
        Vni virtualSubnet = new Vni(in.u24());
        int flowId = in.u8();
        return new Nvgre(virtualSubnet, flowId, EthernetCodec.decode(in, decoding));
    }

    private static Gre decodeWhole(Cursor in, Decoding decoding, int flags) {
        int checksum = Checksum.RIGHT;
        int reserved = 0;
        int start = in.index();
        int length = in.remaining();
        in.skip(Gre.HEADER_LENGTH);
        if ((flags & Gre.CHECKSUM_PRESENT) != 0) {
            int found = in.u16();
            checksum = found == right(in.array(), start, length) ? Checksum.RIGHT : found;
            reserved = in.u16();
        }
        long key = (flags & Gre.KEY_PRESENT) != 0 ? in.u32() : 0;
        long sequence = (flags & Gre.SEQUENCE_PRESENT) != 0 ? in.u32() : 0;
        return new Gre(flags, checksum, reserved, key, sequence, EthernetCodec.decode(in, decoding));
    }

    /** Over the header and all behind it (RFC 2784 §2.3). */
    private static int right(byte[] bytes, int start, int length) {
        return InternetChecksum.expected(bytes, start, length, start + Gre.HEADER_LENGTH, 0);
    }

    static int encode(Gre gre, byte[] to, int at) {
        BigEndian.put16(to, at, gre.flags());
        BigEndian.put16(to, at + 2, EtherType.TRANSPARENT_ETHERNET_BRIDGING);
        int next = at + Gre.HEADER_LENGTH;
        if (gre.hasChecksum()) {
            BigEndian.put16(to, next + 2, gre.reserved());
            next += Gre.PART_LENGTH;
        }
        if (gre.hasKey()) {
            BigEndian.put32(to, next, (int) gre.key());
            next += Gre.PART_LENGTH;
        }
        if (gre.hasSequence()) {
            BigEndian.put32(to, next, (int) gre.sequence());
            next += Gre.PART_LENGTH;
        }
        int end = EthernetCodec.encode(gre.frame(), to, next);
        if (gre.hasChecksum()) {
            int checksum = gre.checksum();
            BigEndian.put16(
                    to, at + Gre.HEADER_LENGTH, checksum == Checksum.RIGHT ? right(to, at, end - at) : checksum);
        }
        return end;
    }

    static int encode(Nvgre nvgre, byte[] to, int at) {
        BigEndian.put16(to, at, Nvgre.FLAGS);
        BigEndian.put16(to, at + 2, EtherType.TRANSPARENT_ETHERNET_BRIDGING);
        BigEndian.put32(to, at + Gre.HEADER_LENGTH, (int) nvgre.key());
        return EthernetCodec.encode(nvgre.frame(), to, at + Nvgre.HEADER_LENGTH);
    }
}
