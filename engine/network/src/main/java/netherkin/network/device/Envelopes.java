package netherkin.network.device;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Geneve;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Udp;
import netherkin.network.frame.Vxlan;
import netherkin.network.topology.OverlayNetwork;

/** How one VTEP makes envelopes. Each further encapsulation is a branch here, one in {@link OpenedEnvelope} and a codec. */
final class Envelopes {
    private EnvelopeStyle style;
    private Ipv4Address self;

    void configure(EnvelopeStyle newStyle, Ipv4Address newSelf) {
        style = newStyle;
        self = newSelf;
    }

    /** The envelope around a tenant frame. Its Ethernet addresses are the underlay stack's to fill in. */
    EthernetFrame wrap(EthernetFrame tenant, OverlayNetwork network, Ipv4Address remote) {
        EthernetFrame carried = carried(tenant);
        return switch (network.encapsulation()) {
            case VXLAN -> udp(tenant, style.vxlanPort(), new Vxlan(network.vni(), carried), remote);
            case GENEVE -> udp(tenant, Geneve.PORT, new Geneve(network.vni(), List.of(), carried), remote);
        };
    }

    /** VLAN tags stay outside unless the style carries them (RFC 7348 §6.1). */
    private EthernetFrame carried(EthernetFrame tenant) {
        return style.innerTags() || tenant.tags().isEmpty() ? tenant : untagged(tenant);
    }

    private static EthernetFrame untagged(EthernetFrame tenant) {
        return tenant.tags().isEmpty() ? tenant : tenant.withTags(List.of());
    }

    private EthernetFrame udp(EthernetFrame tenant, int port, Payload tunnel, Ipv4Address remote) {
        int checksum = style.udpChecksum() ? Checksum.RIGHT : Udp.NO_CHECKSUM;
        return ip(IpProtocol.UDP, new Udp(entropy(tenant), port, checksum, tunnel), remote);
    }

    /** A source port that tells one flow from another to routers with several paths (RFC 7348 §5, RFC 8926 §3.3). */
    private int entropy(EthernetFrame tenant) {
        return FlowHash.port(tenant, style.lowestSourcePort(), style.highestSourcePort());
    }

    private EthernetFrame ip(int protocol, Payload payload, Ipv4Address remote) {
        Ipv4 ip = Ipv4.of(self, remote, protocol, style.dontFragment(), payload).withTimeToLive(style.timeToLive());
        return new EthernetFrame(MacAddress.ZERO, MacAddress.ZERO, EtherType.IPV4, ip);
    }
}
