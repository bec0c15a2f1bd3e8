package netherkin.commands.capture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netherkin.commands.capture.filter.Services;

/**
 * What {@code tcpdump} adds or replaces without {@code -n} where no name service answers: who owns a MAC address's first
 * half, as far as tcpdump itself knows it, and names of ports.
 */
final class WellKnown {
    private static final Pattern MAC = Pattern.compile("(?<![0-9a-f:.])[0-9a-f]{2}(:[0-9a-f]{2}){5}(?![0-9a-f:])");
    private static final Pattern ENDS = Pattern.compile(
            "(?<=IP |IP6 |\\): |, )([0-9a-f.:]+)\\.([0-9]{1,5}) > ([0-9a-f.:]+)\\.([0-9]{1,5}):( Flags \\[)?");
    private static final Map<String, String> OWNERS = new LinkedHashMap<>();

    static {
        OWNERS.put("00:00:00", "Ethernet");
        OWNERS.put("00:00:0c", "Cisco");
        OWNERS.put("00:00:5e", "IANA");
        OWNERS.put("00:00:81", "Nortel Networks SONMP");
        OWNERS.put("00:00:f8", "Cisco bridged");
        OWNERS.put("00:80:c2", "Ethernet bridged");
        OWNERS.put("00:a0:3e", "ATM Forum");
        OWNERS.put("08:00:07", "Appletalk");
        OWNERS.put("00:90:69", "Juniper");
        OWNERS.put("08:00:09", "Hewlett-Packard");
        OWNERS.put("00:12:0f", "IEEE 802.3 Private");
        OWNERS.put("00:12:bb", "ANSI/TIA");
        OWNERS.put("00:1b:21", "DCBX");
        OWNERS.put("00:23:20", "Nicira Networks");
        OWNERS.put("5c:16:c7", "Big Switch Networks");
        OWNERS.put("b0:d2:f5", "Vello Systems");
        OWNERS.put("00:24:81", "HP");
        OWNERS.put("00:04:ea", "HP-Labs");
        OWNERS.put("74:87:71", "Infoblox Inc");
    }

    private WellKnown() {}

    /** A printed packet with names. */
    static String names(String text) {
        Matcher macs = MAC.matcher(text);
        String owned = macs.replaceAll(mac -> Matcher.quoteReplacement(mac(mac.group())));
        return ENDS.matcher(owned).replaceAll(ends -> Matcher.quoteReplacement(ports(ends)));
    }

    private static String mac(String mac) {
        return mac.equals("ff:ff:ff:ff:ff:ff")
                ? "Broadcast"
                : mac + " (oui " + OWNERS.getOrDefault(mac.substring(0, 8), "Unknown") + ")";
    }

    private static String ports(MatchResult ends) {
        boolean tcp = ends.group(5) != null;
        return ends.group(1) + "." + Services.name(ends.group(2), tcp) + " > " + ends.group(3) + "."
                + Services.name(ends.group(4), tcp) + ":" + (tcp ? ends.group(5) : "");
    }
}
