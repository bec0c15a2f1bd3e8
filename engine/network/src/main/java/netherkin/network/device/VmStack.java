package netherkin.network.device;

import java.util.List;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.topology.VirtualMachine;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/** A VM's network stack: ARP as RFC 826 merges it, ICMP echo, and UDP that is taken on any port and never answered. */
public final class VmStack implements Device {
    private Port vnic;
    private final Neighbors neighbors = new Neighbors(this::ask);
    private final MachineIp ip = new MachineIp(this, neighbors);
    private Config config;
    private InterfaceRole role;
    /** What the guest has set in place of the address that it was given, or null. */
    private MacAddress changedMac;

    /** What a VM is, and how it behaves. */
    public record Config(
            VirtualMachine machine,
            boolean learnsFromRequests,
            int arpRetries,
            long arpIntervalNanos,
            int mtu,
            long pingTimeoutNanos,
            long pingIntervalNanos,
            boolean answersBroadcastPings,
            long pathMtuNanos) {
        private Config with(VirtualMachine other) {
            return new Config(
                    other,
                    learnsFromRequests,
                    arpRetries,
                    arpIntervalNanos,
                    mtu,
                    pingTimeoutNanos,
                    pingIntervalNanos,
                    answersBroadcastPings,
                    pathMtuNanos);
        }
    }

    public VmStack(Port vnic, Config config) {
        configure(vnic, config);
    }

    /** Takes another configuration, at another port where it has moved; the ARP table stays. */
    public void configure(Port newVnic, Config newConfig) {
        vnic = newVnic;
        config = changedMac == null ? newConfig : newConfig.with(newConfig.machine.withMac(changedMac));
        neighbors.configure(new Neighbors.Policy(newConfig.arpRetries, newConfig.arpIntervalNanos, 0));
    }

    @Override
    public String place() {
        boolean nic = role != null && vnic.kind() == PortKind.NIC;
        return nic ? vnic.place() : config.machine.name();
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
        if (arrival.port() != vnic) {
            return out.drop(arrival.port(), packet, DropReason.MOVED_AWAY);
        }
        if (!frame.destination().equals(config.machine.mac())
                && !frame.destination().isGroup()) {
            return out.drop(vnic, packet, DropReason.NOT_ADDRESSED);
        }
        if (isInOtherVlan(frame)) {
            return out.drop(vnic, packet, DropReason.NO_LISTENER);
        }
        if (frame.payload() instanceof Arp arp && frame.etherType() == EtherType.ARP) {
            receiveArp(arp, arrival, out);
        } else if (frame.payload() instanceof Ipv4 packetInside && frame.etherType() == EtherType.IPV4) {
            if (role != null && role.opens(packetInside, config.machine.ip())) {
                out.tell(role.tunnels(), new ControlMessage.Envelope(packet, packetInside));
            } else {
                ip.receive(packetInside, arrival, out);
            }
        }
        return out;
    }

    /** A guest hears its own VLAN alone; one that tags nothing, no VLAN. */
    private boolean isInOtherVlan(EthernetFrame frame) {
        int vlan = config.machine.vlan();
        return vlan == 0
                ? Frames.isInVlan(frame)
                : VlanFrames.vlanOf(frame) != vlan || Frames.isInVlan(VlanFrames.untagged(frame));
    }

    /**
     * RFC 826: what is known is updated by any ARP; something new is learned only from what is addressed to us. A probe
     * (sender IP 0.0.0.0) is answered and teaches nothing (RFC 5227 §2.1.1).
     */
    private void receiveArp(Arp arp, Sighting arrival, Reaction out) {
        if (arp.senderIp().equals(config.machine.ip())) {
            out.drop(vnic, arrival.packet(), DropReason.ADDRESS_CONFLICT);
            return;
        }
        boolean forUs = arp.targetIp().equals(config.machine.ip());
        boolean known = neighbors.knows(arp.senderIp(), arrival.at());
        boolean mayLearn = forUs && (arp.operation() == Arp.REPLY || config.learnsFromRequests);
        if (known || mayLearn) {
            release(neighbors.learn(arp.senderIp(), arp.senderMac(), arrival.at(), out), arp.senderMac(), out);
        }
        if (forUs && arp.operation() == Arp.REQUEST) {
            MacAddress mac = config.machine.mac();
            out.send(vnic, fresh(new EthernetFrame(arp.senderMac(), mac, EtherType.ARP, arp.replyFrom(mac))));
        }
    }

    private void release(List<Neighbors.Waiting> waiting, MacAddress mac, Reaction out) {
        for (Neighbors.Waiting w : waiting) {
            out.send(vnic, w.packet().with(w.packet().frame().withDestination(mac)), w.cause());
        }
    }

    private void ask(Object scope, IpAddress target, Reaction out) {
        MacAddress mac = config.machine.mac();
        Arp request = Arp.request(mac, config.machine.ip(), (Ipv4Address) target);
        out.send(vnic, fresh(new EthernetFrame(MacAddress.BROADCAST, mac, EtherType.ARP, request)));
    }

    Packet fresh(EthernetFrame frame) {
        int vlan = config.machine.vlan();
        EthernetFrame sent = vlan == 0 ? frame : VlanFrames.tagged(frame, vlan);
        return role != null && role.underlay()
                ? Packet.underlay(sent)
                : Packet.fresh(sent, config.machine.network());
    }

    /** Makes it a host's own interface. */
    public void configure(Port newVnic, Config newConfig, InterfaceRole newRole) {
        role = newRole;
        configure(newVnic, newConfig);
    }

    /** Where packets to a destination go on this link: there, by a gateway, or null for nowhere. */
    Ipv4Address nextHop(Ipv4Address destination) {
        if (config.machine.address().contains(destination)) {
            return destination;
        }
        return role == null ? config.machine.gateway() : role.nextHop(destination);
    }

    /** An envelope from this host's tunnels. */
    @Override
    public Reaction hear(ControlMessage message, long now) {
        Reaction out = new Reaction();
        if (message instanceof ControlMessage.Transmit transmit && role != null) {
            ip.forward(transmit.packet(), transmit.destination(), role.queues(), now, out);
        }
        return out;
    }

    @Override
    public Reaction wake(Object alarm, long now) {
        Reaction out = new Reaction();
        if (alarm instanceof Neighbors.AskAgain again) {
            neighbors.askAgain(again, vnic, now, out);
        } else {
            ip.wake(alarm, now, out);
        }
        return out;
    }

    @Override
    public Reaction apply(Stimulus stimulus, long now) {
        Reaction out = new Reaction();
        if (stimulus instanceof Stimulus.Ping ping) {
            ip.traffic().begin(ping, now, out);
        } else if (stimulus instanceof Stimulus.Datagrams datagrams) {
            ip.traffic().begin(datagrams, now, out);
        } else if (stimulus instanceof Stimulus.ArpRequest request) {
            ask(null, request.target(), out);
        } else if (stimulus instanceof Stimulus.GratuitousArp) {
            ask(null, config.machine.ip(), out);
        } else if (stimulus instanceof Stimulus.GratuitousArpReply) {
            out.send(vnic, fresh(gratuitousReply()));
        } else if (stimulus instanceof Stimulus.ChangeMac change) {
            changedMac = change.mac();
            config = config.with(config.machine.withMac(changedMac));
        } else if (stimulus instanceof Stimulus.Announce announce) {
            out.send(vnic, fresh(Frames.experimental(announce.destination(), config.machine.mac())));
        } else if (stimulus instanceof Stimulus.Frame frame) {
            out.send(vnic, Packet.fresh(frame.frame(), config.machine.network()));
        } else if (stimulus instanceof Stimulus.ForgetArp forget) {
            forget(forget, out);
        } else if (stimulus instanceof Stimulus.SetArp set) {
            neighbors.learn(set.address(), set.mac(), now, out);
        }
        return out;
    }

    /** The other form of a gratuitous ARP: a reply that nobody has asked for. */
    private EthernetFrame gratuitousReply() {
        MacAddress mac = config.machine.mac();
        Arp reply = new Arp(Arp.REPLY, mac, config.machine.ip(), MacAddress.BROADCAST, config.machine.ip());
        return new EthernetFrame(MacAddress.BROADCAST, mac, EtherType.ARP, reply);
    }

    /** The MAC address that the guest uses now. */
    public MacAddress mac() {
        return config.machine.mac();
    }

    private void forget(Stimulus.ForgetArp forget, Reaction out) {
        if (forget.address() == null) {
            neighbors.forgetAll(out);
        } else {
            neighbors.forget(forget.address(), out);
        }
    }

    Port vnic() {
        return vnic;
    }

    Config config() {
        return config;
    }

    @Override
    public List<TableSnapshot> tables(long now) {
        List<List<String>> rows = neighbors.rows(now);
        return List.of(
                new TableSnapshot(Neighbors.TABLE, place(), List.of("IP", "MAC"), rows),
                new TableSnapshot(PathMtus.TABLE, place(), List.of("IP", "MTU"), ip.pathMtus(now)));
    }
}
