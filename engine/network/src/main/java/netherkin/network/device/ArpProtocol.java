package netherkin.network.device;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;

/** ARP (RFC 826), its gratuitous forms (RFC 5227 §3) and probes (§2.1.1). RARP is none of it: it says no IP address. */
final class ArpProtocol implements NeighborProtocol {
    @Override
    public NeighborMessage read(EthernetFrame frame) {
        if (frame.etherType() != EtherType.ARP || Frames.isInVlan(frame) || !(frame.payload() instanceof Arp arp)) {
            return null;
        }
        Ipv4Address sender = arp.senderIp().equals(Ipv4Address.ZERO) ? null : arp.senderIp();
        return new NeighborMessage(kind(arp, frame), sender, arp.senderMac(), arp.targetIp());
    }

    private static NeighborMessage.Kind kind(Arp arp, EthernetFrame frame) {
        boolean toAll = frame.destination().isBroadcast();
        if (arp.isGratuitous() || toAll && arp.operation() == Arp.REPLY) {
            return NeighborMessage.Kind.ANNOUNCEMENT;
        }
        return arp.operation() == Arp.REQUEST ? NeighborMessage.Kind.REQUEST : NeighborMessage.Kind.REPLY;
    }

    @Override
    public EthernetFrame answer(EthernetFrame request, MacAddress owner) {
        Arp asked = (Arp) request.payload();
        return new EthernetFrame(asked.senderMac(), owner, EtherType.ARP, asked.replyFrom(owner));
    }
}
