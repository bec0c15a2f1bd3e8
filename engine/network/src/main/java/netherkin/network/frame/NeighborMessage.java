package netherkin.network.frame;

import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;

/**
 * A neighbour solicitation or advertisement (RFC 4861 §4.3, §4.4), read from and made into an {@link Icmpv6} message.
 *
 * @param flags of an advertisement: router, solicited, override in the three highest of 32 bits; 0 in a solicitation
 * @param link the source's or target's link-layer address that the message's first such option tells, or null
 */
public record NeighborMessage(int type, int flags, Ipv6Address target, MacAddress link) {
    public static final int ROUTER = 0x8000_0000;
    public static final int SOLICITED = 0x4000_0000;
    public static final int OVERRIDE = 0x2000_0000;
    /** Hop limit of all such messages: none has come from beyond a router (RFC 4861 §7.1). */
    public static final int HOP_LIMIT = 255;

    private static final int FIXED = 20;
    private static final int OPTION = 8;

    /** Who has this address? */
    public static NeighborMessage solicitation(Ipv6Address target, MacAddress asker) {
        return new NeighborMessage(Icmpv6.NEIGHBOR_SOLICITATION, 0, target, asker);
    }

    /** The answer to a solicitation from the target's owner. */
    public static NeighborMessage advertisement(Ipv6Address target, MacAddress owner, boolean isRouter) {
        int flags = SOLICITED | OVERRIDE | (isRouter ? ROUTER : 0);
        return new NeighborMessage(Icmpv6.NEIGHBOR_ADVERTISEMENT, flags, target, owner);
    }

    /** The message in this ICMPv6 message; null if it is another, or not valid (RFC 4861 §7.1). */
    public static NeighborMessage of(Icmpv6 icmp) {
        boolean isOne = icmp.type() == Icmpv6.NEIGHBOR_SOLICITATION || icmp.type() == Icmpv6.NEIGHBOR_ADVERTISEMENT;
        Bytes body = icmp.body();
        if (!isOne || icmp.code() != 0 || icmp.checksum() != Checksum.RIGHT || body.length() < FIXED) {
            return null;
        }
        Ipv6Address target = new Ipv6Address(bits(body, 4, 8), bits(body, 12, 8));
        int wanted = icmp.type() == Icmpv6.NEIGHBOR_SOLICITATION ? 1 : 2;
        MacAddress link = null;
        for (int at = FIXED; at + OPTION <= body.length(); at += OPTION * body.u8(at + 1)) {
            if (body.u8(at + 1) == 0) {
                return null;
            }
            if (link == null && body.u8(at) == wanted) {
                link = new MacAddress(bits(body, at + 2, 6));
            }
        }
        return target.isMulticast() ? null : new NeighborMessage(icmp.type(), (int) bits(body, 0, 4), target, link);
    }

    /** As it is sent. */
    public Icmpv6 message() {
        byte[] body = new byte[link == null ? FIXED : FIXED + OPTION];
        put(body, 0, 4, flags);
        put(body, 4, 8, target.high());
        put(body, 12, 8, target.low());
        if (link != null) {
            body[FIXED] = (byte) (type == Icmpv6.NEIGHBOR_SOLICITATION ? 1 : 2);
            body[FIXED + 1] = 1;
            put(body, FIXED + 2, 6, link.value());
        }
        return new Icmpv6(type, 0, Checksum.RIGHT, Bytes.of(body));
    }

    /** The frame with a packet that never leaves the link. */
    public EthernetFrame frame(MacAddress to, MacAddress from, Ipv6Address source, Ipv6Address destination) {
        Ipv6 packet = Ipv6.of(source, destination, IpProtocol.ICMPV6, message()).withTimeToLive(HOP_LIMIT);
        return new EthernetFrame(to, from, EtherType.IPV6, packet);
    }

    /** The group that an address's owner listens to (RFC 4291 §2.7.1). */
    public static Ipv6Address solicitedNode(Ipv6Address address) {
        return new Ipv6Address(0xff02_0000_0000_0000L, 0x1_ff00_0000L | address.low() & 0xff_ffff);
    }

    /** The MAC address of an IPv6 group (RFC 2464 §7). */
    public static MacAddress groupMac(Ipv6Address group) {
        return new MacAddress(0x3333_0000_0000L | group.low() & 0xffff_ffffL);
    }

    private static long bits(Bytes from, int at, int length) {
        long value = 0;
        for (int i = at; i < at + length; i++) {
            value = value << 8 | from.u8(i);
        }
        return value;
    }

    private static void put(byte[] to, int at, int length, long value) {
        for (int i = 0; i < length; i++) {
            to[at + i] = (byte) (value >>> 8 * (length - 1 - i));
        }
    }
}
