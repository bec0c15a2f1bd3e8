package netherkin.network.wire;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.Vni;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Geneve;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;

/**
 * Geneve (RFC 8926 §3.4, §3.5), version 0 and with an Ethernet frame inside. Reserved bits are kept whatever they are.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |Ver|  Opt Len  |O|C|    Rsvd.  |          Protocol Type        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |        Virtual Network Identifier (VNI)       |    Reserved   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |          Option Class         |      Type     |R|R|R| Length  |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  Option data, further options, Ethernet frame without FCS ...
 * </pre>
 */
final class GeneveCodec {
    private static final int WORD = 4;

    private GeneveCodec() {}

    static Payload decode(Cursor in, Decoding decoding) {
        if (in.remaining() < Geneve.HEADER_LENGTH) {
            return decoding.cut(in, "Geneve header", Geneve.HEADER_LENGTH);
        }
        int first = BigEndian.u8(in.array(), in.index());
        if (first >>> 6 != 0) {
            return decoding.broken(in, "Geneve header of version " + (first >>> 6) + ", only 0 is known");
        }
        if (BigEndian.u16(in.array(), in.index() + 2) != EtherType.TRANSPARENT_ETHERNET_BRIDGING) {
            return new Opaque(in.rest());
        }
        int header = Geneve.HEADER_LENGTH + first * WORD;
        if (in.remaining() < header + EthernetFrame.HEADER_LENGTH) {
            return decoding.cut(in, "Geneve header and inner frame", header + EthernetFrame.HEADER_LENGTH);
        }
        if (!optionsFit(in, in.index() + Geneve.HEADER_LENGTH, in.index() + header)) {
            return decoding.broken(in, "Geneve option longer than all options");
        }
        if (!decoding.enterTunnel(in)) {
            return new Opaque(in.rest());
        }
        Payload geneve = decodeWhole(in, decoding, in.index() + header);
        decoding.leaveTunnel();
        return geneve;
    }

    /** Whether the options' own lengths add up to what the header says. */
    private static boolean optionsFit(Cursor in, int from, int end) {
        int at = from;
        while (at < end) {
            at += Geneve.Option.HEADER_LENGTH + (BigEndian.u8(in.array(), at + 3) & 0x1f) * WORD;
        }
        return at == end;
    }

    private static Geneve decodeWhole(Cursor in, Decoding decoding, int endOfOptions) {
        in.skip(1);
        int flags = in.u8();
        in.skip(2);
        Vni vni = new Vni(in.u24());
        int reserved = in.u8();
        List<Geneve.Option> options = new ArrayList<>();
        while (in.index() < endOfOptions) {
            int optionClass = in.u16();
            int type = in.u8();
            int length = in.u8();
            options.add(new Geneve.Option(optionClass, type, length >>> 5, in.bytes((length & 0x1f) * WORD)));
        }
        return new Geneve(flags, vni, reserved, options, EthernetCodec.decode(in, decoding));
    }

    static int encode(Geneve geneve, byte[] to, int at) {
        int length = geneve.optionsLength();
        if (length > Geneve.MAX_OPTIONS_LENGTH) {
            throw new WireException(at, "Geneve options of " + length + " bytes, 252 are the most");
        }
        BigEndian.put8(to, at, length / WORD);
        BigEndian.put8(to, at + 1, geneve.flags());
        BigEndian.put16(to, at + 2, EtherType.TRANSPARENT_ETHERNET_BRIDGING);
        BigEndian.put32(to, at + 4, geneve.vni().value() << 8 | geneve.reserved());
        int next = at + Geneve.HEADER_LENGTH;
        for (Geneve.Option option : geneve.options()) {
            BigEndian.put16(to, next, option.optionClass());
            BigEndian.put8(to, next + 2, option.type());
            BigEndian.put8(to, next + 3, option.reserved() << 5 | option.data().length() / WORD);
            option.data().copyTo(to, next + Geneve.Option.HEADER_LENGTH);
            next += option.length();
        }
        return EthernetCodec.encode(geneve.frame(), to, next);
    }
}
