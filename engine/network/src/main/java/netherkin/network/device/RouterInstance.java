package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.topology.Lif;
import netherkin.network.topology.LogicalRouter;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/**
 * A distributed logical router's instance on one host: a router on a stick at the virtual switch. It routes what local VMs
 * send, resolves next hops in the shared vMAC's name, and asks on behalf of other hosts' instances.
 */
public final class RouterInstance implements Device {
    private final Port port;
    private final String host;
    private final Neighbors neighbors = new Neighbors(this::ask);
    private final ProxyRequests proxied = new ProxyRequests();
    private final RouterForwarding forwarding;
    private final Map<String, Lif> lifs = new LinkedHashMap<>();
    private final VlanNeighbors vlans;
    private Config config;

    /**
     * Which router, and how its instances behave.
     *
     * @param onVlans its LIFs on VLANs, by network
     */
    public record Config(
            LogicalRouter router,
            Map<String, OnVlan> onVlans,
            int arpRetries,
            long arpIntervalNanos,
            long arpAgeingNanos,
            long proxyLifetimeNanos,
            boolean dvsLocal,
            int mtu) {}

    /**
     * A LIF on a VLAN.
     *
     * @param designated the host whose instance is the designated one
     * @param askAt that host's VTEP; null where this instance asks itself
     */
    public record OnVlan(int vlan, String designated, IpAddress askAt) {}

    public RouterInstance(Port port, String host, Config config) {
        this.port = port;
        this.host = host;
        this.vlans = new VlanNeighbors(host);
        this.forwarding = new RouterForwarding(new OneArm(), neighbors);
        configure(config);
    }

    /** Takes other LIFs or settings; the ARP table stays. */
    public void configure(Config newConfig) {
        config = newConfig;
        neighbors.configure(
                new Neighbors.Policy(newConfig.arpRetries, newConfig.arpIntervalNanos, newConfig.arpAgeingNanos));
        vlans.configure(newConfig.onVlans);
        lifs.clear();
        for (Lif lif : newConfig.router.lifs()) {
            lifs.put(lif.network().name(), lif);
        }
        forwarding.limit(newConfig.mtu);
        forwarding.configure(new RoutingTable(newConfig.router.lifs(), newConfig.router.routes()));
    }

    /** A router on a stick: one port for all networks. */
    private final class OneArm implements RouterForwarding.Ports {
        private final Set<String> joined = new LinkedHashSet<>();

        @Override
        public Port of(Lif lif) {
            return port;
        }

        /** A host becomes a member of a network from the moment its instance has to route into it. */
        @Override
        public void routesInto(Lif egress, Reaction out) {
            String network = egress.network().name();
            if (!egress.isOnVlan() && joined.add(network)) {
                out.tell(DeviceId.CONTROLLER, new ControlMessage.Join(host, network));
            }
        }
    }

    @Override
    public String place() {
        return config.router.name() + " on " + host;
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public Reaction receive(Sighting arrival) {
        Reaction out = new Reaction();
        Packet packet = arrival.packet();
        Lif lif = lifs.get(packet.network().name());
        EthernetFrame frame = packet.frame();
        if (frame.payload() instanceof Arp arp && frame.etherType() == EtherType.ARP && !Frames.isInVlan(frame)) {
            receiveArp(arp, lif, arrival, out);
        } else if (!frame.destination().isGroup()) {
            if (frame.payload() instanceof Ipv4 ip && frame.etherType() == EtherType.IPV4 && !Frames.isInVlan(frame)) {
                forwarding.receive(ip, lif, arrival, out);
            } else {
                out.drop(port, packet, DropReason.NO_LISTENER);
            }
        }
        return out;
    }

    private void receiveArp(Arp arp, Lif lif, Sighting arrival, Reaction out) {
        boolean reply = arp.operation() == Arp.REPLY;
        if (reply && arp.senderIp().equals(lif.ip())) {
            out.drop(port, arrival.packet(), DropReason.ADDRESS_CONFLICT);
        } else if (reply) {
            receiveReply(arp, lif, arrival, out);
        } else if (arp.senderIp().equals(lif.ip())) {
            askForAnother(arp, lif, arrival, out);
        } else {
            receiveRequest(arp, lif, arrival, out);
        }
    }

    /**
     * Step 4: another host's instance asks. This one saves that host's pMAC and asks again in its own name; "DVS Local"
     * keeps that request inside the host, where the VM would otherwise be asked by every host in turn.
     */
    private void askForAnother(Arp arp, Lif lif, Sighting arrival, Reaction out) {
        EthernetFrame frame = arrival.frame();
        boolean marked =
                frame.destination().equals(lif.mac()) && !frame.source().equals(lif.mac());
        if (!marked && !frame.source().equals(lif.mac()) || arp.targetIp().equals(lif.ip())) {
            out.drop(port, arrival.packet(), DropReason.ADDRESS_CONFLICT);
            return;
        }
        proxied.save(lif, arp.targetIp(), frame.source(), arrival.at() + config.proxyLifetimeNanos);
        Packet request = request(lif, arp.targetIp());
        out.send(port, config.dvsLocal ? request.marked(Packet.DVS_LOCAL) : request);
    }

    /** An ordinary request: answered for the LIF's address, with the vMAC; what it says updates the ARP table (RFC 826). */
    private void receiveRequest(Arp arp, Lif lif, Sighting arrival, Reaction out) {
        boolean forUs = arp.targetIp().equals(lif.ip());
        boolean concernsUs = forUs || neighbors.knows(arp.senderIp(), arrival.at());
        if (concernsUs && lif.address().contains(arp.senderIp())) {
            learn(arp, lif, arrival.at(), out);
        }
        if (forUs) {
            Arp reply = arp.replyFrom(lif.mac());
            EthernetFrame frame = new EthernetFrame(arp.senderMac(), lif.mac(), EtherType.ARP, reply);
            out.send(port, Packet.fresh(frame, lif.network()));
        }
    }

    /**
     * Steps 6 and 7: a local VM's reply goes on to every host that asked here, and into the table if this instance asked.
     * One that came by the overlay answers this instance alone: who else asked is answered on the VM's own host.
     */
    private void receiveReply(Arp arp, Lif lif, Sighting arrival, Reaction out) {
        boolean local = !arrival.packet().has(Packet.FROM_OVERLAY);
        List<MacAddress> askers = local ? proxied.take(lif, arp.senderIp(), arrival.at()) : List.of();
        for (MacAddress pMac : askers) {
            Packet reply =
                    askers.size() == 1 ? arrival.packet() : arrival.packet().copy();
            out.send(port, reply.with(reply.frame().withDestination(pMac)));
        }
        boolean expected = !askers.isEmpty() || neighbors.expects(arp.senderIp(), arrival.at());
        if (expected && lif.address().contains(arp.senderIp())) {
            learn(arp, lif, arrival.at(), out);
        }
    }

    private void learn(Arp arp, Lif lif, long now, Reaction out) {
        learn(arp.senderIp(), arp.senderMac(), lif, now, out);
        vlans.learned(lif, arp.senderIp(), arp.senderMac(), out);
    }

    private void learn(Ipv4Address ip, MacAddress mac, Lif lif, long now, Reaction out) {
        for (Neighbors.Waiting w : neighbors.learn(ip, mac, now, out)) {
            out.send(port, RouterForwarding.routed(w.packet(), lif, mac), w.cause());
        }
    }

    /** Another host's instance asks this designated one for a neighbour on a VLAN, or that one answers. */
    @Override
    public Reaction hear(ControlMessage message, long now) {
        Reaction out = new Reaction();
        if (message instanceof ControlMessage.HeardVlanArp heard) {
            VlanArp said = heard.message();
            Lif lif = vlans.on(said.vlan(), lifs);
            if (lif == null || !lif.address().contains(said.target())) {
                return out;
            }
            if (said.operation() == VlanArp.ANSWER) {
                learn(said.target(), said.mac(), lif, now, out);
            } else {
                MacAddress known = neighbors.find(said.target(), now);
                vlans.asked(lif, said, heard.from(), known, out);
                if (known == null) {
                    neighbors.resolve(lif, said.target(), now, out);
                }
            }
        }
        return out;
    }

    /** Step 1: the request for a next hop, in the name of the LIF; on a VLAN the designated instance asks for others. */
    private void ask(Object lif, IpAddress target, Reaction out) {
        Lif on = (Lif) lif;
        Ipv4Address ip = (Ipv4Address) target;
        Packet request = request(on, ip);
        out.send(port, vlans.isDesignatedElsewhere(on) ? request.marked(Packet.DVS_LOCAL) : request);
        vlans.ask(on, ip, out);
    }

    private static Packet request(Lif lif, Ipv4Address target) {
        Arp request = Arp.request(lif.mac(), lif.ip(), target);
        return Packet.fresh(new EthernetFrame(MacAddress.BROADCAST, lif.mac(), EtherType.ARP, request), lif.network());
    }

    private Lif ingress(Sighting arrival) {
        return arrival.packet().network() == null
                ? null
                : lifs.get(arrival.packet().network().name());
    }

    @Override
    public Reaction wake(Object alarm, long now) {
        Reaction out = new Reaction();
        if (alarm instanceof Neighbors.AskAgain again) {
            neighbors
                    .askAgain(again, port, now, out)
                    .forEach(lost -> RouterForwarding.unreachable(lost, this::ingress, out));
        }
        return out;
    }

    @Override
    public List<TableSnapshot> tables(long now) {
        List<List<String>> feet = new ArrayList<>();
        lifs.forEach((network, lif) -> feet.add(List.of(
                network,
                lif.address().toString(),
                lif.mac().toString(),
                lif.uplink() ? "uplink" : "internal",
                vlans.designated(lif))));
        List<String> columns = List.of("network", "IP", "MAC", "mode", "designated instance");
        return List.of(
                new TableSnapshot(Neighbors.TABLE, place(), List.of("IP", "MAC"), neighbors.rows(now)),
                new TableSnapshot("LIF table", place(), columns, feet),
                forwarding.routes().snapshot(place()));
    }
}
