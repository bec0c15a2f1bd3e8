package netherkin.network.device;

import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.Ipv6;

/** IPv6 neighbour discovery (RFC 4861), its unsolicited advertisements and probes for duplicates (RFC 4862 §5.4). */
final class DiscoveryProtocol implements NeighborProtocol {
    @Override
    public NeighborMessage read(EthernetFrame frame) {
        netherkin.network.frame.NeighborMessage said = said(frame);
        if (said == null) {
            return null;
        }
        Ipv6 ip = (Ipv6) frame.payload();
        MacAddress mac = said.link() == null ? frame.source() : said.link();
        if (said.type() == Icmpv6.NEIGHBOR_SOLICITATION) {
            Ipv6Address sender = ip.source().isUnspecified() ? null : ip.source();
            return new NeighborMessage(NeighborMessage.Kind.REQUEST, sender, mac, said.target());
        }
        boolean unasked = ip.destination().isMulticast();
        NeighborMessage.Kind kind = unasked ? NeighborMessage.Kind.ANNOUNCEMENT : NeighborMessage.Kind.REPLY;
        return new NeighborMessage(kind, said.target(), mac, said.target());
    }

    private static netherkin.network.frame.NeighborMessage said(EthernetFrame frame) {
        return frame.etherType() == EtherType.IPV6
                        && !Frames.isInVlan(frame)
                        && frame.payload() instanceof Ipv6 ip
                        && ip.hopLimit() == netherkin.network.frame.NeighborMessage.HOP_LIMIT
                        && ip.payload() instanceof Icmpv6 icmp
                ? netherkin.network.frame.NeighborMessage.of(icmp)
                : null;
    }

    /** To the asker alone; one that probes for duplicates has no address, and everybody hears the answer. */
    @Override
    public EthernetFrame answer(EthernetFrame request, MacAddress owner) {
        netherkin.network.frame.NeighborMessage asked = said(request);
        Ipv6Address asker = ((Ipv6) request.payload()).source();
        Ipv6Address target = asked.target();
        if (asker.isUnspecified()) {
            netherkin.network.frame.NeighborMessage news = new netherkin.network.frame.NeighborMessage(
                    Icmpv6.NEIGHBOR_ADVERTISEMENT, netherkin.network.frame.NeighborMessage.OVERRIDE, target, owner);
            MacAddress all = netherkin.network.frame.NeighborMessage.groupMac(MachineDiscovery.ALL_NODES);
            return news.frame(all, owner, target, MachineDiscovery.ALL_NODES);
        }
        MacAddress to = asked.link() == null ? request.source() : asked.link();
        return netherkin.network.frame.NeighborMessage.advertisement(target, owner, false)
                .frame(to, owner, target, asker);
    }
}
