package netherkin.commands.capture.filter;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EtherType;
import netherkin.network.wire.PacketView;

/** Primitives about hosts and networks. */
final class AddressTests {
    private final Packets packets;
    private final Qualifiers qualifiers;

    AddressTests(Packets packets, Qualifiers qualifiers) {
        this.packets = packets;
        this.qualifiers = qualifiers;
    }

    /** {@code host}, {@code net} and what has neither. */
    Filter of(String id, String maskWord) throws FilterException {
        String protocol = qualifiers.protocol();
        if (MacWord.isMac(id)) {
            return ethernet(id);
        }
        if (protocol.equals("ether") || protocol.equals("link")) {
            throw FilterException.wrong(
                    Character.isDigit(id.charAt(0)) ? "illegal link layer address" : "unknown ether host '" + id + "'");
        }
        if (!protocol.isEmpty() && !protocol.matches("ip|ip6|arp|rarp")) {
            throw FilterException.wrong("'" + protocol + "' modifier applied to " + qualifiers.type());
        }
        return id.contains(":") ? ipv6(id) : ipv4(id, maskWord);
    }

    private Filter ethernet(String id) throws FilterException {
        boolean asked =
                qualifiers.protocol().equals("ether") || qualifiers.protocol().equals("link");
        if (!asked || !qualifiers.type().equals("host")) {
            throw FilterException.wrong("ethernet address used in non-ether expression");
        }
        MacAddress mac = MacWord.parse(id);
        return packet -> qualifiers.direction().test(packet.u48(6) == mac.value(), packet.u48(0) == mac.value());
    }

    private Filter ipv4(String id, String maskWord) throws FilterException {
        NetWord net = NetWord.parse(id, maskWord, qualifiers.type());
        String protocol = qualifiers.protocol();
        if (protocol.equals("ip6")) {
            throw FilterException.wrong("'ip6' modifier applied to ip host");
        }
        return packet -> {
            int type = packets.type(packet);
            int at = packets.network();
            if (type == EtherType.IPV4 && (protocol.isEmpty() || protocol.equals("ip"))) {
                return either(packet, net, at + 12, at + 16);
            }
            boolean arp = type == EtherType.ARP && (protocol.isEmpty() || protocol.equals("arp"));
            boolean rarp = type == EtherType.RARP && (protocol.isEmpty() || protocol.equals("rarp"));
            return (arp || rarp) && either(packet, net, at + 14, at + 24);
        };
    }

    private boolean either(PacketView packet, NetWord net, int source, int destination) {
        return qualifiers.direction().test(net.holds(packet.bits32(source)), net.holds(packet.bits32(destination)));
    }

    private Filter ipv6(String id) throws FilterException {
        String protocol = qualifiers.protocol();
        if (!protocol.isEmpty() && !protocol.equals("ip6")) {
            throw FilterException.wrong("'" + protocol + "' modifier applied to ip6 host");
        }
        int slash = id.indexOf('/');
        if (slash >= 0 && !qualifiers.type().equals("net")) {
            throw FilterException.wrong("Mask syntax for networks only");
        }
        int length = slash < 0 ? 128 : prefixLength(id.substring(slash + 1));
        Ipv6Address wanted = ipv6Address(slash < 0 ? id : id.substring(0, slash));
        long high = length >= 64 ? -1L : length == 0 ? 0 : -1L << 64 - length;
        long low = length <= 64 ? 0 : -1L << 128 - length;
        int at = packets.network();
        return packet -> packets.isIpv6(packet)
                && qualifiers
                        .direction()
                        .test(
                                (packet.bits64(at + 8) & high) == (wanted.high() & high)
                                        && (packet.bits64(at + 16) & low) == (wanted.low() & low),
                                (packet.bits64(at + 24) & high) == (wanted.high() & high)
                                        && (packet.bits64(at + 32) & low) == (wanted.low() & low));
    }

    private static int prefixLength(String text) throws FilterException {
        int length = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
        if (length < 0) {
            throw FilterException.syntax();
        }
        if (length > 128) {
            throw FilterException.wrong("mask length must be <= 128");
        }
        return length;
    }

    private static Ipv6Address ipv6Address(String text) throws FilterException {
        try {
            return Ipv6Address.parse(text);
        } catch (IllegalArgumentException e) {
            throw FilterException.wrong("bogus IPv6 address " + text);
        }
    }

    /** An address or network in dotted notation, which may be short. */
    private record NetWord(int value, int mask) {
        static NetWord parse(String id, String maskWord, String type) throws FilterException {
            boolean net = type.equals("net");
            int slash = id.indexOf('/');
            if (slash >= 0 && !net) {
                throw FilterException.wrong("Mask syntax for networks only");
            }
            String address = slash < 0 ? id : id.substring(0, slash);
            if (!address.matches("[0-9]{1,10}(\\.[0-9]{1,10}){0,3}")) {
                throw FilterException.wrong(
                        slash >= 0
                                ? "can't parse filter expression: syntax error"
                                : "unknown " + (net ? "network" : "host") + " '" + id + "'");
            }
            int given = 0;
            String[] parts = address.split("\\.");
            for (String part : parts) {
                if (Long.parseLong(part) > 255) {
                    throw FilterException.wrong("invalid IPv4 address '" + address + "'");
                }
                given = given << 8 | Integer.parseInt(part);
            }
            int missing = 32 - 8 * parts.length;
            int value = missing == 32 ? 0 : given << missing;
            if (slash >= 0 || maskWord != null) {
                return masked(id, value, slash < 0 ? dotted(maskWord) : mask(id.substring(slash + 1)), maskWord);
            }
            return new NetWord(value, missing == 0 ? -1 : -1 << missing);
        }

        private static NetWord masked(String id, int value, int mask, String maskWord) throws FilterException {
            if ((value & ~mask) != 0) {
                String shown = maskWord == null ? "\"" + id + "\"" : "\"" + id + " mask " + maskWord + "\"";
                throw FilterException.wrong("non-network bits set in " + shown);
            }
            return new NetWord(value, mask);
        }

        private static int mask(String length) throws FilterException {
            if (!length.matches("[0-9]{1,3}")) {
                throw FilterException.syntax();
            }
            int bits = Integer.parseInt(length);
            if (bits > 32) {
                throw FilterException.wrong("mask length must be <= 32");
            }
            return bits == 0 ? 0 : -1 << 32 - bits;
        }

        private static int dotted(String mask) throws FilterException {
            if (!Ipv4Address.isIpv4Address(mask)) {
                throw FilterException.syntax();
            }
            return Ipv4Address.parse(mask).value();
        }

        boolean holds(int address) {
            return (address & mask) == value;
        }
    }
}
