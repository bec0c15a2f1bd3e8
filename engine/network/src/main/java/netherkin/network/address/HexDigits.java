package netherkin.network.address;

/** ASCII hexadecimal digits; {@link Character#digit} alone would take other scripts' digits too. */
final class HexDigits {
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private HexDigits() {}

    static boolean isHexDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    static char of(int nibble) {
        return DIGITS[nibble];
    }
}
