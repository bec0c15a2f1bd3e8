package netherkin.network.device;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Sighting;

/** A VM's ARP as RFC 826 merges it. */
final class MachineArp {
    private final VmStack stack;
    private final Neighbors neighbors;

    MachineArp(VmStack stack, Neighbors neighbors) {
        this.stack = stack;
        this.neighbors = neighbors;
    }

    /**
     * RFC 826: what is known is updated by any ARP; something new is learned only from what is addressed to us. A probe
     * (sender IP 0.0.0.0) is answered and teaches nothing (RFC 5227 §2.1.1).
     */
    void receive(Arp arp, Sighting arrival, Reaction out) {
        if (arp.senderIp().equals(ip())) {
            out.drop(stack.vnic(), arrival.packet(), DropReason.ADDRESS_CONFLICT);
            return;
        }
        boolean forUs = arp.targetIp().equals(ip());
        boolean known = neighbors.knows(arp.senderIp(), arrival.at());
        boolean mayLearn =
                forUs && (arp.operation() == Arp.REPLY || stack.config().learnsFromRequests());
        if (known || mayLearn) {
            stack.release(neighbors.learn(arp.senderIp(), arp.senderMac(), arrival.at(), out), arp.senderMac(), out);
        }
        if (forUs && arp.operation() == Arp.REQUEST) {
            EthernetFrame reply = new EthernetFrame(arp.senderMac(), mac(), EtherType.ARP, arp.replyFrom(mac()));
            out.send(stack.vnic(), stack.fresh(reply));
        }
    }

    void ask(Ipv4Address target, Reaction out) {
        Arp request = Arp.request(mac(), ip(), target);
        out.send(stack.vnic(), stack.fresh(new EthernetFrame(MacAddress.BROADCAST, mac(), EtherType.ARP, request)));
    }

    /** Asks for the own address. */
    void announce(Reaction out) {
        ask(ip(), out);
    }

    /** The other form of a gratuitous ARP: a reply that nobody has asked for. */
    void announceByReply(Reaction out) {
        Arp reply = new Arp(Arp.REPLY, mac(), ip(), MacAddress.BROADCAST, ip());
        out.send(stack.vnic(), stack.fresh(new EthernetFrame(MacAddress.BROADCAST, mac(), EtherType.ARP, reply)));
    }

    private Ipv4Address ip() {
        return stack.config().machine().ip();
    }

    private MacAddress mac() {
        return stack.config().machine().mac();
    }
}
