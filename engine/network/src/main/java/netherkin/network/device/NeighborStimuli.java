package netherkin.network.device;

import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv6Address;

/** What sentences do to a VM's knowledge of its neighbours, and to theirs of it. */
record NeighborStimuli(VmStack stack, Neighbors neighbors, MachineArp arp, MachineIp6 ip6) {
    void apply(Stimulus.OfNeighbors stimulus, long now, Reaction out) {
        if (stimulus instanceof Stimulus.ArpRequest request) {
            arp.ask(request.target(), out);
        } else if (stimulus instanceof Stimulus.GratuitousArp) {
            arp.announce(out);
        } else if (stimulus instanceof Stimulus.GratuitousArpReply) {
            arp.announceByReply(out);
        } else if (stimulus instanceof Stimulus.NeighborSolicitation question) {
            ip6.discovery().ask(question.target(), out);
        } else if (stimulus instanceof Stimulus.NeighborAdvertisement news) {
            Ipv6Address address =
                    news.address() == null ? stack.config().machine().ip6() : news.address();
            ip6.discovery().advertise(address, news.override(), out);
        } else if (stimulus instanceof Stimulus.ForgetArp forget) {
            forget(forget.address(), out);
        } else if (stimulus instanceof Stimulus.SetArp set) {
            neighbors.learn(set.address(), set.mac(), now, out);
        }
    }

    private void forget(IpAddress address, Reaction out) {
        if (address == null) {
            neighbors.forgetAll(out);
            ip6.neighbors().forgetAll(out);
        } else {
            neighbors.forget(address, out);
            ip6.neighbors().forget(address, out);
        }
    }
}
