package netherkin.network.trace;

/** The one list of reasons for which a frame ends before its destination. */
public enum DropReason {
    NOT_ADDRESSED("not its address", "the frame's DST MAC or DST IP is not the receiver's, and it does not forward"),
    NO_ROUTE("no route", "no interface leads to the destination, and there is no gateway"),
    ARP_TIMEOUT("ARP timeout", "the next hop answered none of the ARP requests"),
    ARP_PENDING("ARP pending", "the next hop is not resolved yet, and the sender does not queue"),
    QUEUE_FULL("queue full", "too many packets already wait for the same ARP reply"),
    HOP_LIMIT("hop limit", "neighbour discovery with a hop limit other than 255 comes from beyond a router (RFC 4861)"),
    TTL_EXPIRED("TTL expired", "the TTL would have become 0"),
    TOO_LONG("too long", "the packet exceeds the MTU and must not be fragmented"),
    DIRECTED_BROADCAST("directed broadcast", "no router forwards a packet to a subnet's broadcast address (RFC 2644)"),
    FRAGMENT("fragment", "the receiver does not reassemble, or the packet's fragments overlap"),
    REASSEMBLY_TIMEOUT("reassembly timeout", "the packet's other fragments have not come in time"),
    ADDRESS_CONFLICT("address conflict", "the sender claims an address of the receiver"),
    UNKNOWN_DESTINATION("unknown destination", "no port or VTEP is known for the DST MAC, and it may not be flooded"),
    SPLIT_HORIZON("split horizon", "it came from the overlay and may not return there"),
    UNKNOWN_NETWORK("unknown network", "the envelope's network ID is none of this VTEP's"),
    BAD_ENVELOPE("bad envelope", "the envelope's header breaks its specification"),
    UNKNOWN_OPTION("unknown critical option", "the envelope carries an option that only those who know it may open"),
    OUT_OF_ORDER("out of order", "GRE's sequence number is missing or not higher than those before (RFC 2890 §2.2)"),
    CONGESTION("congestion", "the envelope met congestion, and the packet in it can't be told so (RFC 6040 §4.2)"),
    SUPPRESSED("suppressed", "the switch keeps this frame of address resolution from the overlay"),
    NO_POLICY("no policy", "Hyper-V network virtualization: the host's policy knows no such address in the network"),
    INNER_TAG(
            "inner VLAN tag", "the frame in the envelope carries a VLAN tag, and the VTEP is not told to carry those"),
    BAD_CHECKSUM("bad checksum", "a checksum that is present is wrong"),
    NO_SERVICE_NODE("no service node", "no service node is known to work"),
    NO_TUNNEL("no tunnel", "the host has no VTEP or no uplink that works"),
    STANDBY("standby uplink", "the NIC stands by: it neither sends nor accepts frames"),
    VLAN_MISMATCH("VLAN mismatch", "the frame's VLAN is none that the port or the switch's VMs are in"),
    PRIVATE_VLAN("private VLAN", "the private VLAN lets these two ports not talk to each other"),
    FORGED_TRANSMIT("forged transmit", "the SRC MAC is not the VM's own, and the port group refuses that"),
    MAC_CHANGE("MAC change", "the guest has changed its MAC address, and the port group refuses that"),
    REFLECTION("reflection", "the frame's SRC MAC is a VM's of this host: it was sent from here"),
    OTHER_UPLINK("other uplink", "it came by another uplink than the one that the VM uses"),
    MOVED_AWAY("moved away", "the VM has left the host that the frame was sent to"),
    OUTAGE("outage", "the VM runs nowhere while it switches over to another host"),
    SAME_PORT("same port", "the DST MAC is behind the port that the frame came from"),
    NO_FLOW("no flow", "the bridge's flows send it nowhere"),
    LINK_DOWN("link down", "the link or NIC is down"),
    LINK_LOSS("link loss", "the link has lost it by chance, as its setting has it"),
    NO_LISTENER("no listener", "nothing at the receiver handles this kind of frame");

    private final String text;
    private final String meaning;

    DropReason(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    /** The words of {@code because "…"}. */
    public String text() {
        return text;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether something was in the frame's way; to end where nobody wanted it is no such thing. */
    public boolean isObstacle() {
        return switch (this) {
            case NOT_ADDRESSED, NO_LISTENER, SPLIT_HORIZON -> false;
            default -> true;
        };
    }
}
