package netherkin.network.device;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.Vni;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Geneve;
import netherkin.network.frame.Gre;
import netherkin.network.frame.IpPacket;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Nvgre;
import netherkin.network.frame.Stt;
import netherkin.network.frame.Tcp;
import netherkin.network.frame.Udp;
import netherkin.network.frame.VlanTag;
import netherkin.network.frame.Vxlan;
import netherkin.network.topology.Encapsulation;
import netherkin.network.trace.DropReason;

/**
 * What was in an envelope, by the receiver's rules of its specification.
 *
 * @param networks those that it may be of, as different encapsulations can look the same
 * @param sequence of GRE; -1 if there is none
 * @param problem why it may not be delivered, or null
 */
record OpenedEnvelope(List<NetworkKey> networks, EthernetFrame frame, long sequence, DropReason problem) {
    private static final long NO_SEQUENCE = -1;
    /** Of GRE's first 16 bits: routing and two more of RFC 1701. */
    private static final int MUST_BE_ZERO = 0x4c00;

    private static OpenedEnvelope refused(DropReason problem) {
        return new OpenedEnvelope(List.of(), null, NO_SEQUENCE, problem);
    }

    static OpenedEnvelope of(IpPacket ip, EnvelopeStyle style) {
        if (ip instanceof Ipv4 v4 && v4.checksum() != Checksum.RIGHT) {
            return refused(DropReason.BAD_CHECKSUM);
        }
        if (ip.isFragment()) {
            return refused(DropReason.FRAGMENT);
        }
        if (ip.payload() instanceof Udp udp) {
            return udp(udp, style, ip instanceof Ipv6);
        }
        if (ip.payload() instanceof Tcp tcp) {
            return stt(tcp);
        }
        if (ip.payload() instanceof Gre gre) {
            return gre(gre);
        }
        if (ip.payload() instanceof Nvgre nvgre) {
            return new OpenedEnvelope(nvgre(nvgre), nvgre.frame(), NO_SEQUENCE, null);
        }
        return refused(ip.protocol() == IpProtocol.GRE ? DropReason.BAD_ENVELOPE : DropReason.NO_LISTENER);
    }

    /** A checksum of zero is accepted, over IPv6 unless told otherwise; a wrong one is not (RFC 7348 §5, RFC 6935 §5). */
    private static OpenedEnvelope udp(Udp udp, EnvelopeStyle style, boolean isV6) {
        boolean isVxlan = udp.destinationPort() == style.vxlan().port();
        if (!isVxlan && udp.destinationPort() != style.geneve().port()) {
            return refused(DropReason.NO_LISTENER);
        }
        if (udp.checksum() != Checksum.RIGHT && udp.checksum() != Udp.NO_CHECKSUM) {
            return refused(DropReason.BAD_CHECKSUM);
        }
        if (isV6 && udp.checksum() == Udp.NO_CHECKSUM && !style.ipv6().acceptsZero()) {
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

    /** RFC 7348 §5: the I flag must be set, other bits are ignored; OVS and Linux ignore none. */
    private static OpenedEnvelope vxlan(Vxlan vxlan, EnvelopeStyle style) {
        boolean isPlain = vxlan.flags() == Vxlan.VNI_VALID && vxlan.reserved() == 0 && vxlan.reserved2() == 0;
        if (!vxlan.hasValidVni() || style.vxlan().strict() && !isPlain) {
            return refused(DropReason.BAD_ENVELOPE);
        }
        return carrying(Encapsulation.VXLAN, vxlan.vni(), vxlan.frame());
    }

    /** RFC 8926 §3.4: what endpoints tell each other is nobody's frame; critical options must be known. */
    private static OpenedEnvelope geneve(Geneve geneve, EnvelopeStyle style) {
        if (!geneve.options().stream().allMatch(style.geneve()::mayOpen)) {
            return refused(DropReason.UNKNOWN_OPTION);
        }
        if (geneve.isControl()) {
            return refused(DropReason.NO_LISTENER);
        }
        return carrying(Encapsulation.GENEVE, geneve.vni(), geneve.frame());
    }

    /** RFC 2784 §2.2: bits 1 to 5 must be zero, but for the two of RFC 2890; the other reserved bits are ignored. */
    private static OpenedEnvelope gre(Gre gre) {
        if ((gre.flags() & MUST_BE_ZERO) != 0) {
            return refused(DropReason.BAD_ENVELOPE);
        }
        if (gre.hasChecksum() && gre.checksum() != Checksum.RIGHT) {
            return refused(DropReason.BAD_CHECKSUM);
        }
        long sequence = gre.hasSequence() ? gre.sequence() : NO_SEQUENCE;
        if (!gre.hasKey()) {
            return new OpenedEnvelope(List.of(new NetworkKey(Encapsulation.GRE, null)), gre.frame(), sequence, null);
        }
        List<NetworkKey> networks = new ArrayList<>();
        addGre(networks, gre.key());
        if (gre.flags() == Nvgre.FLAGS) {
            networks.add(new NetworkKey(Encapsulation.NVGRE, new Vni((int) (gre.key() >>> 8))));
        }
        return new OpenedEnvelope(networks, gre.frame(), sequence, null);
    }

    /** A network of NVGRE, or one of GRE whose key happens to look like that. */
    private static List<NetworkKey> nvgre(Nvgre nvgre) {
        List<NetworkKey> networks = new ArrayList<>();
        networks.add(new NetworkKey(Encapsulation.NVGRE, nvgre.virtualSubnet()));
        addGre(networks, nvgre.key());
        return networks;
    }

    /** Networks here have IDs of 24 bits: a longer key is nobody's. */
    private static void addGre(List<NetworkKey> networks, long key) {
        if (key <= Vni.MAX) {
            networks.add(new NetworkKey(Encapsulation.GRE, new Vni((int) key)));
        }
    }

    /** draft-davie-stt-08 §3: a checksum must be there and right, and the version must be known. */
    private static OpenedEnvelope stt(Tcp tcp) {
        if (tcp.destinationPort() != Stt.PORT) {
            return refused(DropReason.NO_LISTENER);
        }
        if (tcp.checksum() != Checksum.RIGHT) {
            return refused(DropReason.BAD_CHECKSUM);
        }
        if (!(tcp.payload() instanceof Stt stt)) {
            return refused(isSegment(tcp) ? DropReason.FRAGMENT : DropReason.BAD_ENVELOPE);
        }
        if (stt.version() != 0) {
            return refused(DropReason.BAD_ENVELOPE);
        }
        boolean isShort = stt.contextId() >>> 24 == 0;
        List<NetworkKey> networks =
                isShort ? List.of(new NetworkKey(Encapsulation.STT, new Vni((int) stt.contextId()))) : List.of();
        return new OpenedEnvelope(networks, tagged(stt), NO_SEQUENCE, null);
    }

    /** Whether it is a piece of something longer: receivers here do not reassemble. */
    private static boolean isSegment(Tcp tcp) {
        return tcp.sequence() >>> 16 > tcp.payload().length();
    }

    /** The frame with the tag that travelled in the header. */
    private static EthernetFrame tagged(Stt stt) {
        if (stt.tag() == null) {
            return stt.frame();
        }
        List<VlanTag> tags = new ArrayList<>(List.of(stt.tag()));
        tags.addAll(stt.frame().tags());
        return stt.frame().withTags(tags);
    }

    private static OpenedEnvelope carrying(Encapsulation encapsulation, Vni vni, EthernetFrame frame) {
        return new OpenedEnvelope(List.of(new NetworkKey(encapsulation, vni)), frame, NO_SEQUENCE, null);
    }

    /**
     * Whether a receiver refuses the frame for its VLAN tag: RFC 7348 §6.1 lets it be told otherwise, RFC 7637 §3.2 never.
     */
    boolean isRefusedForTag(Encapsulation encapsulation, EnvelopeStyle style) {
        return !frame.tags().isEmpty() && (encapsulation == Encapsulation.NVGRE || !style.innerTags());
    }
}
