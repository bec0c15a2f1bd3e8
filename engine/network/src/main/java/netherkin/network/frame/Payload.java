package netherkin.network.frame;

/** What an Ethernet frame, an IP packet or a UDP datagram carries. {@link Opaque} is whatever this house does not model. */
public sealed interface Payload
        permits Arp, IpPacket, Icmp, Icmpv6, Igmp, Udp, Tcp, Vxlan, Geneve, Gre, Nvgre, Stt, Opaque {
    /** Bytes on the wire, headers included. */
    int length();

    /** The tenant frame that this payload carries, however deep, or null. */
    default EthernetFrame tenantFrame() {
        return null;
    }
}
