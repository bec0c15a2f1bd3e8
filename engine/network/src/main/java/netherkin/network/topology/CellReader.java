package netherkin.network.topology;

import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;

/** Reads address cells. What is wrong with one is noted, and the cell counts as absent from there on. */
final class CellReader {
    /** 127/8 never leaves a machine (RFC 1122 §3.2.1.3). */
    private static final int LOOPBACK = 127;

    private static final Ipv6Address LOOPBACK_6 = new Ipv6Address(0, 1);

    private static final int LONGEST_NAME = 100;
    private final Problems problems;
    private final Names names;

    CellReader(Problems problems, Names names) {
        this.problems = problems;
        this.names = names;
    }

    /** The MAC address in a cell: unicast, or a symbolic name; null if absent or wrong. */
    AddressCell<MacAddress> mac(Cell cell) {
        if (cell == null || cell.isEmpty()) {
            return cell == null ? null : new AddressCell<>(cell, null, null);
        }
        String text = cell.text();
        if (MacAddress.isMacAddress(text)) {
            MacAddress mac = MacAddress.parse(text);
            if (!mac.isGroup() && mac.value() != 0) {
                return new AddressCell<>(cell, mac, null);
            }
            String what = mac.isGroup() ? "a group address" : "no address";
            problems.add(cell, text + " is " + what + "; a unicast address such as 00:50:56:aa:00:01 is expected");
            return null;
        }
        if (isSymbol(text, "IP") && !isTwelveHexDigits(text)) {
            return symbol(cell, Names.Kind.MAC);
        }
        problems.add(
                cell,
                "\"" + text + "\" is neither a MAC address such as 00:50:56:aa:00:01 nor a name for one such as MAC2");
        return null;
    }

    /** The IPv4 address in a cell, with or without prefix length, or a symbolic name; null if absent or wrong. */
    AddressCell<GivenIp> ip(Cell cell) {
        return ip(cell, false);
    }

    /** The address of either family in a cell of a VTEP or of a NIC in the underlay; otherwise the same. */
    AddressCell<GivenIp> underlayIp(Cell cell) {
        return ip(cell, true);
    }

    private AddressCell<GivenIp> ip(Cell cell, boolean both) {
        if (cell == null || cell.isEmpty()) {
            return cell == null ? null : new AddressCell<>(cell, null, null);
        }
        String text = cell.text();
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (Ipv4Address.isIpv4Address(address)) {
            return ip(cell, Ipv4Address.parse(address), slash < 0 ? null : text.substring(slash + 1));
        }
        if (both && isIpv6(address)) {
            return ip(cell, Ipv6Address.parse(address), slash < 0 ? null : text.substring(slash + 1));
        }
        if (isSymbol(text, "MAC")) {
            return symbol(cell, Names.Kind.IP);
        }
        problems.add(
                cell,
                text.indexOf(':') >= 0 && !both
                        ? "\"" + text + "\": IPv6 addresses are not available yet; expected one such as 172.16.20.12/24"
                        : "\"" + text
                                + "\" is neither an IPv4 address such as 172.16.20.12/24 nor a name for one such as"
                                + " IP2");
        return null;
    }

    private AddressCell<GivenIp> ip(Cell cell, IpAddress address, String lengthText) {
        int length = lengthText == null ? -1 : length(lengthText, address.bits());
        if (lengthText != null && length < 0) {
            problems.add(
                    cell, cell.text() + ": the prefix length \"" + lengthText + "\" is not 0 to " + address.bits());
            return null;
        }
        if (!isHosts(address)) {
            String example = address instanceof Ipv4Address ? "172.16.20.12" : "2001:db8::1";
            problems.add(cell, address + " is no host's address; one such as " + example + " is expected");
            return null;
        }
        return new AddressCell<>(cell, new GivenIp(address, length), null);
    }

    /** Neither a group's nor everybody's, nobody's or a machine's own to itself (RFC 1122 §3.2.1.3, RFC 4291 §2.5). */
    private static boolean isHosts(IpAddress address) {
        if (address instanceof Ipv4Address v4) {
            int first = v4.value() >>> 24;
            return !v4.isMulticast() && !v4.isLimitedBroadcast() && first != 0 && first != LOOPBACK;
        }
        return !address.isMulticast() && !address.isUnspecified() && !address.equals(LOOPBACK_6);
    }

    private static boolean isIpv6(String text) {
        if (text.indexOf(':') < 0) {
            return false;
        }
        try {
            Ipv6Address.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int length(String text, int most) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int length = digits ? Integer.parseInt(text) : -1;
        return length > most ? -1 : length;
    }

    private <T> AddressCell<T> symbol(Cell cell, Names.Kind kind) {
        Names.Thing thing = names.add(cell.text(), kind, cell.origin());
        if (thing.kind() != kind) {
            problems.add(
                    cell,
                    "\"" + cell.text() + "\" can't be a " + kind.text() + ": " + thing.origin() + " declares it as a "
                            + thing.kind().text());
            return null;
        }
        return new AddressCell<>(cell, null, cell.text());
    }

    /** Whether the text can name an address: a word of letters, digits, - and _ that begins with a letter. */
    private static boolean isSymbol(String text, String otherKind) {
        if (!Character.isLetter(text.charAt(0)) || text.length() > LONGEST_NAME || isReserved(text)) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return !text.startsWith(otherKind);
    }

    private static boolean isTwelveHexDigits(String text) {
        return text.length() == 12 && text.chars().allMatch(c -> "0123456789abcdefABCDEF".indexOf(c) >= 0);
    }

    private static boolean isReserved(String text) {
        return text.equals("Broadcast")
                || text.equals("vMAC")
                || text.equals("pMAC")
                || text.equals("MAC")
                || text.equals("IP");
    }

    /** What is wrong with a thing's name, or null. */
    static String flaw(String name) {
        if (name.isBlank()) {
            return "the name is empty";
        }
        if (name.length() > LONGEST_NAME) {
            return "the name has " + name.length() + " characters, more than " + LONGEST_NAME;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == 0x7f || c == '"' || c == ',') {
                return "the name \"" + name.replaceAll("\\p{Cntrl}", "?") + "\" has a character that names can't have: "
                        + "no quote, comma or control character is expected";
            }
        }
        boolean address = Ipv4Address.isIpv4Address(name) || MacAddress.isMacAddress(name);
        return address || isReserved(name) ? "\"" + name + "\" is an address, not a name" : null;
    }
}
