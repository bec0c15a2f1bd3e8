package netherkin.network.field;

import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.field.FieldValue.FlagValue;
import netherkin.network.field.FieldValue.IpValue;
import netherkin.network.field.FieldValue.MacValue;
import netherkin.network.field.FieldValue.NumberValue;
import netherkin.network.field.FieldValue.TextValue;

/** What kind of value a field holds. */
public enum FieldType {
    MAC("a MAC address, such as 00:50:56:aa:00:01"),
    IP("an IP address, such as 172.16.10.11"),
    NUMBER("a number, such as 64"),
    /** Four hexadecimal digits. */
    ETHER_TYPE("a number, such as 0x0806"),
    FLAG("1 or 0"),
    TEXT("a text");

    private final String expectation;

    FieldType(String expectation) {
        this.expectation = expectation;
    }

    /** What a value of this type looks like, for error messages. */
    public String expectation() {
        return expectation;
    }

    /** A number of this type. */
    public FieldValue number(long value) {
        return this == FLAG ? new FlagValue(value != 0) : new NumberValue(value, this == ETHER_TYPE ? 4 : 0);
    }

    /**
     * Reads a value as people write it; numbers in decimal or, behind {@code 0x}, in hexadecimal.
     *
     * @throws IllegalArgumentException if it is no value of this type; says what is expected
     */
    public FieldValue parse(String text) {
        try {
            switch (this) {
                case MAC:
                    return new MacValue(MacAddress.parse(text));
                case IP:
                    return new IpValue(IpAddress.parse(text));
                case FLAG:
                    return new FlagValue(flag(text));
                case TEXT:
                    return new TextValue(text);
                default:
                    return number(digits(text));
            }
        } catch (IllegalArgumentException notOne) {
            throw new IllegalArgumentException("\"" + text + "\" is not " + expectation);
        }
    }

    private static boolean flag(String text) {
        switch (text) {
            case "1", "set", "true":
                return true;
            case "0", "not set", "false":
                return false;
            default:
                throw new IllegalArgumentException(text);
        }
    }

    private static long digits(String text) {
        boolean hex = text.startsWith("0x") || text.startsWith("0X");
        String digits = hex ? text.substring(2) : text;
        boolean plain =
                !digits.isEmpty() && digits.chars().allMatch(c -> c < 128 && Character.digit(c, hex ? 16 : 10) >= 0);
        if (!plain) {
            throw new IllegalArgumentException(text);
        }
        return Long.parseUnsignedLong(digits, hex ? 16 : 10);
    }
}
