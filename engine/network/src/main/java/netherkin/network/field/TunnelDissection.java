package netherkin.network.field;

import netherkin.network.field.FieldValue.TextValue;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.Vxlan;
import netherkin.network.wire.PacketView;
import netherkin.network.wire.Tunnel;

/**
 * Tunnels, for a {@link Dissection}: those that have a codec, and by their assigned numbers the others that tshark follows
 * without being told.
 */
final class TunnelDissection {
    private static final int VXLAN_GPE_PORT = 4790;

    /** What tshark prints for a field without bytes. */
    private static final String NO_DATA = "<MISSING>";

    private TunnelDissection() {}

    /** What a UDP datagram between these ports carries. */
    static void udp(Dissection to, int sourcePort, int destinationPort, PacketView view) {
        Tunnel tunnel = to.decodeAs.udp(sourcePort, destinationPort);
        if (tunnel == Tunnel.VXLAN) {
            view.require(0, 7);
            to.number(WiresharkField.VXLAN_VNI, view.u24(4));
            to.ethernet(view.from(Vxlan.HEADER_LENGTH));
        } else if (tunnel == Tunnel.GENEVE) {
            geneve(to, view);
        } else if (sourcePort == VXLAN_GPE_PORT || destinationPort == VXLAN_GPE_PORT) {
            vxlanGpe(to, view);
        }
    }

    /** RFC 8926 section 3.4. */
    private static void geneve(Dissection to, PacketView view) {
        view.require(0, 7);
        to.number(WiresharkField.GENEVE_VNI, view.u24(4));
        int header = 8 + (view.u8(0) & 0x3f) * 4;
        options(to, view, header);
        to.etherType(view.u16(2), view.from(header));
    }

    private static void options(Dissection to, PacketView view, int end) {
        view.require(8, end - 8);
        int at = 8;
        while (at < end) {
            int length = 4 + (view.u8(at + 3) & 0x1f) * 4;
            to.number(WiresharkField.GENEVE_OPTION_CLASS, view.u16(at));
            to.number(WiresharkField.GENEVE_OPTION_TYPE, view.u8(at + 2));
            if (length > end - at) {
                return;
            }
            String data = Bytes.of(view.copy(at + 4, length - 4)).toString();
            to.sink.found(WiresharkField.GENEVE_OPTION_DATA, new TextValue(data.isEmpty() ? NO_DATA : data));
            at += length;
        }
    }

    /** The generic protocol extension of VXLAN, which says what it carries. */
    private static void vxlanGpe(Dissection to, PacketView view) {
        view.require(0, 7);
        to.number(WiresharkField.VXLAN_VNI, view.u24(4));
        int next = view.u8(3);
        if (next == 1 || next == 2) {
            to.ip().packet(view.from(8));
        } else if (next == 3) {
            to.ethernet(view.from(8));
        }
    }

    /** RFC 2784 and 2890, with the routing of RFC 1701; not the variant of PPTP. */
    static void gre(Dissection to, PacketView view) {
        int flags = view.u16(0);
        int type = view.u16(2);
        int at = 4;
        if ((flags & 0xc000) != 0) {
            at += 4;
        }
        boolean routed = (flags & 0x4000) != 0;
        if ((flags & 0x2000) != 0) {
            if ((flags & 7) == 0) {
                to.number(WiresharkField.GRE_KEY, view.u32(at));
            }
            at += 4;
        }
        if ((flags & 0x1000) != 0) {
            to.number(WiresharkField.GRE_SEQUENCE, view.u32(at));
            at += 4;
        }
        at += (flags & 7) == 1 && (flags & 0x80) != 0 ? 4 : 0;
        while (routed) {
            int length = view.u8(at + 3);
            routed = view.u16(at) != 0 || length != 0;
            at += 4 + length;
        }
        switch (type) {
            case EtherType.IPV4, EtherType.IPV6, EtherType.ARP, EtherType.TRANSPARENT_ETHERNET_BRIDGING:
                to.etherType(type, view.from(at));
                break;
            default:
        }
    }
}
