package netherkin.network.frame;

import netherkin.network.address.IpAddress;

/** What a packet of either version of IP says: who sends it to whom, and what it carries. */
public sealed interface IpPacket extends Payload permits Ipv4, Ipv6 {
    IpAddress source();

    IpAddress destination();

    /** The same packet to another address of its family. */
    IpPacket withDestination(IpAddress newDestination);

    /** The explicit congestion notification, 0 to 3 (RFC 3168). */
    int ecn();

    IpPacket withEcn(int newEcn);

    /** TTL, or IPv6's hop limit. */
    int timeToLive();

    IpPacket withTimeToLive(int newTimeToLive);

    /** Of the payload; with IPv6, behind all extension headers. */
    int protocol();

    /** Whether it is a piece of a larger packet. */
    boolean isFragment();

    Payload payload();

    IpPacket withPayload(Payload newPayload);

    /** The EtherType of frames that carry it. */
    default int etherType() {
        return this instanceof Ipv4 ? EtherType.IPV4 : EtherType.IPV6;
    }
}
