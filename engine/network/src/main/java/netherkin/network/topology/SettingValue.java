package netherkin.network.topology;

import java.math.BigDecimal;
import java.util.List;
import netherkin.network.address.MacAddress;
import netherkin.network.topology.Setting.Kind;

/**
 * A setting's value as written, and read.
 *
 * @param number a number, nanoseconds, the 48 bits of a MAC address, millionths for a percentage, or a range as
 *     from << 32 | to; 0 for words
 */
record SettingValue(String text, long number) {
    private static final String PERCENTAGE = "a percentage such as 2.5 %, with four decimals at most";

    /**
     * Reads the text as that kind of value.
     *
     * @throws IllegalArgumentException if it is another; the message says what is expected
     */
    static SettingValue of(Kind kind, String text) {
        if (!kind.choices().isEmpty()) {
            if (!kind.choices().contains(text)) {
                throw new IllegalArgumentException(String.join(" or ", kind.choices()));
            }
            return new SettingValue(text, 0);
        }
        if (kind == Kind.PRIVATE_VLAN) {
            PrivateVlan.parse(text);
        }
        if (kind == Kind.GENEVE_OPTIONS) {
            GeneveOption.list(text);
        }
        if (List.of(Kind.TEXT, Kind.HOST, Kind.GENEVE_OPTIONS, Kind.PRIVATE_VLAN)
                .contains(kind)) {
            return new SettingValue(text, 0);
        }
        if (kind == Kind.DURATION) {
            return duration(text);
        }
        if (kind == Kind.PERCENT) {
            return percentage(text);
        }
        if (kind == Kind.MAC) {
            return macAddress(text);
        }
        if (kind.name().equals("bits") && text.startsWith("0x")) {
            return new SettingValue(text, bits(kind, text.substring(2)));
        }
        return kind == Kind.RANGE ? range(kind, text) : new SettingValue(text, number(kind, text));
    }

    private static SettingValue duration(String text) {
        try {
            return new SettingValue(text, Durations.parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a time such as 20 ms", e);
        }
    }

    private static SettingValue percentage(String text) {
        String number =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        try {
            boolean plain = number.length() <= 8 && number.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
            BigDecimal millionths = plain ? new BigDecimal(number).movePointRight(4) : BigDecimal.ONE.negate();
            if (millionths.signum() >= 0 && millionths.compareTo(BigDecimal.valueOf(1_000_000)) <= 0) {
                return new SettingValue(text, millionths.longValueExact());
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(PERCENTAGE, e);
        }
        throw new IllegalArgumentException(PERCENTAGE);
    }

    private static SettingValue macAddress(String text) {
        if (MacAddress.isMacAddress(text)) {
            MacAddress mac = MacAddress.parse(text);
            if (!mac.isGroup()) {
                return new SettingValue(text, mac.value());
            }
        }
        throw new IllegalArgumentException("a unicast MAC address such as 02:50:56:56:44:52");
    }

    private static SettingValue range(Kind kind, String text) {
        int dots = text.indexOf("..");
        String expected = "a range such as 49152..65535";
        if (dots < 0) {
            throw new IllegalArgumentException(expected);
        }
        int from = number(kind, text.substring(0, dots).strip());
        int to = number(kind, text.substring(dots + 2).strip());
        if (from > to) {
            throw new IllegalArgumentException(expected + ", the smaller number first");
        }
        return new SettingValue(text, (long) from << 32 | to);
    }

    private static long bits(Kind kind, String digits) {
        if (!digits.matches("[0-9a-fA-F]{1,7}") || Long.parseLong(digits, 16) > kind.most()) {
            throw new IllegalArgumentException("bits from 0x0 to 0x" + Integer.toHexString(kind.most()));
        }
        return Long.parseLong(digits, 16);
    }

    private static int number(Kind kind, String text) {
        boolean digits = !text.isEmpty() && text.length() <= 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        long number = digits ? Long.parseLong(text) : -1;
        if (number < kind.least() || number > kind.most()) {
            throw new IllegalArgumentException("a number from " + kind.least() + " to " + kind.most());
        }
        return (int) number;
    }
}
