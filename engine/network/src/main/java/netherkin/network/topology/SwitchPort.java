package netherkin.network.topology;

/**
 * A physical switch's port.
 *
 * @param name its number, mostly
 * @param peer what its cable leads to, or null for nothing
 * @param access whether it is an access port, which takes and gives untagged frames of one VLAN
 * @param vlans that it carries; of an access port one
 * @param nativeVlan the VLAN of untagged frames
 * @param channel the link aggregation group that it is a member of, or empty
 */
public record SwitchPort(
        String name, Origin origin, Peer peer, boolean access, VlanSet vlans, int nativeVlan, String channel) {
    /** What a cable may lead to. */
    public sealed interface Peer {}

    /** A host's NIC. */
    public record Nic(String host, String name) implements Peer {}

    /** A real interface, and what answers there. */
    public record RealInterface(String name) implements Peer {}

    /** A port of another physical switch. */
    public record OtherSwitch(String name, String port) implements Peer {}

    /** An underlay router: its first free interface, in order of declaration. */
    public record Router(String name) implements Peer {}
}
