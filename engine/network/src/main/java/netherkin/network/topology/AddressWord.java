package netherkin.network.topology;

/**
 * A name for an address, as a sentence uses it. {@link Addresses} gives its value.
 *
 * @param text as written
 * @param thing the declared name in it; empty for {@code Broadcast} and for {@code vMAC} alone
 * @param end index in the text that was read, just behind it
 */
public record AddressWord(Kind kind, String text, String thing, int end) {
    /** The forms there are. */
    public enum Kind {
        /** {@code Broadcast}. */
        BROADCAST,
        /** {@code MAC of VM2}: of a VM, a host (underlay) or a router. */
        MAC_OF,
        /** {@code IP of VM2}. */
        IP_OF,
        /** {@code vMAC}, {@code vMAC of Edge}. */
        VMAC,
        /** {@code pMAC of Host A}, {@code pMAC A}. */
        PMAC,
        /** A name that a MAC cell introduced. */
        SYMBOLIC_MAC,
        /** A name that an IP cell introduced. */
        SYMBOLIC_IP
    }

    /** Whether it stands for MAC addresses; else for IP addresses. */
    public boolean isMac() {
        return kind != Kind.IP_OF && kind != Kind.SYMBOLIC_IP;
    }
}
