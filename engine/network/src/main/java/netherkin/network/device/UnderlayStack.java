package netherkin.network.device;

import java.util.List;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.NeighborMessage;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;

/** One IP interface in the underlay: resolves its next hops by ARP or neighbour discovery, and queues packets meanwhile. */
public final class UnderlayStack {
    private final Port port;
    private final Neighbors neighbors = new Neighbors(this::ask);
    private Config config;

    /**
     * An interface's addresses and habits.
     *
     * @param gateway where off-link packets go, or null
     * @param mtu the largest IP packet that the link takes
     * @param routes whether it is a router's
     * @param queues whether a packet waits for its next hop; else it is dropped and the request sent all the same
     */
    public record Config(
            Prefix address,
            MacAddress mac,
            IpAddress gateway,
            boolean routes,
            boolean queues,
            int arpRetries,
            long arpIntervalNanos,
            int mtu) {
        IpAddress ip() {
            return address.address();
        }
    }

    UnderlayStack(Port port) {
        this.port = port;
    }

    void configure(Config newConfig) {
        config = newConfig;
        neighbors.configure(new Neighbors.Policy(newConfig.arpRetries, newConfig.arpIntervalNanos, 0));
    }

    /** Tells the link's MTU, which is only known once all links are laid. */
    void limit(int mtu) {
        config = new Config(
                config.address,
                config.mac,
                config.gateway,
                config.routes,
                config.queues,
                config.arpRetries,
                config.arpIntervalNanos,
                mtu);
    }

    /** Whether a frame's DST MAC makes it this interface's to look at. */
    boolean accepts(EthernetFrame frame) {
        return frame.destination().equals(config.mac) || frame.destination().isGroup();
    }

    /** Takes a frame that is about neighbours; false if it is another. */
    boolean takes(Sighting arrival, Reaction out) {
        EthernetFrame frame = arrival.frame();
        if (frame.etherType() == EtherType.ARP && frame.payload() instanceof Arp arp) {
            receiveArp(arp, arrival, out);
            return true;
        }
        boolean isDiscovery = frame.etherType() == EtherType.IPV6
                && frame.payload() instanceof Ipv6 ip
                && ip.hopLimit() == NeighborMessage.HOP_LIMIT
                && ip.payload() instanceof Icmpv6 icmp
                && NeighborMessage.of(icmp) != null;
        if (isDiscovery) {
            Ipv6 ip = (Ipv6) frame.payload();
            receiveDiscovery(ip, NeighborMessage.of((Icmpv6) ip.payload()), arrival, out);
        }
        return isDiscovery;
    }

    /** RFC 4861 §7.2: what a solicitation for us says of its sender is taken in, and what an expected advertisement says. */
    private void receiveDiscovery(Ipv6 ip, NeighborMessage message, Sighting arrival, Reaction out) {
        boolean asks = message.type() == Icmpv6.NEIGHBOR_SOLICITATION;
        IpAddress sender = asks ? ip.source() : message.target();
        if (sender.equals(config.ip())) {
            out.drop(port, arrival.packet(), DropReason.ADDRESS_CONFLICT);
            return;
        }
        boolean forUs = asks ? message.target().equals(config.ip()) : neighbors.expects(sender, arrival.at());
        if (forUs && message.link() != null) {
            release(sender, message.link(), arrival.at(), out);
        }
        if (forUs && asks && config.ip() instanceof Ipv6Address self && message.link() != null) {
            NeighborMessage answer = NeighborMessage.advertisement(self, config.mac, config.routes);
            out.send(port, Packet.underlay(answer.frame(message.link(), config.mac, self, ip.source())));
        }
    }

    private void release(IpAddress ip, MacAddress mac, long now, Reaction out) {
        for (Neighbors.Waiting w : neighbors.learn(ip, mac, now, out)) {
            out.send(port, addressed(w.packet(), mac), w.cause());
        }
    }

    /** Takes an ARP frame: merges, answers for the own address, releases what waited. */
    private void receiveArp(Arp arp, Sighting arrival, Reaction out) {
        boolean forUs = arp.targetIp().equals(config.ip());
        if (arp.senderIp().equals(config.ip())) {
            out.drop(port, arrival.packet(), DropReason.ADDRESS_CONFLICT);
            return;
        }
        if (forUs || neighbors.knows(arp.senderIp(), arrival.at())) {
            release(arp.senderIp(), arp.senderMac(), arrival.at(), out);
        }
        if (forUs && arp.operation() == Arp.REQUEST) {
            Arp reply = arp.replyFrom(config.mac);
            out.send(port, Packet.underlay(new EthernetFrame(arp.senderMac(), config.mac, EtherType.ARP, reply)));
        }
    }

    /** Sends a packet towards {@code destination}; its Ethernet addresses are filled in here. */
    void send(Packet packet, IpAddress destination, Entry cause, long now, Reaction out) {
        IpAddress nextHop = config.address.contains(destination) ? destination : config.gateway;
        if (nextHop == null) {
            out.drop(port, packet, DropReason.NO_ROUTE, cause);
            return;
        }
        if (packet.frame().payload().length() > config.mtu) {
            out.drop(port, packet, DropReason.TOO_LONG, cause);
            return;
        }
        MacAddress mac = neighbors.find(nextHop, now);
        if (mac != null) {
            out.send(port, addressed(packet, mac), cause);
        } else if (config.queues) {
            neighbors.await(null, nextHop, packet, cause, port, now, out);
        } else {
            out.drop(port, packet, DropReason.ARP_PENDING, cause);
            neighbors.resolve(null, nextHop, now, out);
        }
    }

    /** Sends a packet to a multicast group on the link. */
    void sendToGroup(Packet packet, Ipv4Address group, Entry cause, Reaction out) {
        if (packet.frame().payload().length() > config.mtu) {
            out.drop(port, packet, DropReason.TOO_LONG, cause);
        } else {
            out.send(port, addressed(packet, group.multicastMac()), cause);
        }
    }

    private Packet addressed(Packet packet, MacAddress nextHop) {
        return packet.with(packet.frame().withAddresses(nextHop, config.mac));
    }

    private void ask(Object scope, IpAddress target, Reaction out) {
        if (target instanceof Ipv6Address v6) {
            Ipv6Address group = NeighborMessage.solicitedNode(v6);
            NeighborMessage question = NeighborMessage.solicitation(v6, config.mac);
            MacAddress to = NeighborMessage.groupMac(group);
            out.send(port, Packet.underlay(question.frame(to, config.mac, (Ipv6Address) config.ip(), group)));
            return;
        }
        Arp request = Arp.request(config.mac, (Ipv4Address) config.ip(), (Ipv4Address) target);
        out.send(port, Packet.underlay(new EthernetFrame(MacAddress.BROADCAST, config.mac, EtherType.ARP, request)));
    }

    /** Asks again for a next hop; what waited for one that does not answer is told. */
    List<Neighbors.Waiting> wake(Neighbors.AskAgain alarm, long now, Reaction out) {
        return neighbors.askAgain(alarm, port, now, out);
    }

    Config config() {
        return config;
    }

    List<List<String>> rows(long now) {
        return neighbors.rows(now);
    }
}
