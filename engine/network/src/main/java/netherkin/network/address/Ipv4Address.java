package netherkin.network.address;

/**
 * An IPv4 address.
 *
 * @param value the 32 bits, first octet highest
 */
public record Ipv4Address(int value) implements IpAddress, Comparable<Ipv4Address> {
    public static final Ipv4Address ZERO = new Ipv4Address(0);

    /**
     * Reads dotted decimal: four numbers of 0 to 255 without leading zeros.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Ipv4Address parse(String text) {
        long value = tryParse(text);
        if (value < 0) {
            throw new IllegalArgumentException("not an IPv4 address: " + text);
        }
        return new Ipv4Address((int) value);
    }

    /** Whether {@link #parse} accepts the text. */
    public static boolean isIpv4Address(String text) {
        return tryParse(text) >= 0;
    }

    private static long tryParse(String text) {
        long value = 0;
        int octet = -1;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && octet >= 0 && dots < 3) {
                value = value << 8 | octet;
                octet = -1;
                dots++;
            } else if (c >= '0' && c <= '9' && octet != 0) {
                octet = Math.max(octet, 0) * 10 + c - '0';
                if (octet > 255) {
                    return -1;
                }
            } else {
                return -1;
            }
        }
        return dots == 3 && octet >= 0 ? value << 8 | octet : -1;
    }

    @Override
    public int bits() {
        return 32;
    }

    /** Whether it lies in 224.0.0.0/4 (RFC 5771). */
    @Override
    public boolean isMulticast() {
        return value >>> 28 == 0xe;
    }

    public boolean isLimitedBroadcast() {
        return value == -1;
    }

    /** The MAC address that carries this multicast group on Ethernet (RFC 1112 §6.4). */
    public MacAddress multicastMac() {
        return new MacAddress(0x0100_5e00_0000L | value & 0x7f_ffff);
    }

    /** The address {@code offset} further on. */
    public Ipv4Address plus(int offset) {
        return new Ipv4Address(value + offset);
    }

    @Override
    public int compareTo(Ipv4Address other) {
        return Integer.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return (value >>> 24) + "." + (value >>> 16 & 0xff) + "." + (value >>> 8 & 0xff) + "." + (value & 0xff);
    }
}
