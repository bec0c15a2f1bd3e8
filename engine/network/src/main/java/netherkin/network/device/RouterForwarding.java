package netherkin.network.device;

import java.util.List;
import java.util.function.Function;
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

/** How a tenants' router routes between its feet (RFC 1812); a distributed one does so on the host of the source. */
final class RouterForwarding {
    private final Ports ports;
    private final Neighbors neighbors;
    private int mtu = Integer.MAX_VALUE;
    private RoutingTable routes = new RoutingTable(List.of(), List.of());

    /** What a router and its networks are joined by. */
    interface Ports {
        /** Where frames for that network leave. */
        Port of(Lif lif);

        /** A packet is about to be routed into that network. */
        default void routesInto(Lif egress, Reaction out) {}
    }

    RouterForwarding(Ports ports, Neighbors neighbors) {
        this.ports = ports;
        this.neighbors = neighbors;
    }

    void configure(RoutingTable newRoutes) {
        routes = newRoutes;
    }

    /** The longest packet that leaves a foot. */
    void limit(int newMtu) {
        mtu = newMtu;
    }

    RoutingTable routes() {
        return routes;
    }

    /** A packet that was sent to the router's MAC address. */
    void receive(Ipv4 ip, Lif ingress, Sighting arrival, Reaction out) {
        if (ip.checksum() != Checksum.RIGHT) {
            out.drop(arrival.port(), arrival.packet(), DropReason.BAD_CHECKSUM);
        } else if (ownsAddress(ip.destination())) {
            answer(ip, ingress, arrival, out);
        } else if (ip.timeToLive() <= 1) {
            out.drop(arrival.port(), arrival.packet(), DropReason.TTL_EXPIRED);
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
            IcmpErrors.reply(ip, ((Icmp) ip.payload()).echoReply(), arrival, out, arrival.port(), ingress.mac());
        } else {
            out.drop(arrival.port(), arrival.packet(), DropReason.NO_LISTENER);
        }
    }

    private void complain(int type, Ipv4 ip, Lif ingress, Sighting arrival, Reaction out) {
        IcmpErrors.complain(type, ip, ingress.ip(), arrival, out, arrival.port(), ingress.mac());
    }

    private void route(Ipv4 ip, Lif ingress, Sighting arrival, Reaction out) {
        RoutingTable.Hop hop = routes.towards(ip.destination());
        if (hop == null) {
            out.drop(arrival.port(), arrival.packet(), DropReason.NO_ROUTE);
            complain(Icmp.UNREACHABLE, ip, ingress, arrival, out);
            return;
        }
        Lif egress = hop.egress();
        if (hop.isOnLink() && egress.address().isReserved(ip.destination())) {
            out.drop(arrival.port(), arrival.packet(), DropReason.DIRECTED_BROADCAST);
            return;
        }
        ports.routesInto(egress, out);
        Ipv4 onwards = ip.withTimeToLive(ip.timeToLive() - 1);
        Packet packet = arrival.packet().with(arrival.frame().withPayload(onwards));
        if (ip.length() <= mtu) {
            send(packet, hop, arrival, out);
        } else if (ip.dontFragment()) {
            out.drop(arrival.port(), arrival.packet(), DropReason.TOO_LONG);
            IcmpErrors.tooLong(ip, mtu, ingress.ip(), arrival, out, ingress.mac());
        } else {
            for (Ipv4 piece : Fragments.of(onwards, mtu)) {
                Packet copy = packet.copy();
                send(copy.with(copy.frame().withPayload(piece)), hop, arrival, out);
            }
        }
    }

    private void send(Packet packet, RoutingTable.Hop hop, Sighting arrival, Reaction out) {
        Lif egress = hop.egress();
        MacAddress mac = neighbors.find(hop.nextHop(), arrival.at());
        if (mac == null) {
            neighbors.await(egress, hop.nextHop(), packet, arrival, ports.of(egress), arrival.at(), out);
        } else {
            out.send(ports.of(egress), routed(packet, egress, mac));
        }
    }

    /** Nobody answered for the next hop: whoever sent the packet is told (RFC 1812 §5.2.7.1). */
    static void unreachable(Neighbors.Waiting lost, Function<Sighting, Lif> ingress, Reaction out) {
        if (lost.cause() instanceof Sighting arrival && arrival.frame().payload() instanceof Ipv4 ip) {
            Lif foot = ingress.apply(arrival);
            if (foot != null) {
                IcmpErrors.complain(
                        Icmp.UNREACHABLE,
                        Icmp.HOST_UNREACHABLE,
                        ip,
                        foot.ip(),
                        arrival,
                        out,
                        arrival.port(),
                        foot.mac());
            }
        }
    }

    /** A routed packet as it leaves a LIF towards its next hop. */
    static Packet routed(Packet packet, Lif egress, MacAddress nextHop) {
        return packet.with(packet.frame().withAddresses(nextHop, egress.mac()), egress.network());
    }

    private boolean ownsAddress(Ipv4Address address) {
        for (Lif lif : routes.lifs()) {
            if (lif.ip().equals(address)) {
                return true;
            }
        }
        return false;
    }
}
