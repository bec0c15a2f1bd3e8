package netherkin.network.field;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.field.FieldValue.IpValue;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;

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
        to.enter();
        int version = view.u8(0) >>> 4;
        if (version == 4) {
            ipv4(view);
        } else if (version == 6) {
            ipv6(view);
        }
        to.leave();
    }

    private void ipv4(PacketView view) {
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
        to.sink.found(WiresharkField.IP_DST, new IpValue(destination));
        PacketView content = packet.from(header);
        int length = total == 0 ? content.reported() : total - header;
        boolean more = (fragment & 0x2000) != 0;
        Fragment piece = new Fragment((fragment & 0x1fff) * 8, more, length);
        Reassembly.Key key = new Reassembly.Key(source, destination, packet.u16(4), protocol, to.vlan);
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
            transport.protocol(protocol, content);
        } else if (piece.length > 0 && piece.length <= content.captured()) {
            byte[] whole = to.reassembly.add(key, piece.offset, content.copy(0, piece.length), piece.more);
            if (whole != null) {
                transport.protocol(protocol, new PacketView(whole, 0, whole.length, whole.length));
            }
        } else if (piece.offset == 0) {
            transport.protocol(protocol, content);
        }
    }

    private void ipv6(PacketView view) {
        int length = view.u16(4);
        int next = view.u8(6);
        Ipv6Address source = new Ipv6Address(view.bits64(8), view.bits64(16));
        to.sink.found(WiresharkField.IPV6_SRC, new IpValue(source));
        Ipv6Address destination = new Ipv6Address(view.bits64(24), view.bits64(32));
        to.sink.found(WiresharkField.IPV6_DST, new IpValue(destination));
        PacketView packet = view.first(Ipv6.HEADER_LENGTH + length);
        extensions(next, packet.from(Ipv6.HEADER_LENGTH), source, destination);
    }

    private void extensions(int first, PacketView content, Ipv6Address source, Ipv6Address destination) {
        int next = first;
        PacketView view = content;
        while (true) {
            int length;
            switch (next) {
                case 0, 43, 60, 135:
                    length = (view.u8(1) + 1) * 8;
                    break;
                case 51:
                    length = (view.u8(1) + 2) * 4;
                    break;
                case 44:
                    fragment(view, source, destination);
                    return;
                default:
                    transport.protocol(next, view);
                    return;
            }
            next = view.u8(0);
            view = view.from(length);
        }
    }

    private void fragment(PacketView view, Ipv6Address source, Ipv6Address destination) {
        view.require(0, 8);
        int next = view.u8(0);
        int place = view.u16(2);
        PacketView content = view.from(8);
        Fragment piece = new Fragment(place & 0xfff8, (place & 1) != 0, content.reported());
        if (piece.isWhole()) {
            extensions(next, content, source, destination);
        } else {
            content(next, content, piece, new Reassembly.Key(source, destination, view.bits32(4), next, to.vlan));
        }
    }
}
