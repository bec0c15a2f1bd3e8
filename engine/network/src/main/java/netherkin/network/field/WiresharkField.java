package netherkin.network.field;

import java.util.function.Function;
import netherkin.network.field.FieldValue.FlagValue;
import netherkin.network.field.FieldValue.IpValue;
import netherkin.network.field.FieldValue.MacValue;
import netherkin.network.field.FieldValue.NumberValue;
import netherkin.network.field.FieldValue.TextValue;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Geneve;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.Igmp;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Tcp;
import netherkin.network.frame.Udp;
import netherkin.network.frame.VlanTag;
import netherkin.network.frame.Vxlan;

/** A field by the name that Wireshark gives it, and how it is read from the one header that has it. */
public enum WiresharkField {
    FRAME_LEN("frame.len", FieldType.NUMBER, frame -> number(frame.length())),
    ETH_SRC("eth.src", FieldType.MAC, frame -> new MacValue(frame.source())),
    ETH_DST("eth.dst", FieldType.MAC, frame -> new MacValue(frame.destination())),
    /** Behind any VLAN tags, unlike tshark's first occurrence: the language means what the frame carries. */
    ETH_TYPE("eth.type", FieldType.ETHER_TYPE, WiresharkField::etherType),
    VLAN_ETYPE("vlan.etype", FieldType.ETHER_TYPE, frame -> tag(frame) == null ? null : etherType(frame)),
    VLAN_ID(
            "vlan.id",
            FieldType.NUMBER,
            frame -> tag(frame) == null ? null : number(tag(frame).id())),
    VLAN_PRIORITY(
            "vlan.priority",
            FieldType.NUMBER,
            frame -> tag(frame) == null ? null : number(tag(frame).priority())),
    ARP_OPCODE("arp.opcode", FieldType.NUMBER, arp(arp -> number(arp.operation()))),
    ARP_SENDER_MAC("arp.src.hw_mac", FieldType.MAC, arp(arp -> new MacValue(arp.senderMac()))),
    ARP_TARGET_MAC("arp.dst.hw_mac", FieldType.MAC, arp(arp -> new MacValue(arp.targetMac()))),
    ARP_SENDER_IP("arp.src.proto_ipv4", FieldType.IP, arp(arp -> new IpValue(arp.senderIp()))),
    ARP_TARGET_IP("arp.dst.proto_ipv4", FieldType.IP, arp(arp -> new IpValue(arp.targetIp()))),
    IP_SRC("ip.src", FieldType.IP, ipv4(packet -> new IpValue(packet.source()))),
    IP_DST("ip.dst", FieldType.IP, ipv4(packet -> new IpValue(packet.destination()))),
    IPV6_SRC("ipv6.src", FieldType.IP, ipv6(packet -> new IpValue(packet.source()))),
    IPV6_DST("ipv6.dst", FieldType.IP, ipv6(packet -> new IpValue(packet.destination()))),
    IP_TTL("ip.ttl", FieldType.NUMBER, ipv4(packet -> number(packet.timeToLive()))),
    IP_DF("ip.flags.df", FieldType.FLAG, ipv4(packet -> new FlagValue(packet.dontFragment()))),
    IP_ECN("ip.dsfield.ecn", FieldType.NUMBER, ipv4(packet -> number(packet.ecn()))),
    IP_DSCP("ip.dsfield.dscp", FieldType.NUMBER, ipv4(packet -> number(packet.dscp()))),
    IP_PROTO("ip.proto", FieldType.NUMBER, ipv4(packet -> number(packet.protocol()))),
    IPV6_HLIM("ipv6.hlim", FieldType.NUMBER, ipv6(packet -> number(packet.hopLimit()))),
    IPV6_ECN("ipv6.tclass.ecn", FieldType.NUMBER, ipv6(packet -> number(packet.ecn()))),
    IPV6_DSCP("ipv6.tclass.dscp", FieldType.NUMBER, ipv6(packet -> number(packet.dscp()))),
    /** The next header of the fixed header, which may be an extension header. */
    IPV6_NXT("ipv6.nxt", FieldType.NUMBER, ipv6(packet -> number(packet.nextHeader()))),
    IPV6_FLOW("ipv6.flow", FieldType.NUMBER, 6, ipv6(packet -> number(packet.flowLabel()))),
    UDP_CHECKSUM("udp.checksum", FieldType.NUMBER, 4, TunnelMarks::udpChecksum),
    UDP_SRCPORT("udp.srcport", FieldType.NUMBER, udp(udp -> number(udp.sourcePort()))),
    UDP_DSTPORT("udp.dstport", FieldType.NUMBER, udp(udp -> number(udp.destinationPort()))),
    TCP_SRCPORT("tcp.srcport", FieldType.NUMBER, tcp(tcp -> number(tcp.sourcePort()))),
    TCP_DSTPORT("tcp.dstport", FieldType.NUMBER, tcp(tcp -> number(tcp.destinationPort()))),
    ICMP_TYPE("icmp.type", FieldType.NUMBER, icmp(icmp -> number(icmp.type()))),
    ICMP_CODE("icmp.code", FieldType.NUMBER, icmp(icmp -> number(icmp.code()))),
    ICMP_SEQ("icmp.seq", FieldType.NUMBER, icmp(icmp -> hasSequence(icmp.type()) ? number(icmp.sequence()) : null)),
    ICMPV6_TYPE("icmpv6.type", FieldType.NUMBER, icmpv6(icmp -> number(icmp.type()))),
    ICMPV6_CODE("icmpv6.code", FieldType.NUMBER, icmpv6(icmp -> number(icmp.code()))),
    ICMPV6_SEQ("icmpv6.echo.sequence_number", FieldType.NUMBER, DiscoveryFields::sequence),
    ND_NS_TARGET(
            "icmpv6.nd.ns.target_address",
            FieldType.IP,
            frame -> DiscoveryFields.target(frame, Icmpv6.NEIGHBOR_SOLICITATION)),
    ND_NA_TARGET(
            "icmpv6.nd.na.target_address",
            FieldType.IP,
            frame -> DiscoveryFields.target(frame, Icmpv6.NEIGHBOR_ADVERTISEMENT)),
    ND_SOLICITED("icmpv6.nd.na.flag.s", FieldType.FLAG, frame -> DiscoveryFields.flag(frame, 0x40)),
    ND_OVERRIDE("icmpv6.nd.na.flag.o", FieldType.FLAG, frame -> DiscoveryFields.flag(frame, 0x20)),
    IGMP_TYPE("igmp.type", FieldType.NUMBER, 2, igmp(igmp -> number(igmp.type()))),
    /** Of a version 3 report the first record's. */
    IGMP_GROUP("igmp.maddr", FieldType.IP, igmp(WiresharkField::group)),
    VXLAN_VNI("vxlan.vni", FieldType.NUMBER, WiresharkField::vxlanVni),
    GENEVE_VNI("geneve.vni", FieldType.NUMBER, 6, TunnelMarks::geneveVni),
    GENEVE_OPTION_CLASS("geneve.option.class", FieldType.NUMBER, 4, option(o -> number(o.optionClass()))),
    GENEVE_OPTION_TYPE("geneve.option.type", FieldType.NUMBER, 2, option(o -> number(o.type()))),
    GENEVE_OPTION_DATA(
            "geneve.option.unknown.data",
            FieldType.TEXT,
            option(o -> new TextValue(o.data().toString()))),
    GRE_SEQUENCE("gre.sequence_number", FieldType.NUMBER, TunnelMarks::greSequence),
    /** All 32 bits of it, whoever divides them further. */
    GRE_KEY("gre.key", FieldType.NUMBER, 8, TunnelMarks::greKey),
    /** tshark tells it only if asked to try heuristics first: {@link Dissection} doesn't. */
    STT_CONTEXT_ID("stt.context_id", FieldType.NUMBER, 16, TunnelMarks::sttContextId);

    private final String code;
    private final FieldType type;
    private final int hexDigits;
    private final Function<EthernetFrame, FieldValue> reader;

    WiresharkField(String code, FieldType type, Function<EthernetFrame, FieldValue> reader) {
        this(code, type, 0, reader);
    }

    /** A number that tshark prints with so many hexadecimal digits, though the language writes it in decimal. */
    WiresharkField(String code, FieldType type, int hexDigits, Function<EthernetFrame, FieldValue> reader) {
        this.code = code;
        this.type = type;
        this.hexDigits = hexDigits;
        this.reader = reader;
    }

    /** The name, as in {@code eth.src}. */
    public String code() {
        return code;
    }

    public FieldType type() {
        return type;
    }

    /** Its value in this very frame, not in one inside it; null if the frame has no such field. */
    FieldValue read(EthernetFrame frame) {
        return reader.apply(frame);
    }

    /** A number of this field as tshark tells it. */
    FieldValue inTshark(long value) {
        return hexDigits == 0 ? type.number(value) : new NumberValue(value, hexDigits);
    }

    /** The field of this name, or null. */
    static WiresharkField of(String code) {
        for (WiresharkField field : values()) {
            if (field.code.equals(code)) {
                return field;
            }
        }
        return null;
    }

    private static FieldValue number(long value) {
        return FieldType.NUMBER.number(value);
    }

    private static FieldValue etherType(EthernetFrame frame) {
        return FieldType.ETHER_TYPE.number(frame.etherType());
    }

    /** The outermost tag: the one that the next switch looks at. */
    private static VlanTag tag(EthernetFrame frame) {
        return frame.tags().isEmpty() ? null : frame.tags().get(0);
    }

    /** Echo, timestamp, information and address mask messages are numbered (RFC 792, RFC 950). */
    static boolean hasSequence(int icmpType) {
        return icmpType == Icmp.ECHO_REPLY || icmpType == Icmp.ECHO_REQUEST || icmpType >= 13 && icmpType <= 18;
    }

    private static FieldValue vxlanVni(EthernetFrame frame) {
        Vxlan vxlan = Layers.vxlan(frame);
        return vxlan == null ? null : number(vxlan.vni().value());
    }

    private static Function<EthernetFrame, FieldValue> arp(Function<Arp, FieldValue> reader) {
        return frame -> apply(reader, Layers.arp(frame));
    }

    private static Function<EthernetFrame, FieldValue> ipv4(Function<Ipv4, FieldValue> reader) {
        return frame -> apply(reader, Layers.ipv4(frame));
    }

    private static Function<EthernetFrame, FieldValue> igmp(Function<Igmp, FieldValue> reader) {
        return frame -> {
            Ipv4 packet = Layers.ipv4(frame);
            return packet != null && packet.payload() instanceof Igmp igmp ? reader.apply(igmp) : null;
        };
    }

    private static FieldValue group(Igmp igmp) {
        if (igmp.group() != null) {
            return new IpValue(igmp.group());
        }
        return igmp.memberships().isEmpty()
                ? null
                : new IpValue(igmp.memberships().get(0).group());
    }

    private static Function<EthernetFrame, FieldValue> ipv6(Function<Ipv6, FieldValue> reader) {
        return frame -> apply(reader, Layers.ipv6(frame));
    }

    private static Function<EthernetFrame, FieldValue> udp(Function<Udp, FieldValue> reader) {
        return frame -> apply(reader, Layers.udp(frame));
    }

    private static Function<EthernetFrame, FieldValue> tcp(Function<Tcp, FieldValue> reader) {
        return frame -> apply(reader, Layers.tcp(frame));
    }

    private static Function<EthernetFrame, FieldValue> icmp(Function<Icmp, FieldValue> reader) {
        return frame -> apply(reader, Layers.icmp(frame));
    }

    private static Function<EthernetFrame, FieldValue> icmpv6(Function<Icmpv6, FieldValue> reader) {
        return frame -> apply(reader, Layers.transport(frame) instanceof Icmpv6 icmp ? icmp : null);
    }

    /** Of the first option. */
    private static Function<EthernetFrame, FieldValue> option(Function<Geneve.Option, FieldValue> reader) {
        return frame -> {
            Geneve geneve = Layers.geneve(frame);
            return geneve == null || geneve.options().isEmpty()
                    ? null
                    : reader.apply(geneve.options().get(0));
        };
    }

    private static <T> FieldValue apply(Function<T, FieldValue> reader, T layer) {
        return layer == null ? null : reader.apply(layer);
    }
}
