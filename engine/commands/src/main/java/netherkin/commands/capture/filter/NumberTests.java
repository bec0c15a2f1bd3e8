package netherkin.commands.capture.filter;

import java.util.Locale;
import netherkin.network.frame.IpProtocol;
import netherkin.network.wire.PacketView;

/** Primitives about ports and protocol numbers. */
final class NumberTests {
    private static final int SCTP = 132;

    private final Packets packets;
    private final Qualifiers qualifiers;

    NumberTests(Packets packets, Qualifiers qualifiers) {
        this.packets = packets;
        this.qualifiers = qualifiers;
    }

    /** Decimal, octal with a leading 0, or hexadecimal; -1 if it is none. */
    static long number(String word) {
        String text = word.toLowerCase(Locale.ROOT);
        if (text.matches("0x[0-9a-f]{1,8}")) {
            return Long.parseLong(text.substring(2), 16);
        }
        if (text.matches("0[0-7]{1,10}")) {
            return Long.parseLong(text, 8);
        }
        return text.matches("[0-9]{1,10}") ? Long.parseLong(text) : -1;
    }

    Filter port(String id) throws FilterException {
        int transport = transport();
        int port = port(id, transport);
        return range(port, port, transport);
    }

    Filter portRange(String id) throws FilterException {
        int transport = transport();
        int hyphen = id.indexOf('-');
        if (hyphen < 0) {
            return port(id);
        }
        int one = port(id.substring(0, hyphen), transport);
        int other = port(id.substring(hyphen + 1), transport);
        return range(Math.min(one, other), Math.max(one, other), transport);
    }

    private int transport() throws FilterException {
        return switch (qualifiers.protocol()) {
            case "" -> -1;
            case "tcp" -> IpProtocol.TCP;
            case "udp" -> IpProtocol.UDP;
            case "sctp" -> SCTP;
            default -> throw FilterException.wrong("illegal qualifier of '" + qualifiers.type() + "'");
        };
    }

    private static int port(String id, int transport) throws FilterException {
        long port = number(id);
        if (port > 0xffff) {
            throw FilterException.wrong("illegal port number " + port + " > 65535");
        }
        if (port >= 0) {
            return (int) port;
        }
        int known = Services.port(id);
        if (known < 0) {
            throw FilterException.wrong("unknown port '" + id + "'");
        }
        boolean tcp = Services.isTcp(known);
        boolean udp = Services.isUdp(known);
        if (transport == IpProtocol.UDP && !udp) {
            throw FilterException.wrong("port '" + id + "' is tcp");
        }
        if (transport == IpProtocol.TCP && !tcp) {
            throw FilterException.wrong("port '" + id + "' is udp");
        }
        return known;
    }

    private Filter range(int least, int most, int transport) {
        return packet -> {
            int at = packets.ports(packet, transport);
            return at >= 0
                    && qualifiers.direction().test(isIn(packet, at, least, most), isIn(packet, at + 2, least, most));
        };
    }

    private static boolean isIn(PacketView packet, int at, int least, int most) {
        int port = packet.u16(at);
        return port >= least && port <= most;
    }

    /** {@code ether proto}, {@code ip proto}, {@code ip6 proto} and {@code proto}. */
    Filter protocol(String id) throws FilterException {
        String name = id.startsWith("\\") ? id.substring(1) : id;
        long number = number(name);
        switch (qualifiers.protocol()) {
            case "ether":
            case "link":
                long type = number >= 0 ? number : Protocols.etherType(name);
                return known(type, "ether proto", name, packet -> packets.type(packet) == type);
            case "ip":
                long ip = number >= 0 ? number : Protocols.ipProtocol(name);
                return known(ip, "ip proto", name, packet -> packets.isIpv4Protocol(packet, ip));
            case "ip6":
                long ip6 = number >= 0 ? number : Protocols.ipProtocol(name);
                return known(ip6, "ip proto", name, packet -> packets.isIpv6Protocol(packet, ip6));
            case "":
                long any = number >= 0 ? number : Protocols.ipProtocol(name);
                return known(
                        any,
                        "ip proto",
                        name,
                        packet -> packets.isIpv4Protocol(packet, any) || packets.isIpv6Protocol(packet, any));
            case "arp":
            case "rarp":
                throw FilterException.wrong(qualifiers.protocol() + " does not encapsulate another protocol");
            default:
                throw FilterException.wrong("'" + qualifiers.protocol() + " proto' is bogus");
        }
    }

    private static Filter known(long number, String what, String name, Filter filter) throws FilterException {
        if (number < 0) {
            throw FilterException.wrong("unknown " + what + " '" + name + "'");
        }
        return filter;
    }
}
