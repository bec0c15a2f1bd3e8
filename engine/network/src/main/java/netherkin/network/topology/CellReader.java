package netherkin.network.topology;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;

/** Reads address cells. What is wrong with one is noted, and the cell counts as absent from there on. */
final class CellReader {
    /** 127/8 never leaves a machine (RFC 1122 §3.2.1.3). */
    private static final int LOOPBACK = 127;

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
        if (cell == null || cell.isEmpty()) {
            return cell == null ? null : new AddressCell<>(cell, null, null);
        }
        String text = cell.text();
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (Ipv4Address.isIpv4Address(address)) {
            return ip(cell, Ipv4Address.parse(address), slash < 0 ? null : text.substring(slash + 1));
        }
        if (isSymbol(text, "MAC")) {
            return symbol(cell, Names.Kind.IP);
        }
        problems.add(
                cell,
                text.indexOf(':') >= 0
                        ? "\"" + text + "\": IPv6 addresses are not available yet; expected one such as 172.16.20.12/24"
                        : "\"" + text
                                + "\" is neither an IPv4 address such as 172.16.20.12/24 nor a name for one such as"
                                + " IP2");
        return null;
    }

    private AddressCell<GivenIp> ip(Cell cell, Ipv4Address address, String lengthText) {
        int length = lengthText == null ? -1 : length(lengthText);
        if (lengthText != null && length < 0) {
            problems.add(cell, cell.text() + ": the prefix length \"" + lengthText + "\" is not 0 to 32");
            return null;
        }
        int first = address.value() >>> 24;
        if (address.isMulticast() || address.isLimitedBroadcast() || first == 0 || first == LOOPBACK) {
            problems.add(cell, address + " is no host's address; one such as 172.16.20.12 is expected");
            return null;
        }
        return new AddressCell<>(cell, new GivenIp(address, length), null);
    }

    private static int length(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int length = digits ? Integer.parseInt(text) : -1;
        return length > 32 ? -1 : length;
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
