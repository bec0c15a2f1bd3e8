package netherkin.network.field;

import java.util.Objects;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;

/** What a field holds in one frame. Equal if the same kind of thing with the same value, however it is printed. */
public sealed interface FieldValue {
    /** As the language writes it. */
    @Override
    String toString();

    /** As {@code tshark -T fields} 4.0 writes it. */
    default String inTshark() {
        return toString();
    }

    /**
     * Less than, equal to or greater than zero, as this value comes before, with or behind the other.
     *
     * @throws IllegalArgumentException if the two are of different kinds, so that none is before the other
     */
    int compare(FieldValue other);

    private static IllegalArgumentException incomparable(FieldValue one, FieldValue other) {
        return new IllegalArgumentException(one + " and " + other + " are values of different kinds");
    }

    /** A MAC address. */
    record MacValue(MacAddress address) implements FieldValue {
        @Override
        public int compare(FieldValue other) {
            if (other instanceof MacValue that) {
                return address.compareTo(that.address);
            }
            throw incomparable(this, other);
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }

    /** An IP address; IPv4 comes before IPv6. */
    record IpValue(IpAddress address) implements FieldValue {
        @Override
        public int compare(FieldValue other) {
            if (!(other instanceof IpValue that)) {
                throw incomparable(this, other);
            }
            if (address instanceof Ipv4Address own && that.address instanceof Ipv4Address v4) {
                return own.compareTo(v4);
            }
            if (address instanceof Ipv6Address own && that.address instanceof Ipv6Address v6) {
                return own.compareTo(v6);
            }
            return Integer.compare(address.bits(), that.address.bits());
        }

        @Override
        public String inTshark() {
            return address instanceof Ipv6Address v6 ? Ipv6Notation.print(v6) : address.toString();
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }

    /**
     * An unsigned number.
     *
     * @param hexDigits how many hexadecimal digits it is printed with; 0 prints it in decimal
     */
    record NumberValue(long value, int hexDigits) implements FieldValue {
        public NumberValue(long value) {
            this(value, 0);
        }

        @Override
        public int compare(FieldValue other) {
            if (other instanceof NumberValue that) {
                return Long.compareUnsigned(value, that.value);
            }
            throw incomparable(this, other);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NumberValue that && value == that.value;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(value);
        }

        @Override
        public String toString() {
            if (hexDigits == 0) {
                return Long.toUnsignedString(value);
            }
            String digits = Long.toHexString(value);
            return "0x" + "0".repeat(Math.max(0, hexDigits - digits.length())) + digits;
        }
    }

    /** A bit, written 1 or 0. */
    record FlagValue(boolean set) implements FieldValue {
        @Override
        public int compare(FieldValue other) {
            if (other instanceof FlagValue that) {
                return Boolean.compare(set, that.set);
            }
            throw incomparable(this, other);
        }

        @Override
        public String toString() {
            return set ? "1" : "0";
        }
    }

    /** Words, as of a mark that is not on the wire. */
    record TextValue(String text) implements FieldValue {
        public TextValue {
            Objects.requireNonNull(text);
        }

        @Override
        public int compare(FieldValue other) {
            if (other instanceof TextValue that) {
                return text.compareTo(that.text);
            }
            throw incomparable(this, other);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
