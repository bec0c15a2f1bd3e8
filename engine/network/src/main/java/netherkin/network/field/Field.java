package netherkin.network.field;

import java.util.List;
import netherkin.network.frame.EthernetFrame;

/** A field by the name that the language gives it. What is not on the wire, as {@code tag}, is none. */
public enum Field {
    SRC_MAC("SRC MAC", WiresharkField.ETH_SRC),
    DST_MAC("DST MAC", WiresharkField.ETH_DST),
    ETHER_TYPE("EtherType", WiresharkField.ETH_TYPE, WiresharkField.VLAN_ETYPE),
    VLAN("VLAN", WiresharkField.VLAN_ID),
    PRIORITY("PRIORITY", WiresharkField.VLAN_PRIORITY),
    OPCODE("OPCODE", WiresharkField.ARP_OPCODE),
    SENDER_MAC("SENDER MAC", WiresharkField.ARP_SENDER_MAC),
    TARGET_MAC("TARGET MAC", WiresharkField.ARP_TARGET_MAC),
    SENDER_IP("SENDER IP", WiresharkField.ARP_SENDER_IP),
    /** Also what neighbour discovery asks for, and tells of. */
    TARGET_IP("TARGET IP", WiresharkField.ARP_TARGET_IP, WiresharkField.ND_NS_TARGET, WiresharkField.ND_NA_TARGET),
    SRC_IP("SRC IP", WiresharkField.IP_SRC, WiresharkField.IPV6_SRC),
    DST_IP("DST IP", WiresharkField.IP_DST, WiresharkField.IPV6_DST),
    /** Also IPv6's hop limit. */
    TTL("TTL", WiresharkField.IP_TTL, WiresharkField.IPV6_HLIM),
    DF("DF", WiresharkField.IP_DF),
    ECN("ECN", WiresharkField.IP_ECN, WiresharkField.IPV6_ECN),
    DSCP("DSCP", WiresharkField.IP_DSCP, WiresharkField.IPV6_DSCP),
    IP_PROTOCOL("IP PROTOCOL", WiresharkField.IP_PROTO, WiresharkField.IPV6_NXT),
    FLOW_LABEL("FLOW LABEL", WiresharkField.IPV6_FLOW),
    SRC_PORT("SRC PORT", WiresharkField.UDP_SRCPORT, WiresharkField.TCP_SRCPORT),
    DST_PORT("DST PORT", WiresharkField.UDP_DSTPORT, WiresharkField.TCP_DSTPORT),
    UDP_CHECKSUM("UDP CHECKSUM", WiresharkField.UDP_CHECKSUM),
    ICMP_TYPE("ICMP TYPE", WiresharkField.ICMP_TYPE, WiresharkField.ICMPV6_TYPE),
    ICMP_CODE("ICMP CODE", WiresharkField.ICMP_CODE, WiresharkField.ICMPV6_CODE),
    SEQUENCE("SEQUENCE", WiresharkField.ICMP_SEQ, WiresharkField.ICMPV6_SEQ),
    IGMP_TYPE("IGMP TYPE", WiresharkField.IGMP_TYPE),
    /** That a host joins or leaves, or is asked about. */
    GROUP("GROUP", WiresharkField.IGMP_GROUP),
    /** Flags of a neighbour advertisement. */
    SOLICITED("SOLICITED", WiresharkField.ND_SOLICITED),
    OVERRIDE("OVERRIDE", WiresharkField.ND_OVERRIDE),
    /**
     * Also {@code VNI}; of the innermost tunnel, the tenant's. {@code OUTER network ID} is the outermost one's. GRE's key and
     * STT's context ID tell it too, and of NVGRE's key the VSID.
     */
    NETWORK_ID("network ID", WiresharkField.VXLAN_VNI, WiresharkField.GENEVE_VNI),
    /** Class, type and data are those of an envelope's first Geneve option. */
    OPTION_CLASS("OPTION CLASS", WiresharkField.GENEVE_OPTION_CLASS),
    OPTION_TYPE("OPTION TYPE", WiresharkField.GENEVE_OPTION_TYPE),
    OPTION_DATA("OPTION DATA", WiresharkField.GENEVE_OPTION_DATA),
    GRE_SEQUENCE("GRE SEQUENCE", WiresharkField.GRE_SEQUENCE),
    /** Bytes of the tenant's frame; {@code OUTER LENGTH} and {@code frame.len} are those of the whole frame. */
    LENGTH("LENGTH", WiresharkField.FRAME_LEN);

    private final String label;
    private final List<WiresharkField> parts;

    Field(String label, WiresharkField... parts) {
        this.label = label;
        this.parts = List.of(parts);
    }

    /** The language's name, as in {@code SRC MAC}. */
    public String label() {
        return label;
    }

    /** What Wireshark knows it by: one name for each header that may have it. */
    public List<WiresharkField> wiresharkFields() {
        return parts;
    }

    public FieldType type() {
        return parts.get(0).type();
    }

    /** Its value for conditions: in the tenant's frame inside {@code whole}; null if there is none. */
    public FieldValue read(EthernetFrame whole) {
        return first(tenantScope(whole), null);
    }

    /**
     * Its value in the envelope; null if {@code whole} is no envelope or its outer headers have no such field. The length
     * is that of the whole frame, be it an envelope or not.
     */
    public FieldValue readOuter(EthernetFrame whole) {
        return hasOuter(whole) ? first(whole, null) : null;
    }

    /** Later segments of STT have no frame inside, but are of an envelope all the same. */
    boolean hasOuter(EthernetFrame whole) {
        return this == LENGTH || whole.isEnvelope() || TunnelMarks.isStt(whole);
    }

    /** All values in the whole frame, outermost first, as tshark tells them: also those of a packet quoted by an error. */
    public List<FieldValue> readAll(EthernetFrame whole) {
        return Occurrences.of(whole, parts);
    }

    EthernetFrame tenantScope(EthernetFrame whole) {
        if (!isOfEnvelope()) {
            return whole.tenant();
        }
        EthernetFrame envelope = Layers.innermostEnvelope(whole);
        return envelope == null ? whole : envelope;
    }

    /** Whether only an envelope's own header tells it: then the innermost one's is meant. */
    private boolean isOfEnvelope() {
        return switch (this) {
            case NETWORK_ID, OPTION_CLASS, OPTION_TYPE, OPTION_DATA, GRE_SEQUENCE -> true;
            default -> false;
        };
    }

    /** The value of the first part that the frame has, or of the one that is asked for. */
    FieldValue first(EthernetFrame frame, WiresharkField only) {
        if (only != null) {
            return only.read(frame);
        }
        if (this == NETWORK_ID) {
            return NetworkIds.of(frame);
        }
        for (int i = 0; i < parts.size(); i++) {
            FieldValue value = parts.get(i).read(frame);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return label;
    }
}
