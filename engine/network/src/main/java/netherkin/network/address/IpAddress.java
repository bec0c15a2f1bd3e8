package netherkin.network.address;

/** An IPv4 or IPv6 address. */
public sealed interface IpAddress permits Ipv4Address, Ipv6Address {
    /** Number of bits: 32 or 128. */
    int bits();

    /** Whether it is a group's. */
    boolean isMulticast();

    /** Whether all bits are zero: nobody's address. */
    default boolean isUnspecified() {
        return equals(Ipv4Address.ZERO) || equals(Ipv6Address.ZERO);
    }

    /**
     * Reads an address of either family.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    static IpAddress parse(String text) {
        return text.indexOf(':') >= 0 ? Ipv6Address.parse(text) : Ipv4Address.parse(text);
    }
}
