package netherkin.network.device;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Vni;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Udp;
import netherkin.network.frame.Vxlan;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.trace.DropReason;

/** How one VTEP makes and opens envelopes. Each further encapsulation is a branch here and a codec in {@code wire}. */
final class Envelopes {
    private final EnvelopeStyle style;
    private final Ipv4Address self;

    /**
     * What was in an envelope.
     *
     * @param problem why it may not be delivered, or null
     */
    record Content(Vni vni, EthernetFrame frame, DropReason problem) {
        static Content refused(DropReason problem) {
            return new Content(null, null, problem);
        }
    }

    Envelopes(EnvelopeStyle style, Ipv4Address self) {
        this.style = style;
        this.self = self;
    }

    /**
     * The envelope around a tenant frame. VLAN tags stay outside unless the style carries them (RFC 7348 §6.1). Its Ethernet addresses are the underlay stack's to fill in.
     */
    EthernetFrame wrap(EthernetFrame tenant, OverlayNetwork network, Ipv4Address remote) {
        EthernetFrame carried = style.innerTags() || tenant.tags().isEmpty() ? tenant : tenant.withTags(List.of());
        int checksum = style.udpChecksum() ? Checksum.RIGHT : Udp.NO_CHECKSUM;
        int sourcePort = FlowHash.port(tenant, style.lowestSourcePort(), style.highestSourcePort());
        Udp udp = new Udp(sourcePort, style.vxlanPort(), checksum, new Vxlan(network.vni(), carried));
        Ipv4 ip =
                Ipv4.of(self, remote, IpProtocol.UDP, style.dontFragment(), udp).withTimeToLive(style.timeToLive());
        return new EthernetFrame(MacAddress.ZERO, MacAddress.ZERO, EtherType.IPV4, ip);
    }

    /** RFC 7348 §4–5: the I flag must be set, other bits are ignored; a checksum of zero is accepted, a wrong one not. */
    Content open(Ipv4 ip) {
        if (ip.checksum() != Checksum.RIGHT) {
            return Content.refused(DropReason.BAD_CHECKSUM);
        }
        if (ip.isFragment()) {
            return Content.refused(DropReason.FRAGMENT);
        }
        if (!(ip.payload() instanceof Udp udp) || udp.destinationPort() != style.vxlanPort()) {
            return Content.refused(DropReason.NO_LISTENER);
        }
        if (udp.checksum() != Checksum.RIGHT && udp.checksum() != Udp.NO_CHECKSUM) {
            return Content.refused(DropReason.BAD_CHECKSUM);
        }
        if (!(udp.payload() instanceof Vxlan vxlan) || !vxlan.hasValidVni()) {
            return Content.refused(DropReason.BAD_ENVELOPE);
        }
        if (!style.innerTags() && !vxlan.frame().tags().isEmpty()) {
            return Content.refused(DropReason.INNER_TAG);
        }
        return new Content(vxlan.vni(), vxlan.frame(), null);
    }
}
