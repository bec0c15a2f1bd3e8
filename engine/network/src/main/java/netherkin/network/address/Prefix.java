package netherkin.network.address;

/**
 * An address and how many of its leading bits name the network, as in {@code 172.16.20.1/24}. The address is kept whole:
 * a LIF's or VTEP's own address is written this way.
 *
 * @param length 0 to the number of bits of the address
 */
public record Prefix(IpAddress address, int length) {
    public Prefix {
        if (length < 0 || length > address.bits()) {
            throw new IllegalArgumentException("prefix length " + length + " is not 0 to " + address.bits());
        }
    }

    /**
     * Reads {@code address/length}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Prefix parse(String text) {
        int slash = text.indexOf('/');
        String length = slash < 0 ? "" : text.substring(slash + 1);
        boolean digits =
                !length.isEmpty() && length.length() <= 3 && length.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw new IllegalArgumentException("not a prefix: " + text);
        }
        return new Prefix(IpAddress.parse(text.substring(0, slash)), Integer.parseInt(length));
    }

    /** Whether the address has this network's leading bits. */
    public boolean contains(IpAddress other) {
        if (address instanceof Ipv4Address own && other instanceof Ipv4Address v4) {
            return ((own.value() ^ v4.value()) & mask()) == 0;
        }
        if (address instanceof Ipv6Address own && other instanceof Ipv6Address v6) {
            return ((own.high() ^ v6.high()) & high()) == 0 && ((own.low() ^ v6.low()) & low()) == 0;
        }
        return false;
    }

    /** The network's first address; of an IPv4 network with room for hosts it is no host's. */
    public Ipv4Address network() {
        return new Ipv4Address(v4() & mask());
    }

    /** The IPv4 network's last address. */
    public Ipv4Address broadcast() {
        return new Ipv4Address(v4() | ~mask());
    }

    /** Whether the IPv4 address is this network's first or last, of a network that reserves both (RFC 3021: /31 does not). */
    public boolean isReserved(Ipv4Address other) {
        return length < 31 && (other.equals(network()) || other.equals(broadcast()));
    }

    /** The same; of an IPv6 network the first is its routers' (RFC 4291 §2.6.1; RFC 6164: not of a /127). */
    public boolean isReserved(IpAddress other) {
        if (other instanceof Ipv4Address v4) {
            return isReserved(v4);
        }
        return length < 127 && other.equals(masked().address());
    }

    /** The same network with all host bits zero. */
    public Prefix masked() {
        if (address instanceof Ipv6Address v6) {
            return new Prefix(new Ipv6Address(v6.high() & high(), v6.low() & low()), length);
        }
        return new Prefix(network(), length);
    }

    private int v4() {
        return ((Ipv4Address) address).value();
    }

    private int mask() {
        return length == 0 ? 0 : -1 << 32 - length;
    }

    private long high() {
        return length == 0 ? 0 : length >= 64 ? -1 : -1L << 64 - length;
    }

    private long low() {
        return length <= 64 ? 0 : -1L << 128 - length;
    }

    @Override
    public String toString() {
        return address + "/" + length;
    }
}
