package netherkin.network.device;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Udp;
import netherkin.network.topology.VirtualMachine;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.wire.FrameDecoder;

/** A VM's IPv4: takes what is addressed to it, answers echo requests, and sends on link or by the gateway. */
final class MachineIp {
    private final VmStack stack;
    private final Neighbors neighbors;
    private final Reassembly reassembly = new Reassembly(FrameDecoder.OURS);
    private final PathMtus pathMtus = new PathMtus();
    private int nextIdentification = 1;

    MachineIp(VmStack stack, Neighbors neighbors) {
        this.stack = stack;
        this.neighbors = neighbors;
    }

    /** Whether the alarm was one of these. */
    boolean wake(Object alarm, long now, Reaction out) {
        if (alarm instanceof Reassembly.GiveUp giveUp) {
            reassembly.giveUp(giveUp, stack.vnic(), out);
            return true;
        }
        return false;
    }

    void receive(Ipv4 ip, Sighting arrival, Reaction out) {
        DropReason problem = problem(ip);
        if (problem != null) {
            out.drop(stack.vnic(), arrival.packet(), problem);
        } else if (ip.isFragment()) {
            Ipv4 whole = reassembly.add(ip, arrival, stack.vnic(), out);
            if (whole != null) {
                receive(whole, arrival, out);
            }
        } else if (ip.payload() instanceof Icmp icmp && icmp.type() == Icmp.ECHO_REQUEST) {
            sendReply(ip, icmp, arrival, out);
        } else if (ip.payload() instanceof Icmp icmp && icmp.type() == Icmp.ECHO_REPLY) {
            stack.traffic().answered(icmp.identifier(), icmp.sequence(), out);
        } else if (ip.payload() instanceof Icmp icmp) {
            VmStack.Config config = stack.config();
            if (icmp.type() == Icmp.TIME_EXCEEDED || icmp.type() == Icmp.UNREACHABLE) {
                stack.traffic().traces().refused(icmp, ip.source(), arrival.at(), out);
            }
            pathMtus.learn(icmp, machine().ip(), config.mtu(), arrival.at(), config.pathMtuNanos(), out);
        }
    }

    /** Why a packet is not for this machine to read (RFC 1122 §3.2.1), or null. */
    private DropReason problem(Ipv4 ip) {
        Ipv4Address to = ip.destination();
        Payload payload = ip.payload();
        if (ip.checksum() != Checksum.RIGHT
                || payload instanceof Icmp icmp && icmp.checksum() != Checksum.RIGHT
                || payload instanceof Udp udp
                        && udp.checksum() != Checksum.RIGHT
                        && udp.checksum() != Udp.NO_CHECKSUM) {
            return DropReason.BAD_CHECKSUM;
        }
        if (!to.equals(machine().ip()) && !isBroadcast(to) && !to.isMulticast()) {
            return DropReason.NOT_ADDRESSED;
        }
        boolean listens = ip.isFragment() || payload instanceof Icmp || payload instanceof Udp;
        return listens ? null : DropReason.NO_LISTENER;
    }

    private void sendReply(Ipv4 request, Icmp icmp, Sighting arrival, Reaction out) {
        boolean toAll = !request.destination().equals(machine().ip());
        boolean fromOne =
                !isBroadcast(request.source()) && !request.source().isMulticast() && !isNobody(request.source());
        if (fromOne && (!toAll || stack.config().answersBroadcastPings())) {
            reply(request, icmp.echoReply(), arrival, out);
        } else {
            out.drop(stack.vnic(), arrival.packet(), DropReason.NO_LISTENER);
        }
    }

    /** A reply has its request's type of service (RFC 1349 §5.1), ECN included, as in Linux. */
    private void reply(Ipv4 request, Icmp reply, Sighting arrival, Reaction out) {
        if (request.source().equals(machine().ip())) {
            loop(reply, out);
        } else {
            Ipv4 packet = packet(request.source(), IpProtocol.ICMP, false, reply);
            send(packet.withTrafficClass(request.dscp(), request.ecn()), arrival, arrival.at(), out);
        }
    }

    private static boolean isNobody(Ipv4Address address) {
        return address.equals(Ipv4Address.ZERO);
    }

    private boolean isBroadcast(Ipv4Address address) {
        Prefix subnet = machine().address();
        return address.isLimitedBroadcast() || subnet.isReserved(address) && address.equals(subnet.broadcast());
    }

    private VirtualMachine machine() {
        return stack.config().machine();
    }

    void send(
            Ipv4Address destination,
            int protocol,
            boolean dontFragment,
            Payload payload,
            Entry cause,
            long now,
            Reaction out) {
        if (destination.equals(machine().ip())) {
            loop(payload, out);
        } else {
            send(packet(destination, protocol, dontFragment, payload), cause, now, out);
        }
    }

    /** As the other, with a TTL of its own. */
    void send(
            Ipv4Address destination,
            int protocol,
            boolean dontFragment,
            int timeToLive,
            Payload payload,
            long now,
            Reaction out) {
        if (destination.equals(machine().ip())) {
            loop(payload, out);
        } else {
            send(packet(destination, protocol, dontFragment, payload).withTimeToLive(timeToLive), null, now, out);
        }
    }

    /** Sends a packet as a host does: on link directly, else by the gateway, after ARP where needed; to itself by no link. */
    private void send(Ipv4 ip, Entry cause, long now, Reaction out) {
        Ipv4Address destination = ip.destination();
        MacAddress mac = machine().mac();
        Packet packet = stack.fresh(new EthernetFrame(MacAddress.BROADCAST, mac, EtherType.IPV4, ip));
        int limit = pathMtus.limit(destination, stack.config().mtu(), now);
        if (ip.length() <= limit) {
            sendFitting(destination, packet, cause, now, out);
        } else if (ip.dontFragment()) {
            out.drop(stack.vnic(), packet, DropReason.TOO_LONG, cause);
        } else {
            for (Ipv4 piece : Fragments.of(ip, limit)) {
                Packet copy = packet.copy();
                sendFitting(destination, copy.with(copy.frame().withPayload(piece)), cause, now, out);
            }
        }
    }

    private void sendFitting(Ipv4Address destination, Packet packet, Entry cause, long now, Reaction out) {
        Ipv4Address nextHop = stack.nextHop(destination);
        if (isBroadcast(destination)) {
            out.send(stack.vnic(), packet, cause);
        } else if (destination.isMulticast()) {
            out.send(stack.vnic(), packet.with(packet.frame().withDestination(destination.multicastMac())), cause);
        } else if (nextHop == null) {
            out.drop(stack.vnic(), packet, DropReason.NO_ROUTE, cause);
        } else {
            sendTo(nextHop, packet, cause, now, out);
        }
    }

    /** Destinations that a smaller MTU is known of, and that MTU. */
    List<List<String>> pathMtus(long now) {
        return pathMtus.rows(now);
    }

    /** What a machine sends to itself never reaches its vNIC. */
    private void loop(Payload payload, Reaction out) {
        if (payload instanceof Icmp icmp && icmp.type() == Icmp.ECHO_REQUEST) {
            stack.traffic().answered(icmp.identifier(), icmp.sequence(), out);
        }
    }

    /** Sends an envelope that somebody else has made; it is never fragmented. */
    void forward(Packet packet, Ipv4Address destination, boolean queues, long now, Reaction out) {
        Ipv4Address nextHop = stack.nextHop(destination);
        Packet addressed = packet.with(
                packet.frame().withAddresses(MacAddress.BROADCAST, machine().mac()));
        if (nextHop == null) {
            out.drop(stack.vnic(), packet, DropReason.NO_ROUTE);
        } else if (packet.frame().payload().length() > stack.config().mtu()) {
            out.drop(stack.vnic(), packet, DropReason.TOO_LONG);
        } else if (queues || neighbors.knows(nextHop, now)) {
            sendTo(nextHop, addressed, null, now, out);
        } else {
            out.drop(stack.vnic(), packet, DropReason.ARP_PENDING);
            neighbors.resolve(null, nextHop, !packet.has(Packet.UNAWAITED), now, out);
        }
    }

    private void sendTo(Ipv4Address nextHop, Packet packet, Entry cause, long now, Reaction out) {
        MacAddress mac = neighbors.find(nextHop, now);
        if (mac == null) {
            neighbors.await(null, nextHop, packet, cause, stack.vnic(), now, out);
        } else {
            out.send(stack.vnic(), packet.with(packet.frame().withDestination(mac)), cause);
        }
    }

    private Ipv4 packet(Ipv4Address destination, int protocol, boolean dontFragment, Payload payload) {
        Ipv4 ip = Ipv4.of(machine().ip(), destination, protocol, dontFragment, payload);
        return dontFragment ? ip : ip.withIdentification(nextIdentification++ & 0xffff);
    }
}
