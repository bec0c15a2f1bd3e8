package netherkin.commands.capture.filter;

import java.util.List;

/** Names of protocols (IANA), as far as filters have them. */
final class Protocols {
    private static final List<String> TYPES = List.of("ip", "ip6", "arp", "rarp");
    private static final int[] TYPE_NUMBERS = {0x0800, 0x86dd, 0x0806, 0x8035};
    private static final List<String> IP =
            List.of("icmp", "igmp", "tcp", "udp", "gre", "esp", "ah", "icmp6", "pim", "vrrp", "carp", "sctp", "igrp");
    private static final int[] IP_NUMBERS = {1, 2, 6, 17, 47, 50, 51, 58, 103, 112, 112, 132, 9};

    private Protocols() {}

    /** -1 if unknown. */
    static int etherType(String name) {
        int index = TYPES.indexOf(name);
        return index < 0 ? -1 : TYPE_NUMBERS[index];
    }

    /** -1 if unknown. */
    static int ipProtocol(String name) {
        int index = IP.indexOf(name.equals("ipv6-icmp") ? "icmp6" : name);
        return index < 0 ? -1 : IP_NUMBERS[index];
    }

    /** What a protocol's name alone means: its packets in whichever IP version carries it. */
    static Filter named(String name, Packets packets) throws FilterException {
        int type = etherType(name);
        if (type >= 0) {
            return packet -> packets.type(packet) == type;
        }
        int number = ipProtocol(name);
        if (number < 0) {
            throw FilterException.syntax();
        }
        boolean onlyFour = List.of("icmp", "igmp", "igrp").contains(name);
        boolean onlySix = name.equals("icmp6");
        return packet -> !onlySix && packets.isIpv4Protocol(packet, number)
                || !onlyFour && packets.isIpv6Protocol(packet, number);
    }
}
