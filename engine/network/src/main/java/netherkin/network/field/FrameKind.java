package netherkin.network.field;

import java.util.function.Predicate;
import netherkin.network.field.FieldValue.FlagValue;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.Igmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;

/** The kinds of frames that the language tells apart. Judged by the tenant's frame; tunnels by the envelope. */
public enum FrameKind {
    FRAME("frame", false, frame -> true),
    PACKET("packet", false, frame -> true),
    ARP_FRAME("ARP frame", true, frame -> isArp(frame, 0)),
    ARP_REQUEST("ARP request", true, frame -> isArp(frame, Arp.REQUEST)),
    ARP_REPLY("ARP reply", true, frame -> isArp(frame, Arp.REPLY)),
    GRATUITOUS_ARP("gratuitous ARP", true, FrameKind::isGratuitous),
    RARP_REQUEST("RARP request", true, frame -> isRarp(frame, Arp.REVERSE_REQUEST)),
    RARP_REPLY("RARP reply", true, frame -> isRarp(frame, Arp.REVERSE_REPLY)),
    NEIGHBOR_SOLICITATION("neighbor solicitation", true, frame -> isIcmpv6(frame, Icmpv6.NEIGHBOR_SOLICITATION)),
    NEIGHBOR_ADVERTISEMENT("neighbor advertisement", true, frame -> isIcmpv6(frame, Icmpv6.NEIGHBOR_ADVERTISEMENT)),
    UNSOLICITED_ADVERTISEMENT("unsolicited neighbor advertisement", true, FrameKind::isUnsolicited),
    /** Of either version of IP, but none of neighbour discovery. */
    ICMP_MESSAGE("ICMP message", true, frame -> Layers.icmp(frame) != null || isIcmpv6Message(frame)),
    ICMP_ECHO_REQUEST(
            "ICMP echo request",
            true,
            frame -> isIcmp(frame, Icmp.ECHO_REQUEST) || isIcmpv6(frame, Icmpv6.ECHO_REQUEST)),
    ICMP_ECHO_REPLY(
            "ICMP echo reply", true, frame -> isIcmp(frame, Icmp.ECHO_REPLY) || isIcmpv6(frame, Icmpv6.ECHO_REPLY)),
    ICMP_FRAGMENTATION_NEEDED("ICMP fragmentation needed", true, FrameKind::isFragmentationNeeded),
    UDP_DATAGRAM("UDP datagram", false, frame -> Layers.udp(frame) != null),
    TCP_SEGMENT("TCP segment", false, frame -> Layers.tcp(frame) != null),
    IGMP_REPORT("IGMP report", false, FrameKind::isIgmpReport),
    VXLAN_PACKET("VXLAN packet", frame -> Layers.vxlan(frame) != null),
    GENEVE_PACKET("Geneve packet", frame -> TunnelMarks.isGeneve(frame)),
    NVGRE_PACKET("NVGRE packet", frame -> TunnelMarks.isNvgre(frame)),
    GRE_PACKET("GRE packet", frame -> TunnelMarks.isGre(frame)),
    STT_PACKET("STT packet", frame -> TunnelMarks.isStt(frame));

    private final String label;
    private final boolean tenantsOnly;
    private final boolean tunnel;
    private final Predicate<EthernetFrame> test;

    FrameKind(String label, boolean tenantsOnly, Predicate<EthernetFrame> test) {
        this.label = label;
        this.tenantsOnly = tenantsOnly;
        this.tunnel = false;
        this.test = test;
    }

    /** A tunnel. */
    FrameKind(String label, Predicate<EthernetFrame> test) {
        this.label = label;
        this.tenantsOnly = false;
        this.tunnel = true;
        this.test = test;
    }

    /** The English name in the singular. */
    public String label() {
        return label;
    }

    /**
     * Whether it means frames of VMs, of their routers and announcements in their name, unless {@code underlay} is written
     * before it: what hosts and routers exchange for themselves looks the same on the wire.
     */
    public boolean tenantsOnly() {
        return tenantsOnly;
    }

    /** Whether it names an encapsulation. */
    public boolean isTunnel() {
        return tunnel;
    }

    /** Whether a frame as it was seen, envelope and all, is of this kind. */
    public boolean matches(EthernetFrame whole) {
        if (!tunnel) {
            return test.test(whole.tenant());
        }
        for (EthernetFrame frame = whole; frame != null; frame = Layers.inner(frame)) {
            if (test.test(frame)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArp(EthernetFrame frame, int operation) {
        return frame.etherType() == EtherType.ARP
                && frame.payload() instanceof Arp arp
                && (operation == 0 || arp.operation() == operation);
    }

    private static boolean isRarp(EthernetFrame frame, int operation) {
        return frame.etherType() == EtherType.RARP
                && frame.payload() instanceof Arp arp
                && arp.operation() == operation;
    }

    /** Open vSwitch's rule: sent to everybody, and a reply or a request for the sender's own address. */
    private static boolean isGratuitous(EthernetFrame frame) {
        return frame.destination().isBroadcast()
                && (isArp(frame, Arp.REPLY)
                        || isArp(frame, Arp.REQUEST) && Layers.arp(frame).isGratuitous());
    }

    private static boolean isIcmp(EthernetFrame frame, int type) {
        Icmp icmp = Layers.icmp(frame);
        return icmp != null && icmp.type() == type;
    }

    private static boolean isFragmentationNeeded(EthernetFrame frame) {
        return isIcmp(frame, Icmp.UNREACHABLE) && Layers.icmp(frame).code() == Icmp.FRAGMENTATION_NEEDED;
    }

    /** One that nobody asked for, to a group: the analogue of a gratuitous ARP (RFC 4861 §7.2.6). */
    private static boolean isUnsolicited(EthernetFrame frame) {
        return isIcmpv6(frame, Icmpv6.NEIGHBOR_ADVERTISEMENT)
                && frame.destination().isGroup()
                && DiscoveryFields.flag(frame, 0x40) instanceof FlagValue flag
                && !flag.set();
    }

    /** 133 to 137 are neighbour discovery (RFC 4861 §4). */
    private static boolean isIcmpv6Message(EthernetFrame frame) {
        return Layers.transport(frame) instanceof Icmpv6 icmp && (icmp.type() < 133 || icmp.type() > 137);
    }

    private static boolean isIcmpv6(EthernetFrame frame, int type) {
        return Layers.transport(frame) instanceof Icmpv6 icmp && icmp.type() == type;
    }

    /** Versions 1, 2 and 3 of the report (RFC 1112, RFC 2236, RFC 3376). */
    private static boolean isIgmpReport(EthernetFrame frame) {
        Ipv4 packet = Layers.ipv4(frame);
        if (packet == null || packet.protocol() != IpProtocol.IGMP) {
            return false;
        }
        return packet.payload() instanceof Igmp igmp && igmp.isReport();
    }

    @Override
    public String toString() {
        return label;
    }
}
