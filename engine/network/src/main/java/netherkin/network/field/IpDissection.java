package netherkin.network.field;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.field.FieldValue.IpValue;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.wire.PacketView;

/** The network layer of a {@link Dissection}: IPv4 and IPv6, their fragments and extension headers. */
final class IpDissection {
    private final Dissection to;
    private final TransportDissection transport;

    IpDissection(Dissection to) {
        this.to = to;
        this.transport = new TransportDissection(to, this);
    }

    /** Either version, as the first four bits say whatever announced it. */
    void packet(PacketView view) {
        packet(view, Integer.MAX_VALUE);
    }

    /** A packet that is known to carry no more than {@code limit} bytes behind its header. */
    void packet(PacketView view, int limit) {
        to.enter();
        int version = view.u8(0) >>> 4;
        if (version == 4) {
            ipv4(view, limit);
        } else if (version == 6) {
            ipv6(view);
        }
        to.leave();
    }

    private void ipv4(PacketView view, int limit) {
        int header = (view.u8(0) & 0xf) * 4;
        if (header < Ipv4.HEADER_LENGTH) {
            return;
        }
        int trafficClass = view.u8(1);
        to.number(WiresharkField.IP_DSCP, trafficClass >>> 2);
        to.number(WiresharkField.IP_ECN, trafficClass & 3);
        int total = view.u16(2);
        if (total != 0 && total < header) {
            return;
        }
        PacketView packet = total == 0 ? view : view.first(total);
        int fragment = packet.u16(6);
        to.number(WiresharkField.IP_DF, fragment & 0x4000);
        to.number(WiresharkField.IP_TTL, packet.u8(8));
        int protocol = packet.u8(9);
        to.number(WiresharkField.IP_PROTO, protocol);
        Ipv4Address source = new Ipv4Address(packet.bits32(12));
        to.sink.found(WiresharkField.IP_SRC, new IpValue(source));
        Ipv4Address destination = new Ipv4Address(packet.bits32(16));
        SourceRoute.destination(to, packet, header);
        PacketView content = packet.from(header).first(limit);
        int length = total == 0 ? content.reported() : total - header;
        boolean more = (fragment & 0x2000) != 0;
        Fragment piece = new Fragment((fragment & 0x1fff) * 8, more, length);
        int identification = packet.u16(4) ^ protocol ^ to.vlan;
        Reassembly.Key key = new Reassembly.Key(source, destination, identification);
        content(protocol, content, piece, key);
    }

    private record Fragment(int offset, boolean more, int length) {
        boolean isWhole() {
            return offset == 0 && !more;
        }
    }

    /** What an IP packet carries, if this is all of it, or makes it complete, or is all that there will be of it. */
    private void content(int protocol, PacketView content, Fragment piece, Reassembly.Key key) {
        if (piece.isWhole()) {
            protocol(protocol, content, key);
        } else if (piece.length > 0 && piece.length <= content.captured()) {
            byte[] whole = to.reassembly.add(key, piece.offset, content.copy(0, piece.length), piece.more);
            if (whole != null) {
                protocol(protocol, new PacketView(whole, 0, whole.length, whole.length), key);
            }
        } else if (piece.offset == 0 && key.source() instanceof Ipv4Address) {
            protocol(protocol, content, key);
        }
    }

    private void ipv6(PacketView view) {
        int first = view.bits32(0);
        to.number(WiresharkField.IPV6_DSCP, first >>> 22 & 0x3f);
        to.number(WiresharkField.IPV6_ECN, first >>> 20 & 3);
        to.number(WiresharkField.IPV6_FLOW, first & 0xf_ffff);
        int length = view.u16(4);
        int next = view.u8(6);
        to.number(WiresharkField.IPV6_NXT, next);
        to.number(WiresharkField.IPV6_HLIM, view.u8(7));
        Ipv6Address source = new Ipv6Address(view.bits64(8), view.bits64(16));
        to.sink.found(WiresharkField.IPV6_SRC, new IpValue(source));
        Ipv6Address destination = new Ipv6Address(view.bits64(24), view.bits64(32));
        to.sink.found(WiresharkField.IPV6_DST, new IpValue(destination));
        PacketView packet = view.first(Ipv6.HEADER_LENGTH + length);
        protocol(next, packet.from(Ipv6.HEADER_LENGTH), new Reassembly.Key(source, destination, 0));
    }

    /** Walks over extension headers, which tshark takes behind IPv4 as well, to what they precede. */
    private void protocol(int first, PacketView content, Reassembly.Key packet) {
        int next = first;
        PacketView view = content;
        while (true) {
            int length;
            switch (next) {
                case 0, 60:
                    length = (view.u8(1) + 1) * 8;
                    options(view, length);
                    break;
                case 43, 135:
                    length = (view.u8(1) + 1) * 8;
                    break;
                case 51:
                    length = (view.u8(1) + 2) * 4;
                    break;
                case 44:
                    fragment(view, packet);
                    return;
                default:
                    transport.protocol(next, view, packet.source() instanceof Ipv6Address);
                    return;
            }
            next = view.u8(0);
            view = view.from(length);
        }
    }

    /** Stops where an option claims more bytes than there are. */
    private static void options(PacketView view, int end) {
        view.require(0, end);
        int at = 2;
        while (at < end) {
            if (view.u8(at) == 0) {
                at++;
            } else {
                int length = view.u8(at + 1);
                view.require(at + 2, length);
                at += 2 + length;
            }
        }
    }

    private void fragment(PacketView view, Reassembly.Key packet) {
        view.require(0, 8);
        int next = view.u8(0);
        int place = view.u16(2);
        PacketView content = view.from(8);
        Fragment piece = new Fragment(place & 0xfff8, (place & 1) != 0, content.reported());
        content(next, content, piece, new Reassembly.Key(packet.source(), packet.destination(), view.bits32(4)));
    }
}
