package netherkin.network.device;

import java.util.List;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.topology.VirtualMachine;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/** A VM's network stack: IPv4 with ARP, IPv6 with neighbour discovery, and what its user has under way. */
public final class VmStack implements Device {
    private Port vnic;
    private final Neighbors neighbors = new Neighbors(this::ask);
    private final MachineArp arp = new MachineArp(this, neighbors);
    private final MachineIp ip = new MachineIp(this, neighbors);
    private final MachineIp6 ip6 = new MachineIp6(this);
    private final Traffic traffic = new Traffic(this, ip, ip6);
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
        Neighbors.Policy policy = new Neighbors.Policy(newConfig.arpRetries, newConfig.arpIntervalNanos, 0);
        neighbors.configure(policy);
        ip6.neighbors().configure(policy);
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
        if (frame.payload() instanceof Ipv6 packetInside && frame.etherType() == EtherType.IPV6) {
            receive(packetInside, arrival, out);
        } else if (config.machine.hasIpv4()) {
            receiveOverIpv4(frame, arrival, out);
        }
        return out;
    }

    private void receiveOverIpv4(EthernetFrame frame, Sighting arrival, Reaction out) {
        if (frame.payload() instanceof Arp message && frame.etherType() == EtherType.ARP) {
            arp.receive(message, arrival, out);
        } else if (frame.payload() instanceof Ipv4 packetInside && frame.etherType() == EtherType.IPV4) {
            if (role != null && role.opens(packetInside, config.machine.ip())) {
                out.tell(role.tunnels(), new ControlMessage.Envelope(arrival.packet(), packetInside));
            } else {
                ip.receive(packetInside, arrival, out);
            }
        }
    }

    private void receive(Ipv6 packetInside, Sighting arrival, Reaction out) {
        if (config.machine.ipv6() != null) {
            ip6.receive(packetInside, arrival, out);
        } else if (!arrival.frame().destination().isGroup()) {
            out.drop(vnic, arrival.packet(), DropReason.NO_LISTENER);
        }
    }

    /** A guest hears its own VLAN alone; one that tags nothing, no VLAN. */
    private boolean isInOtherVlan(EthernetFrame frame) {
        int vlan = config.machine.vlan();
        return vlan == 0
                ? Frames.isInVlan(frame)
                : VlanFrames.vlanOf(frame) != vlan || Frames.isInVlan(VlanFrames.untagged(frame));
    }

    void release(List<Neighbors.Waiting> waiting, MacAddress mac, Reaction out) {
        for (Neighbors.Waiting w : waiting) {
            out.send(vnic, w.packet().with(w.packet().frame().withDestination(mac)), w.cause());
        }
    }

    private void ask(Object scope, IpAddress target, Reaction out) {
        arp.ask((Ipv4Address) target, out);
    }

    Packet fresh(EthernetFrame frame) {
        int vlan = config.machine.vlan();
        EthernetFrame sent = vlan == 0 ? frame : VlanFrames.tagged(frame, vlan);
        return role != null && role.underlay() ? Packet.underlay(sent) : Packet.fresh(sent, config.machine.network());
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
            (again.target() instanceof Ipv6Address ? ip6.neighbors() : neighbors).askAgain(again, vnic, now, out);
        } else {
            wakeOther(alarm, now, out);
        }
        return out;
    }

    private void wakeOther(Object alarm, long now, Reaction out) {
        if (!ip.wake(alarm, now, out)) {
            traffic.wake(alarm, now, out);
        }
    }

    @Override
    public Reaction apply(Stimulus stimulus, long now) {
        Reaction out = new Reaction();
        AddressNeeds.check(stimulus, config.machine);
        if (stimulus instanceof Stimulus.Ping ping) {
            traffic.begin(ping, now, out);
        } else if (stimulus instanceof Stimulus.TraceRoute trace) {
            traffic.traces().begin(trace, now, out);
        } else if (stimulus instanceof Stimulus.Datagrams datagrams) {
            traffic.begin(datagrams, now, out);
        } else if (stimulus instanceof Stimulus.OfNeighbors resolution) {
            new NeighborStimuli(this, neighbors, arp, ip6).apply(resolution, now, out);
        } else if (stimulus instanceof Stimulus.ChangeMac change) {
            changedMac = change.mac();
            config = config.with(config.machine.withMac(changedMac));
        } else if (stimulus instanceof Stimulus.Announce announce) {
            out.send(vnic, fresh(Frames.experimental(announce.destination(), config.machine.mac())));
        } else if (stimulus instanceof Stimulus.Frame frame) {
            out.send(vnic, Packet.fresh(frame.frame(), config.machine.network()));
        }
        return out;
    }

    /** The MAC address that the guest uses now. */
    public MacAddress mac() {
        return config.machine.mac();
    }

    Traffic traffic() {
        return traffic;
    }

    /** What sentences call its tables by: those of a host's underlay address are the host's. */
    private String owner() {
        return role != null && role.underlay() ? "VTEP of " + host() : place();
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
                new TableSnapshot(Neighbors.TABLE, owner(), List.of("IP", "MAC"), rows),
                new TableSnapshot(MachineIp6.TABLE, place(), List.of("IP", "MAC"), ip6.rows(now)),
                new TableSnapshot(PathMtus.TABLE, place(), List.of("IP", "MTU"), ip.pathMtus(now)));
    }
}
