package netherkin.network.device;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;

/** One IP interface in the underlay: resolves its next hops by ARP, and queues packets meanwhile. */
public final class UnderlayStack {
    private final Port port;
    private final Neighbors neighbors = new Neighbors(this::ask);
    private Config config;

    /**
     * An interface's addresses and habits.
     *
     * @param gateway where off-link packets go, or null
     * @param mtu the largest IP packet that the link takes; an envelope is never fragmented
     * @param queues whether a packet waits for its next hop; else it is dropped and the request sent all the same
     */
    public record Config(
            Prefix address,
            MacAddress mac,
            Ipv4Address gateway,
            boolean queues,
            int arpRetries,
            long arpIntervalNanos,
            int mtu) {
        Ipv4Address ip() {
            return (Ipv4Address) address.address();
        }
    }

    UnderlayStack(Port port) {
        this.port = port;
    }

    void configure(Config newConfig) {
        config = newConfig;
        neighbors.configure(new Neighbors.Policy(newConfig.arpRetries, newConfig.arpIntervalNanos, 0));
    }

    /** Whether a frame's DST MAC makes it this interface's to look at. */
    boolean accepts(EthernetFrame frame) {
        return frame.destination().equals(config.mac) || frame.destination().isGroup();
    }

    /** Takes an ARP frame: merges, answers for the own address, releases what waited. */
    void receiveArp(Arp arp, Sighting arrival, Reaction out) {
        boolean forUs = arp.targetIp().equals(config.ip());
        if (arp.senderIp().equals(config.ip())) {
            out.drop(port, arrival.packet(), DropReason.ADDRESS_CONFLICT);
            return;
        }
        if (forUs || neighbors.knows(arp.senderIp(), arrival.at())) {
            List<Neighbors.Waiting> waiting = neighbors.learn(arp.senderIp(), arp.senderMac(), arrival.at(), out);
            for (Neighbors.Waiting w : waiting) {
                out.send(port, addressed(w.packet(), arp.senderMac()), w.cause());
            }
        }
        if (forUs && arp.operation() == Arp.REQUEST) {
            Arp reply = arp.replyFrom(config.mac);
            out.send(port, Packet.underlay(new EthernetFrame(arp.senderMac(), config.mac, EtherType.ARP, reply)));
        }
    }

    /** Sends a packet towards {@code destination}; its Ethernet addresses are filled in here. */
    void send(Packet packet, Ipv4Address destination, Entry cause, long now, Reaction out) {
        Ipv4Address nextHop = config.address.contains(destination) ? destination : config.gateway;
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

    private Packet addressed(Packet packet, MacAddress nextHop) {
        return packet.with(packet.frame().withAddresses(nextHop, config.mac));
    }

    private void ask(Object scope, Ipv4Address target, Reaction out) {
        Arp request = Arp.request(config.mac, config.ip(), target);
        out.send(port, Packet.underlay(new EthernetFrame(MacAddress.BROADCAST, config.mac, EtherType.ARP, request)));
    }

    void wake(Neighbors.AskAgain alarm, long now, Reaction out) {
        neighbors.askAgain(alarm, port, now, out);
    }

    Config config() {
        return config;
    }

    List<List<String>> rows(long now) {
        return neighbors.rows(now);
    }
}
