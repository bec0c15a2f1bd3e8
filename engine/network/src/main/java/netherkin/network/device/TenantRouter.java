package netherkin.network.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.topology.ExternalRouter;
import netherkin.network.topology.Lif;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/** An external router of the tenants': one vNIC with its own MAC address in each network (RFC 1812). */
public final class TenantRouter implements Device {
    private final Map<Port, Lif> feet = new LinkedHashMap<>();
    private final Map<String, Port> ports = new LinkedHashMap<>();
    private final Neighbors neighbors = new Neighbors(this::ask);
    private final RouterForwarding forwarding = new RouterForwarding(this::portOf, neighbors);
    private ExternalRouter router;

    /**
     * Takes other interfaces, routes or habits; the ARP table stays.
     *
     * @param newFeet its vNICs, by port
     */
    public void configure(
            ExternalRouter newRouter, Map<Port, Lif> newFeet, int retries, long intervalNanos, long ageingNanos) {
        router = newRouter;
        feet.clear();
        feet.putAll(newFeet);
        ports.clear();
        newFeet.forEach((port, lif) -> ports.put(lif.network().name(), port));
        neighbors.configure(new Neighbors.Policy(retries, intervalNanos, ageingNanos));
        forwarding.configure(new RoutingTable(newRouter.interfaces(), newRouter.routes()));
    }

    private Port portOf(Lif lif) {
        return ports.get(lif.network().name());
    }

    @Override
    public String place() {
        return router.name();
    }

    @Override
    public String host() {
        return router.host();
    }

    @Override
    public Reaction receive(Sighting arrival) {
        Reaction out = new Reaction();
        Port port = arrival.port();
        Lif foot = feet.get(port);
        EthernetFrame frame = arrival.frame();
        boolean forUs = foot != null && frame.destination().equals(foot.mac());
        if (foot == null || !forUs && !frame.destination().isGroup()) {
            out.drop(port, arrival.packet(), DropReason.NOT_ADDRESSED);
        } else if (Frames.isInVlan(frame)) {
            out.drop(port, arrival.packet(), DropReason.NO_LISTENER);
        } else if (frame.payload() instanceof Arp arp && frame.etherType() == EtherType.ARP) {
            receiveArp(arp, foot, arrival, out);
        } else if (forUs && frame.payload() instanceof Ipv4 ip && frame.etherType() == EtherType.IPV4) {
            forwarding.receive(ip, foot, arrival, out);
        } else if (forUs) {
            out.drop(port, arrival.packet(), DropReason.NO_LISTENER);
        }
        return out;
    }

    /** RFC 826: what is known is updated by any ARP; something new is learned only from what is addressed to us. */
    private void receiveArp(Arp arp, Lif foot, Sighting arrival, Reaction out) {
        if (arp.senderIp().equals(foot.ip())) {
            out.drop(arrival.port(), arrival.packet(), DropReason.ADDRESS_CONFLICT);
            return;
        }
        boolean forUs = arp.targetIp().equals(foot.ip());
        boolean concernsUs = forUs || neighbors.knows(arp.senderIp(), arrival.at());
        if (concernsUs && foot.address().contains(arp.senderIp())) {
            for (Neighbors.Waiting w : neighbors.learn(arp.senderIp(), arp.senderMac(), arrival.at(), out)) {
                out.send(arrival.port(), RouterForwarding.routed(w.packet(), foot, arp.senderMac()), w.cause());
            }
        }
        if (forUs && arp.operation() == Arp.REQUEST) {
            Arp reply = arp.replyFrom(foot.mac());
            EthernetFrame frame = new EthernetFrame(arp.senderMac(), foot.mac(), EtherType.ARP, reply);
            out.send(arrival.port(), Packet.fresh(frame, foot.network()));
        }
    }

    private void ask(Object scope, IpAddress target, Reaction out) {
        Lif foot = (Lif) scope;
        Arp request = Arp.request(foot.mac(), foot.ip(), (Ipv4Address) target);
        EthernetFrame frame = new EthernetFrame(MacAddress.BROADCAST, foot.mac(), EtherType.ARP, request);
        out.send(portOf(foot), Packet.fresh(frame, foot.network()));
    }

    @Override
    public Reaction wake(Object alarm, long now) {
        Reaction out = new Reaction();
        if (alarm instanceof Neighbors.AskAgain again && !feet.isEmpty()) {
            neighbors
                    .askAgain(again, feet.keySet().iterator().next(), now, out)
                    .forEach(lost -> RouterForwarding.unreachable(lost, arrival -> feet.get(arrival.port()), out));
        }
        return out;
    }

    @Override
    public List<TableSnapshot> tables(long now) {
        return List.of(
                new TableSnapshot(Neighbors.TABLE, place(), List.of("IP", "MAC"), neighbors.rows(now)),
                forwarding.routes().snapshot(place()));
    }
}
