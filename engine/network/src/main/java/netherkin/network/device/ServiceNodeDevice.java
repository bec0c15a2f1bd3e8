package netherkin.network.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.IpPacket;
import netherkin.network.topology.Encapsulation;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/**
 * Sends each envelope that reaches it to all members of its network but the sender, one unicast copy each, under the
 * sender's address, so that receivers learn that one.
 */
public final class ServiceNodeDevice implements Device {
    private final String name;
    private final Port port;
    private final UnderlayStack stack;
    private final Map<NetworkKey, OverlayNetwork> networks = new LinkedHashMap<>();
    private final Map<String, Membership> members = new LinkedHashMap<>();
    private Config config;

    /** Networks that it could serve, and how envelopes look. */
    public record Config(List<OverlayNetwork> overlays, EnvelopeStyle style, UnderlayStack.Config underlay) {}

    public ServiceNodeDevice(String name, Port port, Config config) {
        this.name = name;
        this.port = port;
        this.stack = new UnderlayStack(port);
        configure(config);
    }

    /** Takes other networks or settings. */
    public void configure(Config newConfig) {
        config = newConfig;
        stack.configure(newConfig.underlay);
        networks.clear();
        for (OverlayNetwork overlay : newConfig.overlays) {
            networks.put(NetworkKey.of(overlay), overlay);
            if (overlay.encapsulation() == Encapsulation.GRE
                    && !newConfig.style.gre().key()) {
                networks.putIfAbsent(new NetworkKey(Encapsulation.GRE, null), overlay);
            }
        }
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
        EthernetFrame frame = arrival.frame();
        if (!stack.accepts(frame)) {
            return out.drop(port, arrival.packet(), DropReason.NOT_ADDRESSED);
        }
        if (stack.takes(arrival, out)) {
            return out;
        }
        boolean isMine = frame.payload() instanceof IpPacket ip
                && frame.etherType() == ip.etherType()
                && ip.destination().equals(config.underlay.ip());
        return isMine
                ? replicate((IpPacket) frame.payload(), arrival, out)
                : out.drop(port, arrival.packet(), DropReason.NOT_ADDRESSED);
    }

    private Reaction replicate(IpPacket ip, Sighting arrival, Reaction out) {
        OpenedEnvelope content = OpenedEnvelope.of(ip, config.style);
        if (content.problem() != null) {
            return out.drop(port, arrival.packet(), content.problem());
        }
        Membership membership = membersOf(content);
        if (!membership.contains(ip.source())) {
            return out.drop(port, arrival.packet(), DropReason.UNKNOWN_NETWORK);
        }
        for (IpAddress member : membership.vteps()) {
            if (!member.equals(ip.source())) {
                IpPacket onwards = ip.withDestination(member).withTimeToLive(config.style.timeToLive());
                Packet copy = arrival.packet().copy().with(arrival.frame().withPayload(onwards));
                stack.send(copy, member, arrival, arrival.at(), out);
            }
        }
        return out;
    }

    private Membership membersOf(OpenedEnvelope content) {
        for (NetworkKey key : content.networks()) {
            OverlayNetwork network = networks.get(key);
            if (network != null) {
                return members.getOrDefault(network.name(), Membership.NONE);
            }
        }
        return Membership.NONE;
    }

    @Override
    public Reaction wake(Object alarm, long now) {
        Reaction out = new Reaction();
        if (alarm instanceof Neighbors.AskAgain again) {
            stack.wake(again, now, out);
        }
        return out;
    }

    @Override
    public Reaction hear(ControlMessage message, long now) {
        Reaction out = new Reaction();
        if (message instanceof ControlMessage.Members news) {
            members.put(news.network(), news.membership());
        } else if (message instanceof ControlMessage.LinkState link && link.port() == port) {
            out.tell(DeviceId.CONTROLLER, new ControlMessage.ServiceNodeState(name, link.up()));
        }
        return out;
    }

    @Override
    public List<TableSnapshot> tables(long now) {
        return List.of(new TableSnapshot(Neighbors.TABLE, place(), List.of("IP", "MAC"), stack.rows(now)));
    }
}
