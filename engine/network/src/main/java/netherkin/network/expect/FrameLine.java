package netherkin.network.expect;

import netherkin.network.field.Field;
import netherkin.network.field.FieldValue;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Tcp;
import netherkin.network.frame.Udp;

/**
 * A frame in one line, the tenant's first, in the manner of tcpdump: {@code vMAC > Broadcast ARP who-has … tell …}.
 */
public final class FrameLine {
    private final Words words;

    FrameLine(Words words) {
        this.words = words;
    }

    /** With the scenario's own names for addresses. */
    public FrameLine(AddressNames names) {
        this(new Words(names));
    }

    /** {@code vMAC > Broadcast  ARP who-has 10.0.0.2 tell 10.0.0.1}, and the envelope if there is one. */
    public String of(EthernetFrame whole) {
        EthernetFrame frame = whole.tenant();
        String line = words.brief(frame.source()) + " > " + words.brief(frame.destination()) + "  " + tags(frame)
                + payload(frame);
        return whole.isEnvelope() ? line + envelope(whole) : line;
    }

    private static String tags(EthernetFrame frame) {
        return frame.tags().isEmpty() ? "" : "VLAN " + frame.tags().get(0).id() + " ";
    }

    private static String envelope(EthernetFrame whole) {
        FieldValue id = Field.NETWORK_ID.read(whole);
        return "  in an envelope " + Field.SRC_IP.readOuter(whole) + " > " + Field.DST_IP.readOuter(whole)
                + (id == null ? "" : " VNI " + id);
    }

    /** What a tenant's frame says, without its Ethernet header: {@code ARP who-has 10.0.0.2 tell 10.0.0.1}. */
    public String content(EthernetFrame whole) {
        EthernetFrame frame = whole.tenant();
        return tags(frame) + payload(frame);
    }

    private String payload(EthernetFrame frame) {
        Payload payload = frame.payload();
        if (payload instanceof Arp arp) {
            return arp(arp, frame.etherType() == EtherType.RARP);
        }
        if (payload instanceof Ipv4 ip) {
            return ip(ip.source().toString(), ip.destination().toString(), ip.payload(), ip.protocol());
        }
        if (payload instanceof Ipv6 ip) {
            String source = String.valueOf(Field.SRC_IP.read(frame));
            return ip(source, String.valueOf(Field.DST_IP.read(frame)), ip.payload(), -1);
        }
        return "EtherType " + Field.ETHER_TYPE.read(frame) + ", length " + payload.length();
    }

    private String arp(Arp arp, boolean reverse) {
        return switch (arp.operation()) {
            case Arp.REQUEST -> "ARP who-has " + arp.targetIp() + " tell " + arp.senderIp();
            case Arp.REPLY -> "ARP " + arp.senderIp() + " is-at " + words.brief(arp.senderMac());
            case Arp.REVERSE_REQUEST ->
                "RARP who-is " + words.brief(arp.targetMac()) + " tell " + words.brief(arp.senderMac());
            case Arp.REVERSE_REPLY -> "RARP " + words.brief(arp.targetMac()) + " at " + arp.targetIp();
            default -> (reverse ? "RARP" : "ARP") + " operation " + arp.operation();
        };
    }

    private static String ip(String source, String destination, Payload payload, int protocol) {
        if (payload instanceof Udp udp) {
            return source + "." + udp.sourcePort() + " > " + destination + "." + udp.destinationPort()
                    + ": UDP, length " + udp.payload().length();
        }
        if (payload instanceof Tcp tcp) {
            return source + "." + tcp.sourcePort() + " > " + destination + "." + tcp.destinationPort() + ": TCP";
        }
        return source + " > " + destination + ": " + rest(payload, protocol);
    }

    private static String rest(Payload payload, int protocol) {
        if (payload instanceof Icmp icmp) {
            return icmp(icmp);
        }
        if (payload instanceof Icmpv6 icmp) {
            return icmpv6(icmp.type());
        }
        return protocol < 0 ? "IPv6" : "IP protocol " + protocol;
    }

    private static String icmpv6(int type) {
        return switch (type) {
            case Icmpv6.ECHO_REQUEST -> "ICMPv6 echo request";
            case Icmpv6.ECHO_REPLY -> "ICMPv6 echo reply";
            case Icmpv6.NEIGHBOR_SOLICITATION -> "neighbor solicitation";
            case Icmpv6.NEIGHBOR_ADVERTISEMENT -> "neighbor advertisement";
            default -> "ICMPv6 type " + type;
        };
    }

    private static String icmp(Icmp icmp) {
        if (icmp.isEcho()) {
            String what = icmp.type() == Icmp.ECHO_REQUEST ? "request" : "reply";
            return "ICMP echo " + what + ", seq " + icmp.sequence();
        }
        if (icmp.type() == Icmp.UNREACHABLE && icmp.code() == Icmp.FRAGMENTATION_NEEDED) {
            return "ICMP fragmentation needed";
        }
        return "ICMP type " + icmp.type() + ", code " + icmp.code();
    }
}
