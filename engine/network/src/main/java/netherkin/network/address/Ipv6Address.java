package netherkin.network.address;

/**
 * An IPv6 address.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
public record Ipv6Address(long high, long low) implements IpAddress, Comparable<Ipv6Address> {
    public static final Ipv6Address ZERO = new Ipv6Address(0, 0);

    /**
     * Reads the forms of RFC 4291 §2.2, an embedded IPv4 address included.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Ipv6Address parse(String text) {
        return Ipv6Text.parse(text);
    }

    @Override
    public int bits() {
        return 128;
    }

    @Override
    public boolean isMulticast() {
        return high >>> 56 == 0xff;
    }

    /** The 16-bit group {@code index}, 0 to 7 from the left. */
    int group(int index) {
        long half = index < 4 ? high : low;
        return (int) (half >>> 48 - 16 * (index & 3)) & 0xffff;
    }

    @Override
    public int compareTo(Ipv6Address other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** The canonical text of RFC 5952. */
    @Override
    public String toString() {
        return Ipv6Text.print(this);
    }
}
