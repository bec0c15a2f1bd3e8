package netherkin.network.device;

/**
 * The outer headers' choices.
 *
 * @param vxlanPort UDP destination port of VXLAN
 * @param udpChecksum whether the outer UDP checksum is worked out; else it is 0
 * @param lowestSourcePort of the range that the flow's hash falls into
 * @param highestSourcePort of that range, included
 * @param innerTags whether tenant frames keep their VLAN tags; else they are stripped, and a tagged one that arrives is dropped
 */
public record EnvelopeStyle(
        int vxlanPort,
        int timeToLive,
        boolean dontFragment,
        boolean udpChecksum,
        int lowestSourcePort,
        int highestSourcePort,
        boolean innerTags,
        GreStyle gre,
        Ipv6Style ipv6,
        OuterEcn outerEcn) {
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
     * The optional parts of GRE.
     *
     * @param key whether the network's ID is sent
     * @param flowId whether NVGRE's FlowID is a hash of the flow; else it is 0
     */
    public record GreStyle(boolean key, boolean checksum, boolean sequence, boolean flowId) {}
}
