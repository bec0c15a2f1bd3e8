package netherkin.network.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Geneve;
import netherkin.network.frame.Gre;
import netherkin.network.frame.IpPacket;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Nvgre;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Stt;
import netherkin.network.frame.Tcp;
import netherkin.network.frame.Udp;
import netherkin.network.frame.Vxlan;
import netherkin.network.topology.OverlayNetwork;

/** How one VTEP makes envelopes. Each further encapsulation is a branch here, one in {@link OpenedEnvelope} and a codec. */
final class Envelopes {
    private static final int PUSH_AND_ACK = 0x18;
    private static final int MAX_FLOW_LABEL = 0xf_ffff;
    private final Map<Peer, Long> sequences = new LinkedHashMap<>();
    /** How many frames STT has carried. */
    private long frames;

    private int nextIdentification = 1;
    private EnvelopeStyle style;
    private IpAddress self;

    private record Peer(String network, IpAddress vtep) {}

    void configure(EnvelopeStyle newStyle, IpAddress newSelf) {
        style = newStyle;
        self = newSelf;
    }

    /** The envelope around a tenant frame. Its Ethernet addresses are the underlay stack's to fill in. */
    EthernetFrame wrap(EthernetFrame tenant, OverlayNetwork network, IpAddress remote) {
        EthernetFrame carried = carried(tenant);
        EthernetFrame envelope = switch (network.encapsulation()) {
            case VXLAN -> udp(tenant, style.vxlan().port(), vxlan(network, carried), remote);
            case GENEVE -> {
                List<Geneve.Option> options = style.geneve().options().getOrDefault(network.name(), List.of());
                yield udp(tenant, style.geneve().port(), new Geneve(network.vni(), options, carried), remote);
            }
            case NVGRE ->
                ip(tenant, IpProtocol.GRE, new Nvgre(network.vni(), flowId(tenant), untagged(tenant)), remote);
            case GRE -> ip(tenant, IpProtocol.GRE, gre(carried, network, remote), remote);
            case STT ->
                ip(tenant, IpProtocol.TCP, stt(tenant, Stt.of(network.vni().value(), carried)), remote);
        };
        int ecn = Congestion.outer(tenant, style.outerEcn());
        return ecn == 0 ? envelope : envelope.withPayload(((IpPacket) envelope.payload()).withEcn(ecn));
    }

    /** VLAN tags stay outside unless the style carries them (RFC 7348 §6.1). */
    private EthernetFrame carried(EthernetFrame tenant) {
        return style.innerTags() || tenant.tags().isEmpty() ? tenant : untagged(tenant);
    }

    /** Never within NVGRE (RFC 7637 §3.2). */
    private static EthernetFrame untagged(EthernetFrame tenant) {
        return tenant.tags().isEmpty() ? tenant : tenant.withTags(List.of());
    }

    private Vxlan vxlan(OverlayNetwork network, EthernetFrame carried) {
        EnvelopeStyle.Flaws flaws = style.flaws();
        return new Vxlan(flaws.vxlanFlags(), flaws.vxlanReserved(), network.vni(), flaws.vxlanReserved2(), carried);
    }

    private EthernetFrame udp(EthernetFrame tenant, int port, Payload tunnel, IpAddress remote) {
        if (style.flaws().wrongChecksum()) {
            Udp right = new Udp(entropy(tenant), port, Checksum.RIGHT, tunnel);
            return WrongChecksum.in(ip(tenant, IpProtocol.UDP, right, remote));
        }
        boolean isSummed = remote instanceof Ipv6Address ? style.ipv6().udpChecksum() : style.udpChecksum();
        int checksum = isSummed ? Checksum.RIGHT : Udp.NO_CHECKSUM;
        return ip(tenant, IpProtocol.UDP, new Udp(entropy(tenant), port, checksum, tunnel), remote);
    }

    /** A source port that tells one flow from another to routers with several paths (RFC 7348 §5, RFC 8926 §3.3). */
    private int entropy(EthernetFrame tenant) {
        return FlowHash.port(tenant, style.lowestSourcePort(), style.highestSourcePort());
    }

    /** NVGRE's only word to routers with several paths (RFC 7637 §3.2). */
    private int flowId(EthernetFrame tenant) {
        return style.gre().flowId() ? FlowHash.port(tenant, 0, 0xff) : 0;
    }

    private Gre gre(EthernetFrame carried, OverlayNetwork network, IpAddress remote) {
        Gre gre = new Gre(carried);
        gre = style.gre().checksum() ? gre.withChecksum() : gre;
        gre = style.gre().key() ? gre.withKey(network.vni().value()) : gre;
        return style.gre().sequence() ? gre.withSequence(nextSequence(network, remote)) : gre;
    }

    private long nextSequence(OverlayNetwork network, IpAddress remote) {
        return sequences.merge(new Peer(network.name(), remote), 1L, Long::sum) - 1 & 0xffff_ffffL;
    }

    /** A segment that belongs to no connection: its acknowledgment number tells frames apart (draft-davie-stt-08 §3.1). */
    private Tcp stt(EthernetFrame tenant, Stt stt) {
        int source = entropy(tenant);
        frames = frames + 1 & 0xffff_ffffL;
        return new Tcp(
                source, Stt.PORT, stt.sequence(), frames, PUSH_AND_ACK, 0xffff, Checksum.RIGHT, 0, Bytes.EMPTY, stt);
    }

    /** Entropy for routers that look at addresses and flow label alone (RFC 6438 §4.1). */
    private int flowLabel(EthernetFrame tenant) {
        return style.ipv6().flowLabel() ? FlowHash.port(tenant, 1, MAX_FLOW_LABEL) : 0;
    }

    private EthernetFrame ip(EthernetFrame tenant, int protocol, Payload payload, IpAddress remote) {
        IpPacket ip = self instanceof Ipv6Address from && remote instanceof Ipv6Address to
                ? Ipv6.of(from, to, protocol, payload).withFlowLabel(flowLabel(tenant))
                : ipv4(tenant, protocol, payload, (Ipv4Address) remote);
        return new EthernetFrame(
                MacAddress.ZERO, MacAddress.ZERO, ip.etherType(), ip.withTimeToLive(style.timeToLive()));
    }

    /** What may be fragmented on its way has an identification, that its pieces are told by (RFC 6864 §4). */
    private Ipv4 ipv4(EthernetFrame tenant, int protocol, Payload payload, Ipv4Address remote) {
        boolean inherited = tenant.payload() instanceof Ipv4 inner && inner.dontFragment();
        boolean df = style.df() == EnvelopeStyle.OuterDf.ON
                || style.df() == EnvelopeStyle.OuterDf.INHERIT && inherited
                || style.gre().df() && protocol == IpProtocol.GRE;
        Ipv4 ip = Ipv4.of((Ipv4Address) self, remote, protocol, df, payload);
        return df ? ip : ip.withIdentification(nextIdentification++ & 0xffff);
    }
}
