package netherkin.network.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every named switch and timer, as {@code the <setting> of <thing> is <value>} sets it and {@code netherkin steps}
 * lists it.
 */
public enum Setting {
    LINK_DELAY(
            "link delay", Kind.DURATION, Thing.NETWORK_WIDE, "10 µs", Status.MODEL, "time a frame takes over any link"),
    VM_ARP_RETRIES(
            "ARP retries",
            Kind.number(1, 1000),
            Thing.VM,
            "3",
            Status.VERIFIED,
            "ARP requests a VM sends for one address before it gives up (Linux)"),
    VM_ARP_RETRY_INTERVAL(
            "ARP retry interval",
            Kind.DURATION,
            Thing.VM,
            "1 s",
            Status.VERIFIED,
            "time between a VM's ARP requests (Linux)"),
    VM_ARP_LEARNS_FROM_REQUESTS(
            "learning from ARP requests",
            Kind.SWITCH,
            Thing.VM,
            "on",
            Status.MODEL,
            "a VM takes the sender of a request addressed to it into its ARP table (RFC 826)"),
    VM_MTU("MTU", Kind.number(68, 65_535), Thing.VM, "1500", Status.MODEL, "largest IP packet a VM sends, in bytes"),
    PING_TIMEOUT("ping timeout", Kind.DURATION, Thing.VM, "1 s", Status.MODEL, "how long a ping waits for its reply"),
    PING_INTERVAL(
            "ping interval",
            Kind.DURATION,
            Thing.VM,
            "1 s",
            Status.VERIFIED,
            "time between the requests of one ping (Linux)"),
    BROADCAST_PINGS(
            "answering broadcast pings",
            Kind.SWITCH,
            Thing.VM,
            "off",
            Status.VERIFIED,
            "a VM answers echo requests to a broadcast address (RFC 1122 §3.2.2.6 leaves it open; Linux does not)"),
    VMAC(
            "vMAC",
            Kind.MAC,
            Thing.ROUTER,
            "02:50:56:56:44:52",
            Status.VERIFIED,
            "the MAC address that a router's instances share on all hosts, unless its LIFs give one"),
    PMAC_REWRITE(
            "pMAC rewrite",
            Kind.SWITCH,
            Thing.ROUTER,
            "on",
            Status.SEED,
            "the vMAC becomes the host's pMAC on leaving the host, and the pMAC the vMAC on arriving"),
    DATA_SOURCE(
            "data source on the wire",
            Kind.choice("pMAC", "vMAC"),
            Thing.ROUTER,
            "pMAC",
            Status.UNVERIFIED,
            "inner SRC MAC of routed data frames on an uplink"),
    PROXY_ARP(
            "proxy ARP",
            Kind.SWITCH,
            Thing.ROUTER,
            "on",
            Status.SEED,
            "a request that another host's instance asks for a local LIF's network goes to the local instance alone"),
    DVS_LOCAL(
            "DVS Local",
            Kind.SWITCH,
            Thing.ROUTER,
            "on",
            Status.SEED,
            "the local instance's own request stays inside its host"),
    DLR_ARP_RETRIES(
            "DLR ARP retries",
            Kind.number(1, 1000),
            Thing.ROUTER,
            "3",
            Status.UNVERIFIED,
            "ARP requests an instance sends for one address before it gives up"),
    DLR_ARP_RETRY_INTERVAL(
            "DLR ARP retry interval",
            Kind.DURATION,
            Thing.ROUTER,
            "1 s",
            Status.UNVERIFIED,
            "time between an instance's ARP requests"),
    DLR_ARP_AGEING(
            "DLR ARP ageing",
            Kind.DURATION,
            Thing.ROUTER,
            "600 s",
            Status.UNVERIFIED,
            "age at which an instance forgets an ARP entry"),
    DLR_PROXY_LIFETIME(
            "DLR proxy lifetime",
            Kind.DURATION,
            Thing.ROUTER,
            "3 s",
            Status.MODEL,
            "how long an instance remembers the pMAC that asked"),
    VTEP_LEARNING(
            "VTEP learning",
            Kind.SWITCH,
            Thing.HOST,
            "on",
            Status.VERIFIED,
            "a VTEP learns inner SRC MAC to outer SRC IP (RFC 7348 §4.1)"),
    VXLAN_PORT(
            "VXLAN port",
            Kind.number(1, 65_535),
            Thing.HOST,
            "4789",
            Status.VERIFIED,
            "UDP destination port of VXLAN (RFC 7348 §5; 8472 under NSX-V)"),
    UDP_SOURCE_PORTS(
            "UDP source ports",
            Kind.RANGE,
            Thing.HOST,
            "49152..65535",
            Status.VERIFIED,
            "from which an envelope's UDP source port is taken, by a hash of the inner frame (RFC 7348 §5)"),
    UDP_CHECKSUM(
            "UDP checksum",
            Kind.SWITCH,
            Thing.HOST,
            "off",
            Status.VERIFIED,
            "whether an envelope's UDP checksum is computed; else it is 0 (RFC 7348 §5)"),
    INNER_VLAN_TAGS(
            "inner VLAN tags",
            Kind.choice("strip", "carry"),
            Thing.HOST,
            "strip",
            Status.VERIFIED,
            "whether tenant frames keep VLAN tags in an envelope; if not, one that arrives with a tag is dropped (RFC 7348 §6.1)"),
    OUTER_TTL("outer TTL", Kind.number(1, 255), Thing.HOST, "64", Status.MODEL, "TTL of every envelope"),
    OUTER_DF("outer DF", Kind.SWITCH, Thing.HOST, "on", Status.MODEL, "DF of every envelope"),
    UNDERLAY_ARP_MISS(
            "underlay ARP miss",
            Kind.choice("queue", "drop"),
            Thing.HOST,
            "queue",
            Status.VERIFIED,
            "what becomes of an envelope whose next hop is not resolved yet (Linux: queue, OVS in userspace: drop)"),
    UNDERLAY_ARP_RETRIES(
            "underlay ARP retries",
            Kind.number(1, 1000),
            Thing.HOST,
            "3",
            Status.VERIFIED,
            "ARP requests a host sends for one underlay address (Linux)"),
    UNDERLAY_ARP_RETRY_INTERVAL(
            "underlay ARP retry interval",
            Kind.DURATION,
            Thing.HOST,
            "1 s",
            Status.VERIFIED,
            "time between them (Linux)"),
    UNDERLAY_MTU(
            "underlay MTU",
            Kind.number(68, 65_535),
            Thing.NETWORK_WIDE,
            "1600",
            Status.MODEL,
            "largest IP packet in the underlay, in bytes"),
    UNDERLAY_MAC_AGEING(
            "underlay MAC ageing",
            Kind.DURATION,
            Thing.NETWORK_WIDE,
            "300 s",
            Status.VERIFIED,
            "age at which an underlay switch forgets a MAC address"),
    BOUND_EVENTS(
            "event bound",
            Kind.number(1, Integer.MAX_VALUE),
            Thing.NETWORK_WIDE,
            "1000000",
            Status.MODEL,
            "events after which one When is stopped as never quiet"),
    BOUND_TIME(
            "time bound",
            Kind.DURATION,
            Thing.NETWORK_WIDE,
            "3600 s",
            Status.MODEL,
            "virtual time after which one When is stopped as never quiet");

    private static final Map<String, Setting> BY_TEXT = new LinkedHashMap<>();

    static {
        for (Setting setting : values()) {
            BY_TEXT.put(setting.text, setting);
        }
    }

    private final String text;
    private final Kind kind;
    private final Thing thing;
    private final SettingValue defaultValue;
    private final Status status;
    private final String meaning;

    Setting(String text, Kind kind, Thing thing, String defaultValue, Status status, String meaning) {
        this.text = text;
        this.kind = kind;
        this.thing = thing;
        this.defaultValue = SettingValue.of(kind, defaultValue);
        this.status = status;
        this.meaning = meaning;
    }

    /** The setting of that name, or empty. */
    public static Optional<Setting> named(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    /** All names, in order. */
    public static List<String> names() {
        return List.copyOf(BY_TEXT.keySet());
    }

    /** The name in feature files. */
    public String text() {
        return text;
    }

    public Kind kind() {
        return kind;
    }

    /** What it is a setting of. */
    public Thing thing() {
        return thing;
    }

    /** The default as a feature file would write it. */
    public String defaultValue() {
        return defaultValue.text();
    }

    SettingValue standard() {
        return defaultValue;
    }

    public Status status() {
        return status;
    }

    public String meaning() {
        return meaning;
    }

    /** What a setting belongs to. */
    public enum Thing {
        NETWORK_WIDE("the network"),
        HOST("hosts"),
        ROUTER("routers"),
        VM("VMs");

        private final String text;

        Thing(String text) {
            this.text = text;
        }

        /** All of them, as messages say it. */
        public String text() {
            return text;
        }
    }

    /** How sure the default is. */
    public enum Status {
        /** Said by the texts that this project grew from. */
        SEED,
        /** Verified in a source or on real systems. */
        VERIFIED,
        /** A documented choice of this model. */
        MODEL,
        /** A vendor's behaviour that no source confirms. */
        UNVERIFIED
    }

    /**
     * The values it takes.
     *
     * @param name what to write, as messages and lists say it
     * @param choices the words, for a choice
     * @param least of a number
     * @param most of a number
     */
    public record Kind(String name, List<String> choices, int least, int most) {
        static final Kind DURATION = new Kind("time", List.of(), 0, 0);
        static final Kind SWITCH = new Kind("on or off", List.of("on", "off"), 0, 0);
        static final Kind MAC = new Kind("MAC address", List.of(), 0, 0);
        static final Kind RANGE = new Kind("range", List.of(), 1, 65_535);

        static Kind number(int least, int most) {
            return new Kind("number", List.of(), least, most);
        }

        static Kind choice(String... words) {
            return new Kind("choice", List.of(words), 0, 0);
        }
    }
}
