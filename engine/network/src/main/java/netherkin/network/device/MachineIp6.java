package netherkin.network.device;

import java.util.List;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.NeighborMessage;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Udp;
import netherkin.network.topology.MachineIpv6;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;

/** A VM's IPv6 (RFC 8200): takes what is addressed to it, answers echo requests, and sends on link or by the gateway. */
final class MachineIp6 {
    static final String TABLE = "neighbor table";
    private static final int ECHO_HEADER = 4;

    private final VmStack stack;
    private final Neighbors neighbors = new Neighbors(TABLE, this::ask);
    private final MachineDiscovery discovery;

    MachineIp6(VmStack stack) {
        this.stack = stack;
        this.discovery = new MachineDiscovery(stack, neighbors);
    }

    Neighbors neighbors() {
        return neighbors;
    }

    MachineDiscovery discovery() {
        return discovery;
    }

    private void ask(Object scope, IpAddress target, Reaction out) {
        discovery.ask((Ipv6Address) target, out);
    }

    void receive(Ipv6 ip, Sighting arrival, Reaction out) {
        Payload payload = ip.payload();
        if (ip.destination().isMulticast() && !isInGroup(ip.destination())) {
            return;
        }
        NeighborMessage news = payload instanceof Icmpv6 icmp ? NeighborMessage.of(icmp) : null;
        DropReason problem = problem(ip, payload, news);
        if (problem != null) {
            out.drop(stack.vnic(), arrival.packet(), problem);
        } else if (news != null) {
            discovery.receive(ip, news, arrival, out);
        } else if (payload instanceof Icmpv6 icmp && icmp.type() == Icmpv6.ECHO_REQUEST) {
            Icmpv6 reply = new Icmpv6(Icmpv6.ECHO_REPLY, 0, Checksum.RIGHT, icmp.body());
            send(ip.source(), IpProtocol.ICMPV6, Ipv6.DEFAULT_HOP_LIMIT, reply, arrival, arrival.at(), out);
        } else if (payload instanceof Icmpv6 icmp && icmp.type() == Icmpv6.ECHO_REPLY) {
            answered(icmp, out);
        }
    }

    private void answered(Icmpv6 reply, Reaction out) {
        Bytes body = reply.body();
        if (body.length() >= ECHO_HEADER) {
            int identifier = body.u8(0) << 8 | body.u8(1);
            stack.traffic().answered(identifier, body.u8(2) << 8 | body.u8(3), out);
        }
    }

    private boolean isInGroup(Ipv6Address group) {
        return group.equals(MachineDiscovery.ALL_NODES) || group.equals(NeighborMessage.solicitedNode(self()));
    }

    /** Why a packet is not for this machine to read, or null. */
    private DropReason problem(Ipv6 ip, Payload payload, NeighborMessage news) {
        boolean isBad = payload instanceof Icmpv6 icmp && icmp.checksum() != Checksum.RIGHT
                || payload instanceof Udp udp && udp.checksum() != Checksum.RIGHT;
        boolean forUs = ip.destination().equals(self());
        if (isBad) {
            return DropReason.BAD_CHECKSUM;
        }
        if (!forUs && !ip.destination().isMulticast()) {
            return DropReason.NOT_ADDRESSED;
        }
        if (news != null) {
            return ip.hopLimit() == NeighborMessage.HOP_LIMIT ? null : DropReason.HOP_LIMIT;
        }
        boolean listens = forUs && !ip.isFragment() && (payload instanceof Icmpv6 || payload instanceof Udp);
        return listens ? null : DropReason.NO_LISTENER;
    }

    /** An echo request. */
    void echo(Ipv6Address to, int identifier, int sequence, Bytes data, int hopLimit, long now, Reaction out) {
        byte[] body = new byte[ECHO_HEADER + data.length()];
        body[0] = (byte) (identifier >>> 8);
        body[1] = (byte) identifier;
        body[2] = (byte) (sequence >>> 8);
        body[3] = (byte) sequence;
        data.copyTo(body, ECHO_HEADER);
        if (to.equals(self())) {
            stack.traffic().answered(identifier, sequence, out);
        } else {
            Icmpv6 request = new Icmpv6(Icmpv6.ECHO_REQUEST, 0, Checksum.RIGHT, Bytes.of(body));
            send(to, IpProtocol.ICMPV6, hopLimit, request, null, now, out);
        }
    }

    /** Sends a packet as a host does: on link directly, else by the gateway, after discovery where needed. */
    void send(Ipv6Address to, int protocol, int hopLimit, Payload payload, Entry cause, long now, Reaction out) {
        MachineIpv6 own = stack.config().machine().ipv6();
        MacAddress mac = stack.config().machine().mac();
        Ipv6 ip = Ipv6.of(own.ip(), to, protocol, payload).withTimeToLive(hopLimit);
        Packet packet = stack.fresh(new EthernetFrame(MacAddress.ZERO, mac, EtherType.IPV6, ip));
        Ipv6Address nextHop = own.address().contains(to) ? to : own.gateway();
        if (ip.length() > stack.config().mtu()) {
            out.drop(stack.vnic(), packet, DropReason.TOO_LONG, cause);
        } else if (to.isMulticast()) {
            out.send(stack.vnic(), packet.with(packet.frame().withDestination(NeighborMessage.groupMac(to))), cause);
        } else if (nextHop == null) {
            out.drop(stack.vnic(), packet, DropReason.NO_ROUTE, cause);
        } else if (neighbors.find(nextHop, now) == null) {
            neighbors.await(null, nextHop, packet, cause, stack.vnic(), now, out);
        } else {
            MacAddress known = neighbors.find(nextHop, now);
            out.send(stack.vnic(), packet.with(packet.frame().withDestination(known)), cause);
        }
    }

    List<List<String>> rows(long now) {
        return neighbors.rows(now);
    }

    private Ipv6Address self() {
        return stack.config().machine().ip6();
    }
}
