package netherkin.commands.linux;

import java.util.List;
import java.util.Locale;
import netherkin.commands.program.Output;

/** How {@code ip} prints interfaces. */
final class IpFormat {
    private static final List<String> KNOWN = List.of(
            "-6",
            "-s",
            "-stats",
            "-statistics",
            "-d",
            "-details",
            "-o",
            "-oneline",
            "-j",
            "-json",
            "-n",
            "-netns",
            "-r",
            "-a",
            "-all",
            "-p",
            "-pretty",
            "-t",
            "-ts",
            "-b",
            "-batch",
            "-f",
            "-family",
            "-h",
            "-human");
    private boolean brief;

    /** Takes an option; false for another. */
    boolean take(String option) {
        boolean isBrief = option.length() > 2 && "-brief".startsWith(option);
        brief |= isBrief;
        return isBrief
                || option.equals("-4")
                || option.startsWith("-c") && "-color".startsWith(option)
                || option.equals("-s");
    }

    static boolean isKnown(String option) {
        return KNOWN.contains(option);
    }

    boolean isBrief() {
        return brief;
    }

    static String flags(Link link) {
        return link.isUp() ? "<BROADCAST,MULTICAST,UP,LOWER_UP>" : "<BROADCAST,MULTICAST>";
    }

    static String state(Link link) {
        return !link.isUp() ? "DOWN" : link.isPhysical() ? "UP" : "UNKNOWN";
    }

    /** The two lines of a link. */
    static void link(Link link, String mode, Output out) {
        String queue = !link.isUp() ? "noop" : link.isPhysical() ? "fq_codel" : "noqueue";
        String master = link.bridge() == null ? "" : " master ovs-system";
        out.line(link.index() + ": " + link.name() + ": " + flags(link) + " mtu " + link.mtu() + " qdisc " + queue
                + master + " state " + state(link) + mode + " group default qlen 1000");
        out.line("    link/ether " + link.mac() + " brd ff:ff:ff:ff:ff:ff");
    }

    static void loopback(String mode, Output out) {
        out.line("1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN" + mode
                + " group default qlen 1000");
        out.line("    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00");
    }

    static void brief(String name, String state, String rest, Output out) {
        out.line(String.format(Locale.ROOT, "%-16s %-14s %s ", name, state, rest));
    }
}
