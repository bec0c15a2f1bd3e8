package netherkin.network.field;

import netherkin.network.address.Ipv4Address;
import netherkin.network.field.FieldValue.IpValue;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Igmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Udp;
import netherkin.network.wire.PacketView;

/** What IP packets carry, for a {@link Dissection}. */
final class TransportDissection {
    private static final int IPV4_IN_IP = 4;
    private static final int IPV6_IN_IP = 41;
    /** EtherIP (RFC 3378): two bytes of version before the frame. */
    private static final int ETHERNET_IN_IP = 97;

    private static final int UDP_LITE = 136;
    /** An Ethernet frame as such (RFC 8986 §10.1). */
    private static final int ETHERNET = 143;

    private static final int REDIRECT = 5;

    private final Dissection to;
    private final IpDissection ip;

    TransportDissection(Dissection to, IpDissection ip) {
        this.to = to;
        this.ip = ip;
    }

    /**
     * @param inIpv6 whether an IPv6 header is before it, where a UDP length of 0 stands for a jumbogram (RFC 2675)
     */
    void protocol(int protocol, PacketView view, boolean inIpv6) {
        switch (protocol) {
            case IpProtocol.UDP:
            case UDP_LITE:
                udp(view, protocol, inIpv6);
                break;
            case IpProtocol.TCP:
                view.require(0, 4);
                to.number(WiresharkField.TCP_SRCPORT, view.u16(0));
                to.number(WiresharkField.TCP_DSTPORT, view.u16(2));
                break;
            case IpProtocol.ICMP:
                icmp(view);
                break;
            case IpProtocol.IGMP:
                igmp(view);
                break;
            case IpProtocol.ICMPV6:
                icmpv6(view);
                break;
            case IpProtocol.GRE:
                TunnelDissection.gre(to, view);
                break;
            case IPV4_IN_IP:
            case IPV6_IN_IP:
                ip.packet(view);
                break;
            case ETHERNET_IN_IP:
                to.ethernet(view.from(2));
                break;
            case ETHERNET:
                to.ethernet(view);
                break;
            default:
        }
    }

    private void igmp(PacketView view) {
        int type = view.u8(0);
        to.number(WiresharkField.IGMP_TYPE, type);
        if (type != Igmp.REPORT_V3) {
            group(view, 4);
            return;
        }
        int at = 8;
        for (int left = view.u16(6); left > 0; left--) {
            group(view, at + 4);
            at += 8 + 4 * view.u16(at + 2) + 4 * view.u8(at + 1);
        }
    }

    private void group(PacketView view, int at) {
        to.sink.found(WiresharkField.IGMP_GROUP, new IpValue(new Ipv4Address(view.bits32(at))));
    }

    private void udp(PacketView view, int protocol, boolean inIpv6) {
        view.require(0, 4);
        int source = view.u16(0);
        int destination = view.u16(2);
        to.number(WiresharkField.UDP_SRCPORT, source);
        to.number(WiresharkField.UDP_DSTPORT, destination);
        int length = view.u16(4);
        if (protocol == IpProtocol.UDP && length < Udp.HEADER_LENGTH && !(length == 0 && inIpv6)) {
            return;
        }
        to.number(WiresharkField.UDP_CHECKSUM, view.u16(6));
        PacketView datagram = protocol == IpProtocol.UDP ? view.first(length == 0 ? view.reported() : length) : view;
        if (datagram.reported() > Udp.HEADER_LENGTH) {
            TunnelDissection.udp(to, source, destination, datagram.from(Udp.HEADER_LENGTH));
        }
    }

    private void icmp(PacketView view) {
        view.require(0, 6);
        int type = view.u8(0);
        to.number(WiresharkField.ICMP_TYPE, type);
        to.number(WiresharkField.ICMP_CODE, view.u8(1));
        if (WiresharkField.hasSequence(type)) {
            to.number(WiresharkField.ICMP_SEQ, view.u16(6));
        } else if (quotes(type)) {
            // RFC 4884 §4.1: how much of the quoted packet there is, in words; tshark counts from behind its header.
            int words = type == REDIRECT ? 0 : view.u8(5);
            ip.packet(view.from(Icmp.HEADER_LENGTH), words == 0 ? Integer.MAX_VALUE : words * 4);
        }
    }

    /** Unreachable, source quench, redirect, time exceeded, parameter problem. */
    private static boolean quotes(int type) {
        return type >= 3 && type <= 5 || type == 11 || type == 12;
    }

    /** Error messages of ICMPv6, 1 to 4, quote the packet behind eight bytes (RFC 4443 §3). */
    private void icmpv6(PacketView view) {
        int type = view.u8(0);
        to.number(WiresharkField.ICMPV6_TYPE, type);
        to.number(WiresharkField.ICMPV6_CODE, view.u8(1));
        if (type >= 1 && type <= 4) {
            ip.packet(view.from(8));
        } else {
            DiscoveryFields.dissect(type, view, to);
        }
    }
}
