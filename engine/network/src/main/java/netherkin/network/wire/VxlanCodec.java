package netherkin.network.wire;

import netherkin.network.address.Vni;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Vxlan;

/**
 * VXLAN (RFC 7348 §5). Flags and reserved bits are kept whatever they are: to refuse them is a receiver's decision.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |R|R|R|R|I|R|R|R|                   Reserved                    |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |       VXLAN Network Identifier (VNI)          |   Reserved    |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  Ethernet frame without FCS ...
 * </pre>
 */
final class VxlanCodec {
    private VxlanCodec() {}

    static Payload decode(Cursor in, Decoding decoding) {
        if (in.remaining() < Vxlan.HEADER_LENGTH + EthernetFrame.HEADER_LENGTH) {
            return decoding.cut(in, "VXLAN header and inner frame", Vxlan.HEADER_LENGTH + EthernetFrame.HEADER_LENGTH);
        }
        if (!decoding.enterTunnel(in)) {
            return new Opaque(in.rest());
        }
        int flags = in.u8();
        int reserved = in.u24();
        Vni vni = new Vni(in.u24());
        int reserved2 = in.u8();
        EthernetFrame frame = EthernetCodec.decode(in, decoding);
        decoding.leaveTunnel();
        return new Vxlan(flags, reserved, vni, reserved2, frame);
    }

    static int encode(Vxlan vxlan, byte[] to, int at) {
        BigEndian.put32(to, at, vxlan.flags() << 24 | vxlan.reserved());
        BigEndian.put32(to, at + 4, vxlan.vni().value() << 8 | vxlan.reserved2());
        return EthernetCodec.encode(vxlan.frame(), to, at + Vxlan.HEADER_LENGTH);
    }
}
