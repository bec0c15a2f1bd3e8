package netherkin.network.device;

import java.util.List;
import netherkin.network.address.Vni;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Geneve;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Udp;
import netherkin.network.frame.Vxlan;
import netherkin.network.topology.Encapsulation;
import netherkin.network.trace.DropReason;

/**
 * What was in an envelope, by the receiver's rules of its specification.
 *
 * @param networks those that it may be of, as different encapsulations can look the same
 * @param problem why it may not be delivered, or null
 */
record OpenedEnvelope(List<NetworkKey> networks, EthernetFrame frame, DropReason problem) {
    private static OpenedEnvelope refused(DropReason problem) {
        return new OpenedEnvelope(List.of(), null, problem);
    }

    static OpenedEnvelope of(Ipv4 ip, EnvelopeStyle style) {
        if (ip.checksum() != Checksum.RIGHT) {
            return refused(DropReason.BAD_CHECKSUM);
        }
        if (ip.isFragment()) {
            return refused(DropReason.FRAGMENT);
        }
        if (ip.payload() instanceof Udp udp) {
            return udp(udp, style);
        }
        return refused(DropReason.NO_LISTENER);
    }

    /** A checksum of zero is accepted, a wrong one not (RFC 7348 §5, RFC 8926 §4.3.1). */
    private static OpenedEnvelope udp(Udp udp, EnvelopeStyle style) {
        boolean isVxlan = udp.destinationPort() == style.vxlanPort();
        if (!isVxlan && udp.destinationPort() != Geneve.PORT) {
            return refused(DropReason.NO_LISTENER);
        }
        if (udp.checksum() != Checksum.RIGHT && udp.checksum() != Udp.NO_CHECKSUM) {
            return refused(DropReason.BAD_CHECKSUM);
        }
        if (isVxlan && udp.payload() instanceof Vxlan vxlan) {
            return vxlan(vxlan, style);
        }
        if (!isVxlan && udp.payload() instanceof Geneve geneve) {
            return geneve(geneve, style);
        }
        return refused(DropReason.BAD_ENVELOPE);
    }

    /** RFC 7348 §5: the I flag must be set, other bits are ignored. */
    private static OpenedEnvelope vxlan(Vxlan vxlan, EnvelopeStyle style) {
        if (!vxlan.hasValidVni()) {
            return refused(DropReason.BAD_ENVELOPE);
        }
        return carrying(Encapsulation.VXLAN, vxlan.vni(), vxlan.frame(), style);
    }

    /** RFC 8926 §3.4: what endpoints tell each other is nobody's frame; no option is known, so that none may be critical. */
    private static OpenedEnvelope geneve(Geneve geneve, EnvelopeStyle style) {
        if (geneve.options().stream().anyMatch(Geneve.Option::isCritical)) {
            return refused(DropReason.UNKNOWN_OPTION);
        }
        if (geneve.isControl()) {
            return refused(DropReason.NO_LISTENER);
        }
        return carrying(Encapsulation.GENEVE, geneve.vni(), geneve.frame(), style);
    }

    private static OpenedEnvelope carrying(
            Encapsulation encapsulation, Vni vni, EthernetFrame frame, EnvelopeStyle style) {
        if (!style.innerTags() && !frame.tags().isEmpty()) {
            return refused(DropReason.INNER_TAG);
        }
        return new OpenedEnvelope(List.of(new NetworkKey(encapsulation, vni)), frame, null);
    }
}
