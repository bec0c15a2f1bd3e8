package netherkin.commands.vtep;

/** Reads numbers as strtoll(3) does with base 0: hexadecimal behind 0x, octal behind 0, and up to what is no digit. */
final class Numerals {
    private Numerals() {}

    static long read(String text) {
        String digits = text.strip();
        boolean negative = digits.startsWith("-");
        if (negative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        int base = 10;
        if (digits.matches("0[xX][0-9a-fA-F].*")) {
            base = 16;
            digits = digits.substring(2);
        } else if (digits.startsWith("0")) {
            base = 8;
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), base);
            if (digit < 0) {
                break;
            }
            if (value > (Long.MAX_VALUE - digit) / base) {
                return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
            }
            value = value * base + digit;
        }
        return negative ? -value : value;
    }
}
