package netherkin.network.wire;

import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Stt;

/**
 * STT (draft-davie-stt-08 §3.2), where one segment holds the whole of it; other segments are opaque.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |    Version    |     Flags     |   L4 Offset   |   Reserved    |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |      Max. Segment Size        | PCP |V|        VLAN ID        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                      Context ID (64 bits)                     |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |            Padding            |  Ethernet frame without FCS ...
 * </pre>
 */
final class SttCodec {
    private SttCodec() {}

    /** Reads what a segment carries: everything up to the cursor's limit. */
    static Payload decode(long sequence, Cursor in, Decoding decoding) {
        int length = in.remaining();
        boolean isWhole = sequence == (long) length << 16;
        if (!isWhole || length < Stt.HEADER_LENGTH + EthernetFrame.HEADER_LENGTH || !decoding.enterTunnel(in)) {
            return new Opaque(in.rest());
        }
        int version = in.u8();
        int flags = in.u8();
        int l4Offset = in.u8();
        int reserved = in.u8();
        int maximumSegmentSize = in.u16();
        int vlan = in.u16();
        long contextId = in.bits64();
        int padding = in.u16();
        EthernetFrame frame = EthernetCodec.decode(in, decoding);
        decoding.leaveTunnel();
        return new Stt(version, flags, l4Offset, reserved, maximumSegmentSize, vlan, contextId, padding, frame);
    }

    static int encode(Stt stt, byte[] to, int at) {
        BigEndian.put8(to, at, stt.version());
        BigEndian.put8(to, at + 1, stt.flags());
        BigEndian.put8(to, at + 2, stt.l4Offset());
        BigEndian.put8(to, at + 3, stt.reserved());
        BigEndian.put16(to, at + 4, stt.maximumSegmentSize());
        BigEndian.put16(to, at + 6, stt.vlan());
        BigEndian.put64(to, at + 8, stt.contextId());
        BigEndian.put16(to, at + 16, stt.padding());
        return EthernetCodec.encode(stt.frame(), to, at + Stt.HEADER_LENGTH);
    }
}
