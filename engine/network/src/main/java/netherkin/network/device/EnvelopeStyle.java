package netherkin.network.device;

import java.util.List;
import java.util.Map;
import netherkin.network.frame.Geneve;
import netherkin.network.frame.Vxlan;

/**
 * The outer headers' choices.
 *
 * @param udpChecksum whether the outer UDP checksum is worked out; else it is 0
 * @param lowestSourcePort of the range that the flow's hash falls into
 * @param highestSourcePort of that range, included
 * @param innerTags whether tenant frames keep their VLAN tags; else they are stripped, and a tagged one that arrives is dropped
 */
public record EnvelopeStyle(
        VxlanStyle vxlan,
        GeneveStyle geneve,
        int timeToLive,
        OuterDf df,
        boolean udpChecksum,
        int lowestSourcePort,
        int highestSourcePort,
        boolean innerTags,
        GreStyle gre,
        Ipv6Style ipv6,
        OuterEcn outerEcn,
        Flaws flaws) {
    /** Without any flaw. */
    EnvelopeStyle(
            VxlanStyle vxlan,
            GeneveStyle geneve,
            int timeToLive,
            OuterDf df,
            boolean udpChecksum,
            int lowestSourcePort,
            int highestSourcePort,
            boolean innerTags,
            GreStyle gre,
            Ipv6Style ipv6,
            OuterEcn outerEcn) {
        this(
                vxlan,
                geneve,
                timeToLive,
                df,
                udpChecksum,
                lowestSourcePort,
                highestSourcePort,
                innerTags,
                gre,
                ipv6,
                outerEcn,
                Flaws.NONE);
    }

    /**
     * What a sender does to test its receivers.
     *
     * @param vxlanFlags first byte of VXLAN headers
     * @param vxlanReserved the 24 bits behind the flags
     * @param vxlanReserved2 the 8 bits behind the VNI
     * @param wrongChecksum whether the UDP checksum is another than the right one and than 0
     */
    public record Flaws(int vxlanFlags, int vxlanReserved, int vxlanReserved2, boolean wrongChecksum) {
        static final Flaws NONE = new Flaws(Vxlan.VNI_VALID, 0, 0, false);
    }

    /** The outer DF flag. */
    public enum OuterDf {
        ON,
        OFF,
        /** As in the tenant's packet; clear for what has none. */
        INHERIT
    }

    /** What becomes of the tenant's ECN field outside. */
    public enum OuterEcn {
        COPY("copy"),
        COPY_WITHOUT_CE("copy without CE"),
        ZERO("zero");

        private final String text;

        OuterEcn(String text) {
            this.text = text;
        }

        /** The value of that name in feature files. */
        public static OuterEcn named(String text) {
            for (OuterEcn value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException(text);
        }
    }

    /**
     * What is particular to an underlay of IPv6.
     *
     * @param udpChecksum whether the outer UDP checksum is worked out (RFC 8200 §8.1), or 0 (RFC 6935)
     * @param acceptsZero whether an envelope with UDP checksum 0 is opened
     * @param flowLabel whether it is a hash of the flow (RFC 6438); else it is 0
     */
    public record Ipv6Style(boolean udpChecksum, boolean acceptsZero, boolean flowLabel) {}

    /**
     * VXLAN's.
     *
     * @param port UDP destination port
     * @param strict whether an envelope with any reserved bit set is refused; else they are ignored
     */
    public record VxlanStyle(int port, boolean strict) {}

    /**
     * Geneve's.
     *
     * @param port UDP destination port
     * @param options what envelopes carry, by the network's name
     * @param known options that the host knows, by class and type
     */
    public record GeneveStyle(int port, Map<String, List<Geneve.Option>> options, List<Geneve.Option> known) {
        /** Whether the host may open an envelope with this option. */
        boolean mayOpen(Geneve.Option option) {
            return !option.isCritical()
                    || known.stream()
                            .anyMatch(k -> k.optionClass() == option.optionClass() && k.type() == option.type());
        }
    }

    /**
     * The optional parts of GRE.
     *
     * @param key whether the network's ID is sent
     * @param inOrder whether only envelopes with a sequence number higher than all before are opened
     * @param flowId whether NVGRE's FlowID is a hash of the flow; else it is 0
     * @param df whether DF is set though other envelopes may not have it
     */
    public record GreStyle(
            boolean key, boolean checksum, boolean sequence, boolean inOrder, boolean flowId, boolean df) {}
}
