package netherkin.commands.linux;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/** Reads addresses as operators write them; null or -1 for what is none. */
final class Masks {
    private Masks() {}

    static Ipv4Address ip(String text) {
        try {
            return text == null ? null : Ipv4Address.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static MacAddress mac(String text) {
        try {
            return text == null || !text.matches("[0-9A-Fa-f]{1,2}(:[0-9A-Fa-f]{1,2}){5}")
                    ? null
                    : MacAddress.parse(padded(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String padded(String text) {
        StringBuilder padded = new StringBuilder();
        for (String octet : text.split(":")) {
            padded.append(padded.isEmpty() ? "" : ":")
                    .append(octet.length() == 1 ? "0" : "")
                    .append(octet);
        }
        return padded.toString();
    }

    /** An address with its prefix length, or alone: then it is 32. */
    static Prefix prefix(String text) {
        int slash = text == null ? -1 : text.indexOf('/');
        Ipv4Address ip = slash < 0 ? ip(text) : ip(text.substring(0, slash));
        int length = slash < 0 ? 32 : length(text.substring(slash + 1));
        return ip == null || length < 0 ? null : new Prefix(ip, length);
    }

    /** A prefix length, or a mask such as 255.255.255.0. */
    static int length(String text) {
        if (text.matches("[0-9]{1,2}")) {
            int length = Integer.parseInt(text);
            return length <= 32 ? length : -1;
        }
        Ipv4Address mask = ip(text);
        int bits = mask == null ? 1 : mask.value();
        int length = Integer.numberOfLeadingZeros(~bits);
        return mask == null || bits != (length == 0 ? 0 : -1 << 32 - length) ? -1 : length;
    }

    /** RFC 791's classes. */
    static int classLength(Ipv4Address ip) {
        int first = ip == null ? 0 : ip.value() >>> 24;
        return first < 128 ? 8 : first < 192 ? 16 : first < 224 ? 24 : 32;
    }

    /** A prefix length as a mask. */
    static Ipv4Address mask(int length) {
        return new Ipv4Address(length == 0 ? 0 : -1 << 32 - length);
    }

    /** The broadcast address of a subnet; of a single address, 0.0.0.0. */
    static Ipv4Address broadcast(Prefix address) {
        return address.length() >= 31 ? Ipv4Address.ZERO : address.broadcast();
    }
}
