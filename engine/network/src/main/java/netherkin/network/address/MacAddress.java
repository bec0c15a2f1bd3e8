package netherkin.network.address;

/**
 * An IEEE 802 MAC address, held in the low 48 bits of a {@code long}.
 *
 * @param value 0 to 2^48 - 1, first octet in the highest bits
 */
public record MacAddress(long value) implements Comparable<MacAddress> {
    public static final MacAddress BROADCAST = new MacAddress(0xffff_ffff_ffffL);
    public static final MacAddress ZERO = new MacAddress(0);

    public MacAddress {
        if (value >>> 48 != 0) {
            throw new IllegalArgumentException("not a MAC address: 0x" + Long.toHexString(value));
        }
    }

    /**
     * Reads {@code 00:50:56:aa:00:01}; hyphens serve as well as colons, case does not matter.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static MacAddress parse(String text) {
        if (!isMacAddress(text)) {
            throw new IllegalArgumentException("not a MAC address: " + text);
        }
        long value = 0;
        for (int i = 0; i < 17; i += 3) {
            value = value << 8 | Character.digit(text.charAt(i), 16) << 4 | Character.digit(text.charAt(i + 1), 16);
        }
        return new MacAddress(value);
    }

    /** Whether {@link #parse} accepts the text. */
    public static boolean isMacAddress(String text) {
        if (text.length() != 17) {
            return false;
        }
        char separator = text.charAt(2);
        if (separator != ':' && separator != '-') {
            return false;
        }
        for (int i = 0; i < 17; i++) {
            char c = text.charAt(i);
            boolean fits = i % 3 == 2 ? c == separator : HexDigits.isHexDigit(c);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    public boolean isBroadcast() {
        return value == 0xffff_ffff_ffffL;
    }

    /** Whether the group bit is set: multicast and broadcast. */
    public boolean isGroup() {
        return (value & 0x0100_0000_0000L) != 0;
    }

    @Override
    public int compareTo(MacAddress other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        char[] text = new char[17];
        for (int i = 0; i < 6; i++) {
            int octet = (int) (value >>> 40 - 8 * i) & 0xff;
            text[3 * i] = HexDigits.of(octet >>> 4);
            text[3 * i + 1] = HexDigits.of(octet & 0xf);
            if (i < 5) {
                text[3 * i + 2] = ':';
            }
        }
        return new String(text);
    }
}
