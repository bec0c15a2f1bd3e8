package netherkin.network.field;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;

/**
 * IPv6 addresses as tshark and tcpdump print them: as RFC 5952 has it, but with an embedded IPv4 address in dotted decimal
 * where the address is IPv4-mapped or IPv4-compatible (RFC 4291 §2.5.5).
 */
public final class Ipv6Notation {
    private static final long MAPPED = 0xffff;

    private Ipv6Notation() {}

    public static String print(Ipv6Address address) {
        if (address.high() == 0) {
            long prefix = address.low() >>> 32;
            String embedded = new Ipv4Address((int) address.low()).toString();
            if (prefix == MAPPED) {
                return "::ffff:" + embedded;
            }
            // ::, ::1 and the like are no IPv4 addresses.
            if (prefix == 0 && address.low() >>> 16 != 0) {
                return "::" + embedded;
            }
        }
        return address.toString();
    }
}
