package netherkin.network.frame;

import netherkin.network.address.Ipv6Address;

/**
 * An IPv6 packet (RFC 8200).
 *
 * @param dscp 0 to 63
 * @param ecn 0 to 3
 * @param nextHeader of the fixed header; if {@code extensions} is not empty it names the first of them
 * @param extensions extension headers as on the wire
 * @param protocol of the payload, behind all extension headers
 */
public record Ipv6(
        int dscp,
        int ecn,
        int flowLabel,
        int nextHeader,
        int hopLimit,
        Ipv6Address source,
        Ipv6Address destination,
        Bytes extensions,
        int protocol,
        Payload payload)
        implements Payload {
    public static final int HEADER_LENGTH = 40;

    public Ipv6 withEcn(int newEcn) {
        return new Ipv6(
                dscp, newEcn, flowLabel, nextHeader, hopLimit, source, destination, extensions, protocol, payload);
    }

    @Override
    public int length() {
        return HEADER_LENGTH + extensions.length() + payload.length();
    }

    @Override
    public EthernetFrame tenantFrame() {
        return payload.tenantFrame();
    }
}
