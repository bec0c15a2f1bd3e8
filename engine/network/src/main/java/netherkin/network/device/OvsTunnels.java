package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.Vni;
import netherkin.network.device.BridgeConfig.Link.Tunnel;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Udp;
import netherkin.network.topology.Encapsulation;
import netherkin.network.topology.Origin;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.topology.Port;
import netherkin.network.topology.Replication;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.TableSnapshot;

/** The tunnel ports of Open vSwitch on a host. Envelopes leave and come by the host's own interfaces. */
final class OvsTunnels {
    private static final int NO_PORT = -1;
    private final String host;
    private final Port tunnel;
    private final Map<String, Envelopes> envelopes = new LinkedHashMap<>();
    private final List<BridgeConfig.Port> ports = new ArrayList<>();
    private final OvsBfd bfd;
    private HostNetwork network;
    private EnvelopeStyle style;

    /** A frame out of an envelope, and the port that it comes in by. */
    record Opened(BridgeConfig.Port port, Packet packet) {}

    OvsTunnels(String host, Port tunnel) {
        this.host = host;
        this.tunnel = tunnel;
        this.bfd = new OvsBfd(host);
    }

    void configure(HostNetwork newNetwork, EnvelopeStyle newStyle) {
        network = newNetwork;
        style = newStyle;
        ports.clear();
        for (BridgeConfig bridge : newNetwork.bridges()) {
            for (BridgeConfig.Port port : bridge.ports()) {
                if (port.link() instanceof Tunnel) {
                    ports.add(port);
                }
            }
        }
    }

    /** Puts a frame into an envelope and hands that to the interface that leads to the other end. */
    void send(Tunnel to, BridgeConfig.Port port, Packet packet, Reaction out) {
        HostNetwork.Interface way = network.towards(to.remote());
        if (way == null) {
            out.drop(tunnel, packet, DropReason.NO_ROUTE);
            return;
        }
        out.observe(tunnel, true, packet, null);
        Envelopes maker = envelopes.computeIfAbsent(port.name(), name -> new Envelopes());
        maker.configure(style(to), to.local() == null ? way.ip() : to.local());
        EthernetFrame envelope = maker.wrap(packet.frame(), overlay(port.name(), to), to.remote());
        out.tell(
                DeviceId.networkInterface(host, way.name()),
                new ControlMessage.Transmit(packet.with(envelope, null), to.remote()));
    }

    private static OverlayNetwork overlay(String name, Tunnel to) {
        Vni vni = new Vni((int) Math.max(0, to.outKey()));
        return new OverlayNetwork(name, Origin.UNKNOWN, vni, to.encapsulation(), Replication.UNICAST);
    }

    /** Of GRE, the key is there only if it was set. */
    private EnvelopeStyle style(Tunnel to) {
        EnvelopeStyle.GreStyle gre = style.gre();
        int vxlan = to.encapsulation() == Encapsulation.VXLAN ? to.port() : NO_PORT;
        int geneve = to.encapsulation() == Encapsulation.GENEVE ? to.port() : NO_PORT;
        return new EnvelopeStyle(
                new EnvelopeStyle.VxlanStyle(vxlan, style.vxlan().strict()),
                new EnvelopeStyle.GeneveStyle(geneve, Map.of(), style.geneve().known()),
                style.timeToLive(),
                style.df(),
                style.udpChecksum(),
                style.lowestSourcePort(),
                style.highestSourcePort(),
                true,
                new EnvelopeStyle.GreStyle(
                        to.outKey() >= 0, gre.checksum(), gre.sequence(), gre.inOrder(), false, gre.df()),
                style.ipv6(),
                style.outerEcn(),
                style.flaws());
    }

    /** Takes a frame out of an envelope; null, and the envelope ends here, if there is no tunnel port for it. */
    Opened open(Packet envelope, Ipv4 ip, long now, Reaction out) {
        int udpPort = ip.payload() instanceof Udp udp ? udp.destinationPort() : 0;
        BridgeConfig.Port best = null;
        OpenedEnvelope content = null;
        for (BridgeConfig.Port port : ports) {
            Tunnel at = (Tunnel) port.link();
            boolean udp = at.encapsulation() == Encapsulation.VXLAN || at.encapsulation() == Encapsulation.GENEVE;
            if (udp == (udpPort != 0) && (!udp || at.port() == udpPort)) {
                OpenedEnvelope opened = OpenedEnvelope.of(ip, style(at));
                content = content == null ? opened : content;
                if (opened.problem() == null
                        && takes(at, opened, ip)
                        && (best == null || rank(at) > rank((Tunnel) best.link()))) {
                    best = port;
                    content = opened;
                }
            }
        }
        if (best == null) {
            boolean bad = content != null && content.problem() != null;
            DropReason reason = content == null ? DropReason.NO_LISTENER : DropReason.UNKNOWN_NETWORK;
            out.drop(tunnel, envelope, bad ? content.problem() : reason);
            return null;
        }
        return opened(best, content, envelope, ip, out);
    }

    private Opened opened(BridgeConfig.Port port, OpenedEnvelope content, Packet envelope, Ipv4 ip, Reaction out) {
        EthernetFrame frame = Congestion.opened(content.frame(), ip.ecn());
        if (frame == null) {
            out.drop(tunnel, envelope, DropReason.CONGESTION);
            return null;
        }
        Packet tenant = envelope.with(frame, null);
        out.observe(tunnel, false, tenant, null);
        return new Opened(port, tenant);
    }

    private static boolean takes(Tunnel at, OpenedEnvelope content, Ipv4 ip) {
        return at.remote().equals(ip.source())
                && (at.local() == null || at.local().equals(ip.destination()))
                && takesKey(at, content);
    }

    private static boolean takesKey(Tunnel at, OpenedEnvelope content) {
        for (NetworkKey key : content.networks()) {
            boolean sameKind = key.encapsulation() == at.encapsulation();
            long value = key.vni() == null ? 0 : key.vni().value();
            if (sameKind && (at.inKey() == Tunnel.ANY_KEY || Math.max(0, at.inKey()) == value)) {
                return true;
            }
        }
        return false;
    }

    /** The more a port says of what it takes, the sooner it gets it. */
    private static int rank(Tunnel at) {
        return (at.local() == null ? 0 : 2) + (at.inKey() == Tunnel.ANY_KEY ? 0 : 1);
    }

    /** Begins and ends what the configuration asks for at times of its own. */
    void refresh(long now, Reaction out) {
        bfd.refresh(ports, now, out);
    }

    /** Whether a frame that an envelope held was for the tunnel itself, and is none of the bridge's. */
    boolean take(Opened opened, long now, Reaction out) {
        return bfd.take(opened.port().name(), opened.packet().frame(), now, out);
    }

    void wake(Object alarm, long now, Reaction out) {
        bfd.wake(alarm, now, this, out);
    }

    TableSnapshot table(String owner) {
        return bfd.table(owner);
    }
}
