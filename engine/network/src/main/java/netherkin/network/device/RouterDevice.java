package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.IpPacket;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/** A router between underlay subnets: new outer MACs, outer TTL less one, the frame inside untouched. */
public final class RouterDevice implements Device {
    private final String name;
    private final Map<Port, UnderlayStack> interfaces = new LinkedHashMap<>();
    private final GroupRouting groups = new GroupRouting();

    private List<UnderlayRoute> routes = List.of();

    public RouterDevice(String name) {
        this.name = name;
    }

    /** Adds or changes an interface; what it has resolved stays. */
    public void configure(Port port, UnderlayStack.Config config) {
        UnderlayStack stack = interfaces.computeIfAbsent(port, UnderlayStack::new);
        stack.configure(config);
        groups.add(port, stack);
    }

    /** What it does about multicast groups; comes before its interfaces. */
    public void configure(GroupRouting.Config config) {
        groups.configure(config);
    }

    /** Takes a routing table in place of the one before. */
    public void route(List<UnderlayRoute> newRoutes) {
        routes = List.copyOf(newRoutes);
    }

    /** Tells the MTU of the link at an interface. */
    public void limit(Port port, int mtu) {
        interfaces.get(port).limit(mtu);
    }

    @Override
    public String place() {
        return name;
    }

    @Override
    public String host() {
        return null;
    }

    @Override
    public Reaction receive(Sighting arrival) {
        Reaction out = new Reaction();
        UnderlayStack ingress = interfaces.get(arrival.port());
        EthernetFrame frame = arrival.frame();
        if (!ingress.accepts(frame)) {
            out.drop(arrival.port(), arrival.packet(), DropReason.NOT_ADDRESSED);
        } else if (!ingress.takes(arrival, out)) {
            if (frame.destination().isGroup()) {
                groups.receive(arrival, out);
            } else if (frame.payload() instanceof IpPacket ip && frame.etherType() == ip.etherType()) {
                receiveIp(ip, ingress, arrival, out);
            } else {
                out.drop(arrival.port(), arrival.packet(), DropReason.NO_LISTENER);
            }
        }
        return out;
    }

    private void receiveIp(IpPacket ip, UnderlayStack ingress, Sighting arrival, Reaction out) {
        if (ip instanceof Ipv4 v4 && v4.checksum() != Checksum.RIGHT) {
            out.drop(arrival.port(), arrival.packet(), DropReason.BAD_CHECKSUM);
        } else if (isOwn(ip.destination())) {
            answer(ip, ingress, arrival, out);
        } else if (ip.timeToLive() <= 1) {
            out.drop(arrival.port(), arrival.packet(), DropReason.TTL_EXPIRED);
            complain(Icmp.TIME_EXCEEDED, 0, ip, ingress, arrival, out);
        } else {
            forward(ip, ingress, arrival, out);
        }
    }

    private void forward(IpPacket ip, UnderlayStack ingress, Sighting arrival, Reaction out) {
        UnderlayRoute.Hop hop = hop(ip.destination(), arrival.frame());
        if (hop == null) {
            out.drop(arrival.port(), arrival.packet(), DropReason.NO_ROUTE);
            complain(Icmp.UNREACHABLE, Icmp.NETWORK_UNREACHABLE, ip, ingress, arrival, out);
            return;
        }
        UnderlayStack egress = interfaces.get(hop.port());
        UnderlayStack.Config foot = egress.config();
        boolean onLink = hop.gateway() == null;
        if (onLink && ip instanceof Ipv4 v4 && foot.address().isReserved(v4.destination())) {
            out.drop(arrival.port(), arrival.packet(), DropReason.DIRECTED_BROADCAST);
            return;
        }
        IpAddress nextHop = onLink ? ip.destination() : hop.gateway();
        IpPacket onwards = ip.withTimeToLive(ip.timeToLive() - 1);
        Packet packet = arrival.packet().with(arrival.frame().withPayload(onwards));
        if (ip.length() > foot.mtu() && onwards instanceof Ipv4 v4 && !v4.dontFragment()) {
            for (Ipv4 piece : Fragments.of(v4, foot.mtu())) {
                Packet copy = packet.copy();
                egress.send(copy.with(copy.frame().withPayload(piece)), nextHop, arrival, arrival.at(), out);
            }
            return;
        }
        if (ip.length() > foot.mtu()) {
            tooLong(ip, foot.mtu(), ingress, arrival, out);
        }
        egress.send(packet, nextHop, arrival, arrival.at(), out);
    }

    /** The way to a destination, null if there is none; of several the flow's own. */
    private UnderlayRoute.Hop hop(IpAddress destination, EthernetFrame frame) {
        UnderlayRoute best = null;
        for (UnderlayRoute route : routes) {
            boolean closer = best == null
                    || route.destination().length() > best.destination().length();
            if (closer && route.destination().contains(destination)) {
                best = route;
            }
        }
        if (best == null || best.hops().isEmpty()) {
            return null;
        }
        List<UnderlayRoute.Hop> hops = best.hops();
        return hops.size() == 1 ? hops.get(0) : hops.get(FlowHash.choice(frame, name, hops.size()));
    }

    /** Says so to the sender of what may not be fragmented, as no IPv6 packet may be on its way (RFC 8200 §5). */
    private static void tooLong(IpPacket ip, int mtu, UnderlayStack ingress, Sighting arrival, Reaction out) {
        UnderlayStack.Config me = ingress.config();
        if (ip instanceof Ipv6 v6 && me.ip() instanceof Ipv6Address from) {
            Icmpv6Errors.tooLong(v6, mtu, from, me.mac(), arrival, out);
        } else if (ip instanceof Ipv4 v4 && v4.dontFragment() && me.ip() instanceof Ipv4Address from) {
            IcmpErrors.tooLong(v4, mtu, from, arrival, out, me.mac());
        }
    }

    private void answer(IpPacket ip, UnderlayStack ingress, Sighting arrival, Reaction out) {
        if (ip instanceof Ipv6 v6 && ip.payload() instanceof Icmpv6 icmp && icmp.type() == Icmpv6.ECHO_REQUEST) {
            Icmpv6Errors.reply(v6, icmp, ingress.config().mac(), arrival, out);
        } else if (ip instanceof Ipv4 v4 && ip.payload() instanceof Icmp icmp && icmp.type() == Icmp.ECHO_REQUEST) {
            IcmpErrors.reply(
                    v4,
                    icmp.echoReply(),
                    arrival,
                    out,
                    arrival.port(),
                    ingress.config().mac());
        } else {
            out.drop(arrival.port(), arrival.packet(), DropReason.NO_LISTENER);
        }
    }

    private static void complain(
            int type, int code, IpPacket ip, UnderlayStack ingress, Sighting arrival, Reaction out) {
        UnderlayStack.Config me = ingress.config();
        if (ip instanceof Ipv6 v6 && me.ip() instanceof Ipv6Address from) {
            Icmpv6Errors.complain(type, code, v6, from, me.mac(), arrival, out);
        } else if (ip instanceof Ipv4 v4 && me.ip() instanceof Ipv4Address from) {
            IcmpErrors.complain(type, code, v4, from, arrival, out, arrival.port(), me.mac());
        }
    }

    /** Nobody answered for the next hop: whoever sent the packet is told (RFC 1812 §5.2.7.1). */
    private void unreachable(Neighbors.Waiting lost, Reaction out) {
        if (lost.cause() instanceof Sighting arrival && arrival.frame().payload() instanceof IpPacket ip) {
            UnderlayStack ingress = interfaces.get(arrival.port());
            complain(Icmp.UNREACHABLE, Icmp.HOST_UNREACHABLE, ip, ingress, arrival, out);
        }
    }

    private boolean isOwn(IpAddress address) {
        for (UnderlayStack stack : interfaces.values()) {
            if (stack.config().ip().equals(address)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Reaction wake(Object alarm, long now) {
        Reaction out = new Reaction();
        if (alarm instanceof Neighbors.AskAgain again) {
            interfaces.values().forEach(stack -> stack.wake(again, now, out).forEach(lost -> unreachable(lost, out)));
        } else {
            groups.wake(alarm, now, out);
        }
        return out;
    }

    @Override
    public Reaction hear(ControlMessage message, long now) {
        Reaction out = new Reaction();
        if (message instanceof ControlMessage.Refresh) {
            groups.start(now, out);
        }
        return out;
    }

    @Override
    public List<TableSnapshot> tables(long now) {
        List<List<String>> rows = new ArrayList<>();
        interfaces.values().forEach(stack -> rows.addAll(stack.rows(now)));
        return List.of(new TableSnapshot(Neighbors.TABLE, place(), List.of("IP", "MAC"), rows));
    }
}
