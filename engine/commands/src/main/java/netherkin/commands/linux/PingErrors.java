package netherkin.commands.linux;

import netherkin.network.frame.Icmp;

/** ICMP errors as {@code ping} words them. */
final class PingErrors {
    private static final String[] UNREACHABLE = {
        "Destination Net Unreachable",
        "Destination Host Unreachable",
        "Destination Protocol Unreachable",
        "Destination Port Unreachable"
    };

    private PingErrors() {}

    static String text(Icmp icmp) {
        if (icmp.type() == Icmp.TIME_EXCEEDED) {
            return icmp.code() == 0 ? "Time to live exceeded" : "Frag reassembly time exceeded";
        }
        if (icmp.code() == Icmp.FRAGMENTATION_NEEDED) {
            return "Frag needed and DF set (mtu = " + (icmp.rest() & 0xffff) + ")";
        }
        return icmp.code() < UNREACHABLE.length
                ? UNREACHABLE[icmp.code()]
                : "Dest Unreachable, Bad Code: " + icmp.code();
    }
}
