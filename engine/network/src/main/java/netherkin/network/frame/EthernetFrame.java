package netherkin.network.frame;

import java.util.List;
import netherkin.network.address.MacAddress;

/**
 * An Ethernet II frame without its FCS.
 *
 * @param tags VLAN tags, outermost first
 * @param etherType of the payload, behind all tags; below 0x0600 it is an 802.3 length
 * @param padding bytes behind the payload's own end
 */
public record EthernetFrame(
        MacAddress destination, MacAddress source, List<VlanTag> tags, int etherType, Payload payload, Bytes padding) {
    public static final int HEADER_LENGTH = 14;

    public EthernetFrame {
        tags = List.copyOf(tags);
    }

    public EthernetFrame(MacAddress destination, MacAddress source, int etherType, Payload payload) {
        this(destination, source, List.of(), etherType, payload, Bytes.EMPTY);
    }

    public EthernetFrame withDestination(MacAddress newDestination) {
        return new EthernetFrame(newDestination, source, tags, etherType, payload, padding);
    }

    public EthernetFrame withSource(MacAddress newSource) {
        return new EthernetFrame(destination, newSource, tags, etherType, payload, padding);
    }

    public EthernetFrame withAddresses(MacAddress newDestination, MacAddress newSource) {
        return new EthernetFrame(newDestination, newSource, tags, etherType, payload, padding);
    }

    public EthernetFrame withPayload(Payload newPayload) {
        return new EthernetFrame(destination, source, tags, etherType, newPayload, padding);
    }

    public EthernetFrame withTags(List<VlanTag> newTags) {
        return new EthernetFrame(destination, source, newTags, etherType, payload, padding);
    }

    /** Bytes on the wire, without FCS. */
    public int length() {
        return HEADER_LENGTH + VlanTag.LENGTH * tags.size() + payload.length() + padding.length();
    }

    /** The innermost complete frame: the one a tenant sent; this frame itself if it is no envelope. */
    public EthernetFrame tenant() {
        EthernetFrame inner = payload.tenantFrame();
        return inner == null ? this : inner;
    }

    public boolean isEnvelope() {
        return payload.tenantFrame() != null;
    }
}
