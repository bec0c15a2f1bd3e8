package netherkin.network.device;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Ipv4;
import netherkin.network.topology.Lif;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;

/** How a router instance routes between its LIFs (RFC 1812), on the host of the source. */
final class RouterForwarding {
    private final Port port;
    private final String host;
    private final Neighbors neighbors;
    private final Set<String> joined = new LinkedHashSet<>();
    private List<Lif> lifs = List.of();

    RouterForwarding(Port port, String host, Neighbors neighbors) {
        this.port = port;
        this.host = host;
        this.neighbors = neighbors;
    }

    void configure(List<Lif> newLifs) {
        lifs = newLifs;
    }

    /** A packet that was sent to the vMAC. */
    void receive(Ipv4 ip, Lif ingress, Sighting arrival, Reaction out) {
        if (ip.checksum() != Checksum.RIGHT) {
            out.drop(port, arrival.packet(), DropReason.BAD_CHECKSUM);
        } else if (ownsAddress(ip.destination())) {
            answer(ip, ingress, arrival, out);
        } else if (ip.timeToLive() <= 1) {
            out.drop(port, arrival.packet(), DropReason.TTL_EXPIRED);
            complain(Icmp.TIME_EXCEEDED, ip, ingress, arrival, out);
        } else {
            route(ip, ingress, arrival, out);
        }
    }

    /** A ping to one of the router's own addresses. */
    private void answer(Ipv4 ip, Lif ingress, Sighting arrival, Reaction out) {
        boolean echo = ip.payload() instanceof Icmp icmp
                && icmp.type() == Icmp.ECHO_REQUEST
                && icmp.checksum() == Checksum.RIGHT;
        if (echo) {
            IcmpErrors.reply(ip, ((Icmp) ip.payload()).echoReply(), arrival, out, port, ingress.mac());
        } else {
            out.drop(port, arrival.packet(), DropReason.NO_LISTENER);
        }
    }

    private void complain(int type, Ipv4 ip, Lif ingress, Sighting arrival, Reaction out) {
        IcmpErrors.complain(type, ip, ingress.ip(), arrival, out, port, ingress.mac());
    }

    private void route(Ipv4 ip, Lif ingress, Sighting arrival, Reaction out) {
        Lif egress = lifTowards(ip.destination());
        if (egress == null) {
            out.drop(port, arrival.packet(), DropReason.NO_ROUTE);
            complain(Icmp.UNREACHABLE, ip, ingress, arrival, out);
            return;
        }
        if (egress.address().isReserved(ip.destination())) {
            out.drop(port, arrival.packet(), DropReason.DIRECTED_BROADCAST);
            return;
        }
        join(egress, out);
        Packet packet = arrival.packet().with(arrival.frame().withPayload(ip.withTimeToLive(ip.timeToLive() - 1)));
        MacAddress mac = neighbors.find(ip.destination(), arrival.at());
        if (mac == null) {
            neighbors.await(egress, ip.destination(), packet, arrival, port, arrival.at(), out);
        } else {
            out.send(port, routed(packet, egress, mac));
        }
    }

    /** A host becomes a member of a network from the moment its instance has to route into it. */
    private void join(Lif egress, Reaction out) {
        if (joined.add(egress.network().name())) {
            out.tell(
                    DeviceId.CONTROLLER,
                    new ControlMessage.Join(host, egress.network().name()));
        }
    }

    /** A routed packet as it leaves a LIF towards its next hop. */
    static Packet routed(Packet packet, Lif egress, MacAddress nextHop) {
        return packet.with(packet.frame().withAddresses(nextHop, egress.mac()), egress.network());
    }

    private Lif lifTowards(Ipv4Address destination) {
        if (destination.isMulticast() || destination.isLimitedBroadcast()) {
            return null;
        }
        Lif best = null;
        for (Lif lif : lifs) {
            boolean closer =
                    best == null || lif.address().length() > best.address().length();
            if (lif.address().contains(destination) && closer) {
                best = lif;
            }
        }
        return best;
    }

    private boolean ownsAddress(Ipv4Address address) {
        for (Lif lif : lifs) {
            if (lif.ip().equals(address)) {
                return true;
            }
        }
        return false;
    }
}
