package netherkin.network.field;

import java.util.List;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Geneve;
import netherkin.network.frame.Gre;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Nvgre;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Stt;
import netherkin.network.frame.Tcp;
import netherkin.network.frame.Udp;
import netherkin.network.wire.FrameEncoder;

/** Encapsulations, told by their records, or where what they carry is opaque by the headers before it. */
final class TunnelMarks {
    private TunnelMarks() {}

    static boolean isGeneve(EthernetFrame frame) {
        Udp udp = Layers.udp(frame);
        return udp != null
                && (udp.payload() instanceof Geneve
                        || udp.payload() instanceof Opaque && udp.destinationPort() == Geneve.PORT);
    }

    static boolean isStt(EthernetFrame frame) {
        Tcp tcp = Layers.tcp(frame);
        return tcp != null && tcp.destinationPort() == Stt.PORT;
    }

    static boolean isGre(EthernetFrame frame) {
        Ipv4 ipv4 = Layers.ipv4(frame);
        Ipv6 ipv6 = Layers.ipv6(frame);
        return ipv4 != null && ipv4.protocol() == IpProtocol.GRE || ipv6 != null && ipv6.protocol() == IpProtocol.GRE;
    }

    static boolean isNvgre(EthernetFrame frame) {
        Payload transport = Layers.transport(frame);
        return transport instanceof Nvgre
                || isGre(frame)
                        && transport instanceof Opaque gre
                        && gre.length() >= 4
                        && u16(gre, 0) == Nvgre.FLAGS
                        && u16(gre, 2) == EtherType.TRANSPARENT_ETHERNET_BRIDGING;
    }

    static FieldValue geneveVni(EthernetFrame frame) {
        Geneve geneve = Layers.geneve(frame);
        if (geneve != null) {
            return FieldType.NUMBER.number(geneve.vni().value());
        }
        boolean whole =
                isGeneve(frame) && Layers.udp(frame).payload() instanceof Opaque payload && payload.length() >= 8;
        return whole ? FieldType.NUMBER.number(bits(Layers.udp(frame).payload(), 4, 3)) : null;
    }

    /** The key of RFC 2890, behind the checksum of RFC 2784 if there is one. */
    static FieldValue greKey(EthernetFrame frame) {
        Payload transport = Layers.transport(frame);
        if (transport instanceof Nvgre nvgre) {
            return FieldType.NUMBER.number(nvgre.key());
        }
        if (transport instanceof Gre gre) {
            return gre.hasKey() ? FieldType.NUMBER.number(gre.key()) : null;
        }
        if (!isGre(frame) || !(transport instanceof Opaque gre) || gre.length() < 4) {
            return null;
        }
        int flags = u16(gre, 0);
        int at = (flags & Gre.CHECKSUM_PRESENT) != 0 ? 8 : 4;
        boolean keyed = (flags & Gre.KEY_PRESENT) != 0 && gre.length() >= at + 4;
        return keyed ? FieldType.NUMBER.number(bits(gre, at, 4)) : null;
    }

    static FieldValue greSequence(EthernetFrame frame) {
        return Layers.transport(frame) instanceof Gre gre && gre.hasSequence()
                ? FieldType.NUMBER.number(gre.sequence())
                : null;
    }

    /** As it is on the wire. */
    static FieldValue udpChecksum(EthernetFrame frame) {
        Udp udp = Layers.udp(frame);
        if (udp == null) {
            return null;
        }
        if (udp.checksum() != Checksum.RIGHT) {
            return FieldType.NUMBER.number(udp.checksum());
        }
        byte[] bytes = FrameEncoder.encode(frame.withTags(List.of()));
        int headers = Layers.ipv4(frame) != null
                ? Layers.ipv4(frame).headerLength()
                : Ipv6.HEADER_LENGTH + Layers.ipv6(frame).extensions().length();
        int at = EthernetFrame.HEADER_LENGTH + headers + 6;
        return FieldType.NUMBER.number((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff);
    }

    /** Only a frame's first segment has it: the one whose fragment offset, the sequence number's low half, is 0. */
    static FieldValue sttContextId(EthernetFrame frame) {
        Tcp tcp = isStt(frame) ? Layers.tcp(frame) : null;
        if (tcp != null && tcp.payload() instanceof Stt stt) {
            return FieldType.NUMBER.number(stt.contextId());
        }
        boolean first =
                tcp != null && (tcp.sequence() & 0xffff) == 0 && tcp.payload().length() >= 16;
        return first ? FieldType.NUMBER.number(bits(tcp.payload(), 8, 8)) : null;
    }

    private static long bits(Payload payload, int at, int length) {
        if (!(payload instanceof Opaque opaque)) {
            return 0;
        }
        long value = 0;
        for (int i = at; i < at + length; i++) {
            value = value << 8 | opaque.bytes().u8(i);
        }
        return value;
    }

    private static int u16(Opaque opaque, int index) {
        return opaque.bytes().u8(index) << 8 | opaque.bytes().u8(index + 1);
    }
}
