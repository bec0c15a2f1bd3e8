package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Igmp;
import netherkin.network.frame.IpPacket;
import netherkin.network.topology.Encapsulation;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.topology.Port;
import netherkin.network.topology.Replication;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/**
 * A host's VTEP: puts tenant frames into envelopes, one unicast envelope to a known destination's VTEP, else one copy for
 * whoever the network's replication has; takes them out, and learns who is behind which VTEP.
 */
public final class TunnelEndpoint implements Device {
    private final String host;
    private final Port inside;
    private final Port outside;
    private final Port tunnel;
    private final UnderlayStack stack;
    private final EnvelopeSender sender;
    private final Map<String, VtepNetwork> networks = new LinkedHashMap<>();
    private final Map<NetworkKey, VtepNetwork> byKey = new LinkedHashMap<>();
    private final Envelopes envelopes = new Envelopes();
    private final SequenceCheck sequences = new SequenceCheck();
    private final GroupMember groups;
    private List<IpAddress> serviceNodes = List.of();
    private Config config;

    /**
     * A VTEP's networks and habits.
     *
     * @param overlays networks that this host could be a member of
     */
    public record Config(
            List<OverlayNetwork> overlays,
            EnvelopeStyle style,
            boolean learns,
            ReplicationStyle replication,
            EnvelopeSender.Config sending,
            UnderlayStack.Config underlay) {}

    /**
     * What hosts do differently about replication.
     *
     * @param proxies whether unicast replication uses one proxy for each other VTEP subnet
     * @param groupTtl TTL of an envelope to a multicast group
     * @param igmpVersion 2 or 3
     * @param igmpReports how many there are of each change
     */
    public record ReplicationStyle(boolean proxies, int groupTtl, int igmpVersion, int igmpReports) {}
    /**
     * @param inside towards the virtual switch
     * @param outside towards the uplinks
     * @param tunnel where tenant frames are seen as they are inside the envelope
     */
    public TunnelEndpoint(String host, Port inside, Port outside, Port tunnel, Config config) {
        this.host = host;
        this.inside = inside;
        this.outside = outside;
        this.tunnel = tunnel;
        this.stack = new UnderlayStack(outside);
        this.sender = new EnvelopeSender(stack, outside);
        this.groups = new GroupMember(outside);
        configure(config);
    }

    /** Takes other networks or settings; what was learned stays. */
    public void configure(Config newConfig) {
        config = newConfig;
        stack.configure(newConfig.underlay);
        sender.configure(newConfig.sending, newConfig.style);
        envelopes.configure(newConfig.style, newConfig.underlay.ip());
        if (ip() instanceof Ipv4Address v4) {
            ReplicationStyle style = newConfig.replication;
            groups.configure(
                    new GroupMember.Config(newConfig.underlay.mac(), v4, style.igmpVersion, style.igmpReports));
        }
        byKey.clear();
        for (OverlayNetwork overlay : newConfig.overlays) {
            VtepNetwork network = networks.computeIfAbsent(overlay.name(), n -> new VtepNetwork());
            boolean proxies = newConfig.replication.proxies;
            network.configure(overlay, Replicator.of(overlay, proxies, () -> serviceNodes));
            byKey.put(NetworkKey.of(overlay), network);
            if (overlay.encapsulation() == Encapsulation.GRE
                    && !newConfig.style.gre().key()) {
                byKey.putIfAbsent(new NetworkKey(Encapsulation.GRE, null), network);
            }
        }
    }

    /** Takes what the control plane knows of a network's MAC addresses. */
    public void know(String network, Directory directory) {
        networks.get(network).know(directory);
    }

    /** Tells the MTU of the host's uplinks. */
    public void limit(int mtu) {
        stack.limit(mtu);
    }

    @Override
    public String place() {
        return "VTEP of " + host;
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public Reaction receive(Sighting arrival) {
        Reaction out = new Reaction();
        if (arrival.port() == inside) {
            fromSwitch(arrival, out);
        } else {
            fromUnderlay(arrival, out);
        }
        return out;
    }

    private void fromSwitch(Sighting arrival, Reaction out) {
        Packet packet = arrival.packet();
        VtepNetwork network = networks.get(packet.network().name());
        IpAddress remote = network.vtepOf(packet.frame().destination());
        if (remote != null) {
            encapsulate(packet, network, remote, arrival, out);
        } else if (network.hasOtherMembers(ip())) {
            replicate(packet, network, arrival, out);
        } else if (!packet.frame().destination().isGroup()) {
            out.drop(tunnel, packet, DropReason.UNKNOWN_DESTINATION);
        }
    }

    /** Copies as the network's replication has it, never to itself. */
    private void replicate(Packet packet, VtepNetwork network, Sighting arrival, Reaction out) {
        List<Replicator.Copy> copies = network.copiesOfOwn(config.underlay.address());
        for (Replicator.Copy copy : copies) {
            Packet one = copy.proxy() ? packet.copy().marked(Packet.REPLICATE) : packet.copy();
            encapsulate(one, network, copy.to(), arrival, out);
        }
        if (copies.isEmpty() && network.overlay().replication() == Replication.SERVICE_NODE) {
            out.drop(tunnel, packet, DropReason.NO_SERVICE_NODE);
        }
    }

    /**
     * As a proxy, sends the envelope as it came to the own VTEP subnet, under its first sender's address, so that receivers
     * learn that one; back to that one never.
     */
    private void replicateForOther(IpPacket ip, Packet tenant, VtepNetwork network, Sighting arrival, Reaction out) {
        for (Replicator.Copy copy : network.copiesForOthers(config.underlay.address())) {
            if (!copy.to().equals(ip.source())) {
                Packet one = tenant.copy();
                out.observe(tunnel, true, one, null);
                EthernetFrame envelope = arrival.frame().withPayload(ip.withDestination(copy.to()));
                passOn(one.with(envelope, null), copy.to(), arrival, out);
            }
        }
    }

    private void encapsulate(Packet packet, VtepNetwork network, IpAddress remote, Sighting arrival, Reaction out) {
        out.observe(tunnel, true, packet, null);
        if (remote.bits() != ip().bits()) {
            out.drop(outside, packet, DropReason.NO_ROUTE, arrival);
            return;
        }
        EthernetFrame envelope = envelopes.wrap(packet.frame(), network.overlay(), remote);
        if (remote.isMulticast()) {
            toGroup(packet.with(envelope, null), (Ipv4Address) remote, arrival, out);
        } else {
            sender.send(packet.with(envelope, null), remote, arrival, out);
        }
    }

    private void toGroup(Packet packet, Ipv4Address group, Sighting arrival, Reaction out) {
        IpPacket ip = (IpPacket) packet.frame().payload();
        EthernetFrame frame = packet.frame().withPayload(ip.withTimeToLive(config.replication.groupTtl));
        stack.sendToGroup(packet.with(frame), group, arrival, out);
    }

    /** Sends an envelope that another VTEP has made. */
    private void passOn(Packet packet, IpAddress to, Sighting arrival, Reaction out) {
        if (to.isMulticast()) {
            toGroup(packet, (Ipv4Address) to, arrival, out);
        } else {
            IpPacket ip = (IpPacket) packet.frame().payload();
            EthernetFrame frame = packet.frame().withPayload(ip.withTimeToLive(config.style.timeToLive()));
            stack.send(packet.with(frame), to, arrival, arrival.at(), out);
        }
    }

    private void fromUnderlay(Sighting arrival, Reaction out) {
        EthernetFrame frame = arrival.frame();
        if (!stack.accepts(frame)) {
            out.drop(outside, arrival.packet(), DropReason.NOT_ADDRESSED);
        } else if (stack.takes(arrival, out) || hearsOfGroups(frame, out)) {
            return;
        } else if (!(frame.payload() instanceof IpPacket ip)
                || frame.etherType() != ip.etherType()
                || !ip.destination().equals(ip()) && !groups.isIn(ip.destination())) {
            out.drop(outside, arrival.packet(), DropReason.NOT_ADDRESSED);
        } else if (ip.source().equals(ip())) {
            out.drop(outside, arrival.packet(), DropReason.ADDRESS_CONFLICT);
        } else if (VlanArpDatagrams.in(ip) != null) {
            DeviceId inner = DeviceId.ofHost(DeviceId.Kind.VIRTUAL_SWITCH, host);
            out.tell(inner, new ControlMessage.HeardVlanArp(ip.source(), VlanArpDatagrams.in(ip)));
        } else if (!sender.takes(ip.payload(), ip(), arrival, out)) {
            IpPacket whole = sender.whole(ip, arrival, out);
            if (whole != null) {
                receiveEnvelope(whole, arrival, out);
            }
        }
    }

    /** Takes a frame that is about groups; false if it is another. */
    private boolean hearsOfGroups(EthernetFrame frame, Reaction out) {
        Igmp message = frame.destination().isGroup() ? IgmpFrames.in(frame) : null;
        if (message != null) {
            groups.receive(message, out);
        }
        return message != null;
    }

    private void receiveEnvelope(IpPacket ip, Sighting arrival, Reaction out) {
        OpenedEnvelope content = OpenedEnvelope.of(ip, config.style);
        if (content.problem() != null) {
            out.drop(outside, arrival.packet(), content.problem());
            return;
        }
        VtepNetwork network = networkWith(content);
        if (network == null) {
            out.drop(outside, arrival.packet(), DropReason.UNKNOWN_NETWORK);
            return;
        }
        if (content.isRefusedForTag(network.overlay().encapsulation(), config.style)) {
            out.drop(outside, arrival.packet(), DropReason.INNER_TAG);
            return;
        }
        boolean numbered = network.overlay().encapsulation() == Encapsulation.GRE
                && config.style.gre().inOrder();
        if (numbered && !sequences.takes(network.overlay().name(), ip.source(), content.sequence())) {
            out.drop(outside, arrival.packet(), DropReason.OUT_OF_ORDER);
            return;
        }
        EthernetFrame frame = Congestion.opened(content.frame(), ip.ecn());
        if (frame == null) {
            out.drop(outside, arrival.packet(), DropReason.CONGESTION);
            return;
        }
        if (config.learns) {
            network.learn(content.frame().source(), ip.source(), out);
        }
        Packet tenant = arrival.packet().unmarked(Packet.REPLICATE).with(frame, network.overlay());
        out.observe(tunnel, false, tenant, null);
        out.send(inside, tenant);
        if (arrival.packet().has(Packet.REPLICATE)) {
            replicateForOther(ip, tenant, network, arrival, out);
        }
    }

    /** The network of an envelope, if this host is a member of it. */
    private VtepNetwork networkWith(OpenedEnvelope content) {
        for (NetworkKey key : content.networks()) {
            VtepNetwork network = byKey.get(key);
            if (network != null && network.isMember(ip())) {
                return network;
            }
        }
        return null;
    }

    private IpAddress ip() {
        return config.underlay.ip();
    }

    @Override
    public Reaction wake(Object alarm, long now) {
        Reaction out = new Reaction();
        if (alarm instanceof Neighbors.AskAgain again) {
            stack.wake(again, now, out);
        } else if (alarm instanceof Reassembly.GiveUp giveUp) {
            sender.giveUp(giveUp, out);
        } else if (alarm instanceof GroupMember.ReportAgain again) {
            groups.wake(again, now, out);
        }
        return out;
    }

    @Override
    public Reaction hear(ControlMessage message, long now) {
        Reaction out = new Reaction();
        if (message instanceof ControlMessage.Members members) {
            networks.get(members.network()).setMembers(members.membership(), out);
            joinGroups(now, out);
        } else if (message instanceof ControlMessage.Located located) {
            networks.get(located.network()).learn(located.mac(), located.vtep(), out);
        } else if (message instanceof ControlMessage.Refresh) {
            joinGroups(now, out);
        } else if (message instanceof ControlMessage.ServiceNodes nodes) {
            serviceNodes = nodes.working();
        } else if (message instanceof ControlMessage.NicChanged) {
            groups.reportAll(out);
        } else if (message instanceof ControlMessage.Arrived arrived
                && networks.containsKey(arrived.network().name())) {
            networks.get(arrived.network().name()).forget(arrived.mac(), out);
        } else if (message instanceof ControlMessage.SendVlanArp send
                && send.to().bits() == ip().bits()) {
            stack.send(VlanArpDatagrams.of(send.message(), ip(), send.to()), send.to(), null, now, out);
        }
        return out;
    }

    /** Is in the groups of those networks that it is a member of. */
    private void joinGroups(long now, Reaction out) {
        Set<Ipv4Address> wanted = new LinkedHashSet<>();
        for (VtepNetwork network : networks.values()) {
            if (network.overlay().replication().usesGroup() && network.isMember(ip())) {
                wanted.add(network.overlay().group());
            }
        }
        groups.want(wanted, now, out);
    }

    @Override
    public List<TableSnapshot> tables(long now) {
        List<List<String>> macs = new ArrayList<>();
        List<List<String>> vteps = new ArrayList<>();
        networks.forEach((name, network) -> {
            macs.addAll(network.macRows());
            if (network.isMember(ip())) {
                vteps.addAll(network.vtepRows(ip()));
            }
        });
        return List.of(
                new TableSnapshot(VtepNetwork.MAC_TABLE, place(), List.of("network", "MAC", "VTEP"), macs),
                new TableSnapshot(VtepNetwork.VTEP_TABLE, place(), List.of("network", "VTEP"), vteps),
                new TableSnapshot(Neighbors.TABLE, place(), List.of("IP", "MAC"), stack.rows(now)),
                new TableSnapshot(PathMtus.TABLE, place(), List.of("IP", "MTU"), sender.rows(now)));
    }
}
