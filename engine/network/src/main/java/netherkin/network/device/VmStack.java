package netherkin.network.device;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Udp;
import netherkin.network.topology.Port;
import netherkin.network.topology.VirtualMachine;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/** A VM's network stack: ARP as RFC 826 merges it, ICMP echo, and UDP that is taken on any port and never answered. */
public final class VmStack implements Device {
    private final Port vnic;
    private final Neighbors neighbors = new Neighbors(this::ask);
    private final Traffic traffic = new Traffic(this);
    private Config config;
    private int nextIdentification = 1;

    /** What a VM is, and how it behaves. */
    public record Config(
            VirtualMachine machine,
            boolean learnsFromRequests,
            int arpRetries,
            long arpIntervalNanos,
            int mtu,
            long pingTimeoutNanos,
            long pingIntervalNanos) {}

    public VmStack(Port vnic, Config config) {
        this.vnic = vnic;
        configure(config);
    }

    /** Takes another configuration; the ARP table stays. */
    public void configure(Config newConfig) {
        config = newConfig;
        neighbors.configure(new Neighbors.Policy(newConfig.arpRetries, newConfig.arpIntervalNanos, 0));
    }

    @Override
    public String place() {
        return config.machine.name();
    }

    @Override
    public String host() {
        return config.machine.host();
    }

    @Override
    public Reaction receive(Sighting arrival) {
        Reaction out = new Reaction();
        Packet packet = arrival.packet();
        EthernetFrame frame = packet.frame();
        boolean mine = frame.destination().equals(config.machine.mac());
        if (!mine && !frame.destination().isGroup()) {
            return out.drop(vnic, packet, DropReason.NOT_ADDRESSED);
        }
        if (frame.payload() instanceof Arp arp && frame.etherType() == EtherType.ARP) {
            receiveArp(arp, arrival, out);
        } else if (frame.payload() instanceof Ipv4 ip) {
            receiveIp(ip, arrival, out);
        }
        return out;
    }

    /** RFC 826: what is known is updated by any ARP; something new is learned only from what is addressed to us. */
    private void receiveArp(Arp arp, Sighting arrival, Reaction out) {
        boolean forUs = arp.targetIp().equals(config.machine.ip());
        boolean reply = arp.operation() == Arp.REPLY;
        boolean known = neighbors.knows(arp.senderIp(), arrival.at());
        boolean isAnnouncement = arp.isGratuitous() || arp.senderIp().equals(Ipv4Address.ZERO);
        boolean mayLearn = forUs && !isAnnouncement && (reply || config.learnsFromRequests);
        if (known || mayLearn) {
            release(neighbors.learn(arp.senderIp(), arp.senderMac(), arrival.at(), out), arp.senderMac(), out);
        }
        if (forUs && arp.operation() == Arp.REQUEST && !isAnnouncement) {
            MacAddress mac = config.machine.mac();
            out.send(vnic, fresh(new EthernetFrame(arp.senderMac(), mac, EtherType.ARP, arp.replyFrom(mac))));
        }
    }

    private void receiveIp(Ipv4 ip, Sighting arrival, Reaction out) {
        boolean forUs = ip.destination().equals(config.machine.ip())
                || ip.destination().isLimitedBroadcast()
                || ip.destination().equals(config.machine.address().broadcast());
        if (!forUs && !ip.destination().isMulticast()) {
            out.drop(vnic, arrival.packet(), DropReason.NOT_ADDRESSED);
        } else if (ip.payload() instanceof Icmp icmp && icmp.type() == Icmp.ECHO_REQUEST && forUs) {
            sendIp(ip.source(), IpProtocol.ICMP, false, icmp.echoReply(), arrival, arrival.at(), out);
        } else if (ip.payload() instanceof Icmp icmp && icmp.type() == Icmp.ECHO_REPLY) {
            traffic.answered(icmp, out);
        } else if (!(ip.payload() instanceof Icmp) && !(ip.payload() instanceof Udp)) {
            out.drop(vnic, arrival.packet(), DropReason.NO_LISTENER);
        }
    }

    /** Sends a packet as a host does: on link directly, else by the gateway, after ARP where needed. */
    void sendIp(
            Ipv4Address destination,
            int protocol,
            boolean dontFragment,
            Payload payload,
            Entry cause,
            long now,
            Reaction out) {
        VirtualMachine me = config.machine;
        Ipv4 ip = packet(destination, protocol, dontFragment, payload);
        Packet packet = fresh(new EthernetFrame(MacAddress.BROADCAST, me.mac(), EtherType.IPV4, ip));
        Ipv4Address nextHop = me.address().contains(destination) ? destination : me.gateway();
        if (nextHop == null) {
            out.drop(vnic, packet, DropReason.NO_ROUTE, cause);
        } else if (ip.length() > config.mtu) {
            out.drop(vnic, packet, DropReason.TOO_LONG, cause);
        } else if (destination.isLimitedBroadcast()
                || destination.equals(me.address().broadcast())) {
            out.send(vnic, packet, cause);
        } else if (destination.isMulticast()) {
            out.send(vnic, packet.with(packet.frame().withDestination(destination.multicastMac())), cause);
        } else {
            sendTo(nextHop, packet, cause, now, out);
        }
    }

    private void sendTo(Ipv4Address nextHop, Packet packet, Entry cause, long now, Reaction out) {
        MacAddress mac = neighbors.find(nextHop, now);
        if (mac == null) {
            neighbors.await(null, nextHop, packet, cause, vnic, now, out);
        } else {
            out.send(vnic, packet.with(packet.frame().withDestination(mac)), cause);
        }
    }

    private Ipv4 packet(Ipv4Address destination, int protocol, boolean dontFragment, Payload payload) {
        Ipv4 ip = Ipv4.of(config.machine.ip(), destination, protocol, dontFragment, payload);
        return dontFragment ? ip : ip.withIdentification(nextIdentification++ & 0xffff);
    }

    private void release(List<Neighbors.Waiting> waiting, MacAddress mac, Reaction out) {
        for (Neighbors.Waiting w : waiting) {
            out.send(vnic, w.packet().with(w.packet().frame().withDestination(mac)), w.cause());
        }
    }

    private void ask(Object scope, Ipv4Address target, Reaction out) {
        MacAddress mac = config.machine.mac();
        Arp request = Arp.request(mac, config.machine.ip(), target);
        out.send(vnic, fresh(new EthernetFrame(MacAddress.BROADCAST, mac, EtherType.ARP, request)));
    }

    private Packet fresh(EthernetFrame frame) {
        return Packet.fresh(frame, config.machine.network());
    }

    @Override
    public Reaction wake(Object alarm, long now) {
        Reaction out = new Reaction();
        if (alarm instanceof Neighbors.AskAgain again) {
            neighbors.askAgain(again, vnic, now, out);
        } else {
            traffic.wake(alarm, now, out);
        }
        return out;
    }

    @Override
    public Reaction apply(Stimulus stimulus, long now) {
        Reaction out = new Reaction();
        if (stimulus instanceof Stimulus.Ping ping) {
            traffic.begin(ping, now, out);
        } else if (stimulus instanceof Stimulus.Datagrams datagrams) {
            traffic.begin(datagrams, now, out);
        } else if (stimulus instanceof Stimulus.ArpRequest request) {
            ask(null, request.target(), out);
        } else if (stimulus instanceof Stimulus.GratuitousArp) {
            ask(null, config.machine.ip(), out);
        } else if (stimulus instanceof Stimulus.Announce announce) {
            out.send(vnic, fresh(Frames.experimental(announce.destination(), config.machine.mac())));
        } else if (stimulus instanceof Stimulus.Frame frame) {
            out.send(vnic, fresh(frame.frame()));
        } else if (stimulus instanceof Stimulus.ForgetArp forget) {
            forget(forget, out);
        }
        return out;
    }

    private void forget(Stimulus.ForgetArp forget, Reaction out) {
        if (forget.address() == null) {
            neighbors.forgetAll(out);
        } else {
            neighbors.forget(forget.address(), out);
        }
    }

    Config config() {
        return config;
    }

    @Override
    public List<TableSnapshot> tables(long now) {
        List<List<String>> rows = neighbors.rows(now);
        return List.of(new TableSnapshot(Neighbors.TABLE, place(), List.of("IP", "MAC"), rows));
    }
}
