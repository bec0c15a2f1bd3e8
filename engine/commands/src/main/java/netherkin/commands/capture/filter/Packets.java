package netherkin.commands.capture.filter;

import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.IpProtocol;
import netherkin.network.wire.PacketView;

/** Where things stand in an Ethernet packet, behind as many VLAN tags as the expression has named so far. */
final class Packets {
    private static final int FRAGMENT_HEADER = 44;
    private static final int SCTP = 132;
    private static final int OLD_STACKED_VLAN = 0x9100;

    private final int shift;

    /** @param tags how many {@code vlan} stood before */
    Packets(int tags) {
        this.shift = 4 * tags;
    }

    int type(PacketView packet) {
        return packet.u16(12 + shift);
    }

    /** Where the network layer begins. */
    int network() {
        return EthernetFrame.HEADER_LENGTH + shift;
    }

    boolean isTagged(PacketView packet) {
        int type = type(packet);
        return type == EtherType.VLAN || type == EtherType.SERVICE_VLAN || type == OLD_STACKED_VLAN;
    }

    int vlan(PacketView packet) {
        return packet.u16(network()) & 0xfff;
    }

    boolean isIpv4(PacketView packet) {
        return type(packet) == EtherType.IPV4;
    }

    boolean isIpv6(PacketView packet) {
        return type(packet) == EtherType.IPV6;
    }

    boolean isIpv4Protocol(PacketView packet, long protocol) {
        return isIpv4(packet) && packet.u8(network() + 9) == protocol;
    }

    /** The next header, be it behind a fragment header. */
    boolean isIpv6Protocol(PacketView packet, long protocol) {
        if (!isIpv6(packet)) {
            return false;
        }
        int next = packet.u8(network() + 6);
        return next == protocol || next == FRAGMENT_HEADER && packet.u8(network() + 40) == protocol;
    }

    private static boolean hasPorts(int protocol, int wanted) {
        boolean ported = protocol == IpProtocol.TCP || protocol == IpProtocol.UDP || protocol == SCTP;
        return wanted < 0 ? ported : protocol == wanted;
    }

    /** Where the ports stand; -1 if it has none of that protocol (any if negative), or is a later fragment. */
    int ports(PacketView packet, int wanted) {
        int at = network();
        if (isIpv6(packet)) {
            return hasPorts(packet.u8(at + 6), wanted) ? at + 40 : -1;
        }
        if (!isIpv4(packet) || !hasPorts(packet.u8(at + 9), wanted) || (packet.u16(at + 6) & 0x1fff) != 0) {
            return -1;
        }
        return at + 4 * (packet.u8(at) & 0xf);
    }
}
