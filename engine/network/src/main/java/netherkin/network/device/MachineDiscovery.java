package netherkin.network.device;

import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.NeighborMessage;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Sighting;

/** A VM's part in IPv6 neighbour discovery (RFC 4861 §7.2). Entries neither expire nor are probed, as with ARP. */
final class MachineDiscovery {
    /** Everybody on the link (RFC 4291 §2.7.1). */
    static final Ipv6Address ALL_NODES = Ipv6Address.parse("ff02::1");

    private final VmStack stack;
    private final Neighbors neighbors;

    MachineDiscovery(VmStack stack, Neighbors neighbors) {
        this.stack = stack;
        this.neighbors = neighbors;
    }

    void receive(Ipv6 ip, NeighborMessage message, Sighting arrival, Reaction out) {
        if (message.type() == Icmpv6.NEIGHBOR_SOLICITATION) {
            receiveSolicitation(ip, message, arrival, out);
        } else {
            receiveAdvertisement(message, arrival, out);
        }
    }

    /** §7.2.3: whoever asks for us tells where it is itself; one that has no address yet (RFC 4862 §5.4.3) doesn't. */
    private void receiveSolicitation(Ipv6 ip, NeighborMessage question, Sighting arrival, Reaction out) {
        if (ip.source().equals(self())) {
            out.drop(stack.vnic(), arrival.packet(), DropReason.ADDRESS_CONFLICT);
        } else if (question.target().equals(self())) {
            boolean fromNobody = ip.source().isUnspecified();
            if (!fromNobody && question.link() != null) {
                learn(ip.source(), question.link(), arrival.at(), out);
            }
            answer(fromNobody ? null : ip.source(), question, arrival, out);
        }
    }

    /** §7.2.4: to the asker alone; to everybody if that has no address. */
    private void answer(Ipv6Address asker, NeighborMessage question, Sighting arrival, Reaction out) {
        if (asker == null) {
            advertise(self(), true, out);
            return;
        }
        MacAddress to = question.link() == null ? arrival.frame().source() : question.link();
        NeighborMessage answer = NeighborMessage.advertisement(self(), mac(), false);
        out.send(stack.vnic(), stack.fresh(answer.frame(to, mac(), self(), asker)));
    }

    /**
     * §7.2.5: an entry is made only by the answer to a question of ours. Once there is one, an advertisement for another
     * MAC address changes it if it says "override", and else not.
     */
    private void receiveAdvertisement(NeighborMessage answer, Sighting arrival, Reaction out) {
        if (answer.target().equals(self())) {
            out.drop(stack.vnic(), arrival.packet(), DropReason.ADDRESS_CONFLICT);
            return;
        }
        boolean known = neighbors.knows(answer.target(), arrival.at());
        boolean awaited = !known && neighbors.expects(answer.target(), arrival.at());
        boolean overrides = known && (answer.flags() & NeighborMessage.OVERRIDE) != 0;
        if (answer.link() != null && (awaited || overrides)) {
            learn(answer.target(), answer.link(), arrival.at(), out);
        }
    }

    private void learn(Ipv6Address ip, MacAddress mac, long now, Reaction out) {
        stack.release(neighbors.learn(ip, mac, now, out), mac, out);
    }

    /** Asks the group that the address's owner listens to. */
    void ask(Ipv6Address target, Reaction out) {
        Ipv6Address group = NeighborMessage.solicitedNode(target);
        NeighborMessage question = NeighborMessage.solicitation(target, mac());
        out.send(stack.vnic(), stack.fresh(question.frame(NeighborMessage.groupMac(group), mac(), self(), group)));
    }

    /** §7.2.6: tells everybody unasked who has the address; that need not be its own. */
    void advertise(Ipv6Address address, boolean override, Reaction out) {
        int flags = override ? NeighborMessage.OVERRIDE : 0;
        NeighborMessage news = new NeighborMessage(Icmpv6.NEIGHBOR_ADVERTISEMENT, flags, address, mac());
        MacAddress all = NeighborMessage.groupMac(ALL_NODES);
        out.send(stack.vnic(), stack.fresh(news.frame(all, mac(), self(), ALL_NODES)));
    }

    private Ipv6Address self() {
        return stack.config().machine().ip6();
    }

    private MacAddress mac() {
        return stack.config().machine().mac();
    }
}
