package netherkin.network.frame;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;

/**
 * ARP (RFC 826) and RARP (RFC 903) for IPv4 over Ethernet; the frame's EtherType tells which of the two.
 *
 * @param operation 1 request, 2 reply, 3 reverse request, 4 reverse reply
 */
public record Arp(int operation, MacAddress senderMac, Ipv4Address senderIp, MacAddress targetMac, Ipv4Address targetIp)
        implements Payload {
    public static final int REQUEST = 1;
    public static final int REPLY = 2;
    public static final int REVERSE_REQUEST = 3;
    public static final int REVERSE_REPLY = 4;
    public static final int LENGTH = 28;

    public static Arp request(MacAddress senderMac, Ipv4Address senderIp, Ipv4Address targetIp) {
        return new Arp(REQUEST, senderMac, senderIp, MacAddress.ZERO, targetIp);
    }

    /** The reply to this request from the owner of {@code mac}. */
    public Arp replyFrom(MacAddress mac) {
        return new Arp(REPLY, mac, targetIp, senderMac, senderIp);
    }

    /** Whether sender and target IP are the same: an announcement. */
    public boolean isGratuitous() {
        return (operation == REQUEST || operation == REPLY) && senderIp.equals(targetIp);
    }

    @Override
    public int length() {
        return LENGTH;
    }
}
