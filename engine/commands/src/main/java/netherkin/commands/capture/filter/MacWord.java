package netherkin.commands.capture.filter;

import netherkin.network.address.MacAddress;

/** A MAC address in one of the notations that libpcap reads: with colons, hyphens, dots, short bytes, or plain. */
final class MacWord {
    private static final String SEPARATED = "[0-9A-Fa-f]{1,2}([:-][0-9A-Fa-f]{1,2}){5}";
    private static final String QUADS = "[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}";

    private MacWord() {}

    static boolean isMac(String word) {
        return word.matches(SEPARATED) || word.matches(QUADS);
    }

    static MacAddress parse(String word) {
        if (word.matches(QUADS)) {
            return new MacAddress(Long.parseLong(word.replace(".", ""), 16));
        }
        long value = 0;
        for (String part : word.split("[:-]")) {
            value = value << 8 | Integer.parseInt(part, 16);
        }
        return new MacAddress(value);
    }
}
