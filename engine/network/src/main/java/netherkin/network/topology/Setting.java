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
    LINK_DELAY("link delay", Kind.DURATION, Thing.LINK, "10 µs", Status.MODEL, "time a frame takes over a link"),
    LINK_JITTER(
            "link jitter",
            Kind.DURATION,
            Thing.LINK,
            "0 s",
            Status.MODEL,
            "most that an underlay link adds to its delay by chance; frames stay in order"),
    LINK_LOSS(
            "link loss",
            Kind.PERCENT,
            Thing.LINK,
            "0 %",
            Status.MODEL,
            "frames that an underlay link loses by chance, in either direction"),
    LINK_DUPLICATION(
            "link duplication",
            Kind.PERCENT,
            Thing.LINK,
            "0 %",
            Status.MODEL,
            "frames that an underlay link delivers twice by chance"),
    LINK_REORDERING(
            "link reordering",
            Kind.PERCENT,
            Thing.LINK,
            "0 %",
            Status.MODEL,
            "frames that an underlay link holds back by chance, so that later ones overtake them"),
    LINK_REORDERING_DELAY(
            "link reordering delay", Kind.DURATION, Thing.LINK, "1 ms", Status.MODEL, "how long it holds them back"),
    LIVE_PATIENCE(
            "real answer timeout",
            Kind.DURATION,
            Thing.NETWORK_WIDE,
            "1 s",
            Status.MODEL,
            "how long after the stimulus a claim that names no time waits for frames of real interfaces"),
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
    DESIGNATED_INSTANCE(
            "designated instance",
            Kind.HOST,
            Thing.ROUTER,
            "lowest",
            Status.UNVERIFIED,
            "the host whose instance answers for LIF addresses on VLANs, and asks there on behalf of the others; "
                    + "lowest: the first host declared"),
    VLAN_LIF_EGRESS(
            "VLAN LIF egress source",
            Kind.choice("pMAC", "vMAC"),
            Thing.ROUTER,
            "pMAC",
            Status.UNVERIFIED,
            "SRC MAC of routed data frames that leave a host by a LIF on a VLAN"),
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
    LIF_MTU(
            "LIF MTU",
            Kind.number(68, 65_535),
            Thing.ROUTER,
            "1500",
            Status.UNVERIFIED,
            "largest IP packet that a router's instances send out of a LIF, in bytes; longer ones are cut, or refused if DF is set"),
    DLR_PROXY_LIFETIME(
            "DLR proxy lifetime",
            Kind.DURATION,
            Thing.ROUTER,
            "3 s",
            Status.MODEL,
            "how long an instance remembers the pMAC that asked"),
    ARP_SUPPRESSION(
            "ARP suppression",
            Kind.choice("off", "vms", "all", "neigh_suppress", "proxy"),
            Thing.SEGMENT,
            "off",
            Status.SEED,
            "who answers ARP requests: nobody but the target, the controller for VMs or for routers too (NSX-V 6.2.4), "
                    + "or Linux's bridge or vxlan device"),
    ARP_SUPPRESSION_AGEING(
            "ARP suppression ageing",
            Kind.DURATION,
            Thing.SEGMENT,
            "180 s",
            Status.UNVERIFIED,
            "age at which a host's cache of the controller's answers forgets one; 0 s for never"),
    CONTROLLER_ARP_AGEING(
            "controller ARP ageing",
            Kind.DURATION,
            Thing.NETWORK,
            "180 s",
            Status.UNVERIFIED,
            "age at which the controller forgets an address that no VM spoke for; 0 s for never"),
    CONTROLLER_DUPLICATE_MOVES(
            "controller duplicate moves",
            Kind.number(0, 1000),
            Thing.NETWORK,
            "0",
            Status.MODEL,
            "moves of an address to another owner or host after which the controller believes no more of them until the "
                    + "entry has aged (EVPN: 5, RFC 7432 §15.1); 0 for any number"),
    CONTROLLER_DUPLICATE_WINDOW(
            "controller duplicate window",
            Kind.DURATION,
            Thing.NETWORK,
            "180 s",
            Status.VERIFIED,
            "within which so many moves make a duplicate (RFC 7432 §15.1)"),
    HYPER_V(
            "Hyper-V network virtualization",
            Kind.SWITCH,
            Thing.SEGMENT,
            "off",
            Status.VERIFIED,
            "hosts know a network's VMs by policy: they answer ARP themselves and flood nothing (Microsoft's documents)"),
    HYPER_V_ENCAPSULATION(
            "Hyper-V encapsulation",
            Kind.choice("VXLAN", "NVGRE"),
            Thing.NETWORK,
            "VXLAN",
            Status.VERIFIED,
            "of networks so virtualized that state none: VXLAN is version 2's default, NVGRE version 1's only one"),
    HYPER_V_NON_IP(
            "Hyper-V non-IP broadcasts",
            Kind.choice("replicate", "drop"),
            Thing.NETWORK,
            "replicate",
            Status.UNVERIFIED,
            "whether a broadcast that carries no IP packet is copied to each VM too, with the DST MAC replaced alone"),
    ARP_SOURCES(
            "ARP sources",
            Kind.choice("learned", "published"),
            Thing.ROUTER,
            "learned",
            Status.VERIFIED,
            "how VTEPs know whose pMAC an instance's request came from: by its envelope (RFC 7348 §4.1), or told before "
                    + "(hardware_vtep's Arp_Sources_Remote)"),
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
    VXLAN_RESERVED_BITS(
            "VXLAN reserved bits",
            Kind.choice("ignore", "drop"),
            Thing.HOST,
            "ignore",
            Status.VERIFIED,
            "what becomes of an envelope with a reserved bit set (RFC 7348 §5: ignore; OVS in userspace and Linux: drop)"),
    VXLAN_FLAGS(
            "VXLAN flags",
            Kind.bits(0xff),
            Thing.HOST,
            "0x08",
            Status.VERIFIED,
            "first byte of the VXLAN headers that a host makes: the I flag alone (RFC 7348 §5); others to test a receiver"),
    VXLAN_FIRST_RESERVED(
            "VXLAN first reserved field",
            Kind.bits(0xff_ffff),
            Thing.HOST,
            "0",
            Status.VERIFIED,
            "the 24 bits behind the flags (RFC 7348 §5: zero); others to test a receiver"),
    VXLAN_SECOND_RESERVED(
            "VXLAN second reserved field",
            Kind.bits(0xff),
            Thing.HOST,
            "0",
            Status.VERIFIED,
            "the 8 bits behind the VNI (RFC 7348 §5: zero); others to test a receiver"),
    GENEVE_PORT(
            "Geneve port",
            Kind.number(1, 65_535),
            Thing.HOST,
            "6081",
            Status.VERIFIED,
            "UDP destination port of Geneve (RFC 8926 §3.3)"),
    GENEVE_OPTIONS(
            "Geneve options",
            Kind.GENEVE_OPTIONS,
            Thing.OVERLAY,
            "none",
            Status.VERIFIED,
            "what envelopes carry, as class/type/data with commas between; 0x0102/0x80/00010002 is OVN's (RFC 8926 §3.5)"),
    GENEVE_KNOWN_OPTIONS(
            "Geneve known options",
            Kind.GENEVE_OPTIONS,
            Thing.HOST,
            "none",
            Status.VERIFIED,
            "class/type of those that a host knows; an envelope with another critical one is dropped (RFC 8926 §3.5)"),
    UDP_SOURCE_PORTS(
            "UDP source ports",
            Kind.RANGE,
            Thing.HOST,
            "49152..65535",
            Status.VERIFIED,
            "from which an envelope's source port, also STT's, is taken, by a hash of the inner frame (RFC 7348 §5)"),
    UDP_CHECKSUM(
            "UDP checksum",
            Kind.choice("on", "off", "wrong"),
            Thing.HOST,
            "off",
            Status.VERIFIED,
            "whether an envelope's UDP checksum is computed; else it is 0 (RFC 7348 §5); wrong: to test a receiver"),
    UDP_CHECKSUM_OVER_IPV6(
            "UDP checksum over IPv6",
            Kind.SWITCH,
            Thing.HOST,
            "on",
            Status.VERIFIED,
            "the same in an IPv6 underlay, where OVS and Linux compute it (RFC 8200 §8.1; 0 may be sent by RFC 6935)"),
    ZERO_UDP_CHECKSUM_OVER_IPV6(
            "UDP zero checksum over IPv6",
            Kind.choice("accept", "drop"),
            Thing.HOST,
            "accept",
            Status.VERIFIED,
            "whether an envelope with UDP checksum 0 is opened in an IPv6 underlay (RFC 7348 §5: accept; Linux: drop)"),
    OUTER_FLOW_LABEL(
            "outer flow label",
            Kind.choice("zero", "hash"),
            Thing.HOST,
            "zero",
            Status.VERIFIED,
            "an envelope's IPv6 flow label: 0 (OVS, Linux), or a hash of the inner frame (RFC 6438)"),
    GRE_KEY(
            "GRE key",
            Kind.SWITCH,
            Thing.HOST,
            "on",
            Status.VERIFIED,
            "whether GRE carries the network's ID as its key; else what comes is all of the first GRE network (RFC 2890 §2.1)"),
    GRE_CHECKSUM(
            "GRE checksum",
            Kind.SWITCH,
            Thing.HOST,
            "off",
            Status.VERIFIED,
            "whether GRE carries a checksum; one that comes is always verified (RFC 2784 §2.3)"),
    GRE_SEQUENCE(
            "GRE sequence",
            Kind.SWITCH,
            Thing.HOST,
            "off",
            Status.VERIFIED,
            "whether GRE carries a sequence number, from 0 on for each network and VTEP (RFC 2890 §2.2)"),
    GRE_SEQUENCE_CHECK(
            "GRE sequence check",
            Kind.SWITCH,
            Thing.HOST,
            "off",
            Status.VERIFIED,
            "whether GRE without a sequence number higher than all before is dropped (RFC 2890 §2.2; Linux: iseq)"),
    GRE_DF(
            "GRE DF",
            Kind.choice("outer DF", "on"),
            Thing.HOST,
            "outer DF",
            Status.VERIFIED,
            "DF of GRE's and NVGRE's envelopes: as the outer DF is set, or on whatever that is (Linux's gretap)"),
    NVGRE_FLOW_ID(
            "NVGRE flow ID",
            Kind.SWITCH,
            Thing.HOST,
            "off",
            Status.VERIFIED,
            "whether the FlowID is a hash of the inner frame; else it is 0 (RFC 7637 §3.2)"),
    INNER_VLAN_TAGS(
            "inner VLAN tags",
            Kind.choice("strip", "carry"),
            Thing.HOST,
            "strip",
            Status.VERIFIED,
            "whether tenant frames keep VLAN tags in an envelope; if not, one that arrives with a tag is dropped (RFC 7348 §6.1)"),
    OUTER_TTL("outer TTL", Kind.number(1, 255), Thing.HOST, "64", Status.MODEL, "TTL of every envelope"),
    OUTER_ECN(
            "outer ECN",
            Kind.choice("copy", "copy without CE", "zero"),
            Thing.HOST,
            "copy",
            Status.VERIFIED,
            "ECN of every envelope: the tenant's (RFC 6040 §4.1), CE as ECT(0) (OVS and Linux), or none"),
    OUTER_DF(
            "outer DF",
            Kind.choice("on", "off", "inherit"),
            Thing.HOST,
            "on",
            Status.MODEL,
            "DF of every envelope; inherit takes it from the packet inside"),
    VTEP_FRAGMENTATION(
            "VTEP fragmentation",
            Kind.SWITCH,
            Thing.HOST,
            "off",
            Status.VERIFIED,
            "a VTEP cuts an envelope without DF that is too long (RFC 7348 §4.3 forbids it, Linux does)"),
    VTEP_REASSEMBLY(
            "VTEP reassembly",
            Kind.SWITCH,
            Thing.HOST,
            "off",
            Status.VERIFIED,
            "a VTEP puts fragments together; else it drops them (RFC 7348 §4.3 leaves it open, Linux does)"),
    VTEP_PATH_MTU(
            "VTEP path MTU discovery",
            Kind.SWITCH,
            Thing.HOST,
            "on",
            Status.MODEL,
            "a VTEP takes in what routers tell it of a path's MTU (RFC 1191)"),
    ICMP_FOR_OVERSIZED_FRAMES(
            "ICMP for oversized frames",
            Kind.SWITCH,
            Thing.HOST,
            "off",
            Status.MODEL,
            "a tenant's packet with DF whose envelope is too long is answered in its destination's name, but for GRE (Linux's vxlan, not its gretap)"),
    UTEP(
            "UTEP replication",
            Kind.SWITCH,
            Thing.HOST,
            "on",
            Status.VERIFIED,
            "unicast mode: one copy to the lowest VTEP of each other subnet, which replicates it there; off: one to each"),
    MULTICAST_TTL(
            "outer multicast TTL",
            Kind.number(1, 255),
            Thing.HOST,
            "64",
            Status.MODEL,
            "TTL of an envelope to a multicast group; with 1 it stays in its VTEP subnet (Linux)"),
    IGMP_VERSION("IGMP version", Kind.number(2, 3), Thing.HOST, "3", Status.MODEL, "version in which a host reports"),
    IGMP_REPORTS(
            "IGMP reports",
            Kind.number(1, 7),
            Thing.HOST,
            "1",
            Status.MODEL,
            "reports that a host sends on joining or leaving a group, one second apart (Linux: 2)"),
    IGMP_SNOOPING(
            "IGMP snooping",
            Kind.SWITCH,
            Thing.PHYSICAL_SWITCH,
            "on",
            Status.MODEL,
            "a switch sends a group's frames only to ports that reported it and to routers (RFC 4541)"),
    IGMP_AGEING(
            "IGMP ageing",
            Kind.DURATION,
            Thing.PHYSICAL_SWITCH,
            "300 s",
            Status.VERIFIED,
            "age at which a switch or router forgets who is in a group, unless it is reported again (OVS)"),
    IGMP_ROUTER_AGEING(
            "IGMP router ageing",
            Kind.DURATION,
            Thing.PHYSICAL_SWITCH,
            "180 s",
            Status.VERIFIED,
            "age at which a switch forgets that queries came from a port (OVS)"),
    IGMP_FLOODING(
            "IGMP flooding",
            Kind.SWITCH,
            Thing.PHYSICAL_SWITCH,
            "off",
            Status.MODEL,
            "a snooping switch floods frames of groups that nobody has reported"),
    IGMP_QUERIER(
            "IGMP querier",
            Kind.SWITCH,
            Thing.NETWORK_WIDE,
            "on",
            Status.MODEL,
            "each VTEP subnet's router, or the switch where there is none, keeps asking who is in which group"),
    IGMP_QUERY_INTERVAL(
            "IGMP query interval",
            Kind.DURATION,
            Thing.NETWORK_WIDE,
            "125 s",
            Status.VERIFIED,
            "time between a querier's general queries (RFC 3376 §8.2)"),
    UNDERLAY_MULTICAST_ROUTING(
            "underlay multicast routing",
            Kind.SWITCH,
            Thing.NETWORK_WIDE,
            "on",
            Status.MODEL,
            "the underlay router carries the groups of networks in multicast mode to the subnets where hosts joined"),
    SERVICE_NODE_DETECTION(
            "service node detection",
            Kind.DURATION,
            Thing.NETWORK_WIDE,
            "3 s",
            Status.MODEL,
            "time after which a service node's failure is known and the next one is used (three BFD intervals)"),
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
            Thing.LINK,
            "1600",
            Status.MODEL,
            "largest IP packet that is sent into an underlay link, in bytes"),
    PATH_MTU_LIFETIME(
            "path MTU lifetime",
            Kind.DURATION,
            Thing.NETWORK_WIDE,
            "600 s",
            Status.VERIFIED,
            "how long a VM or VTEP believes what a router told it of a path's MTU (Linux)"),
    UNDERLAY_MAC_AGEING(
            "underlay MAC ageing",
            Kind.DURATION,
            Thing.NETWORK_WIDE,
            "300 s",
            Status.VERIFIED,
            "age at which an underlay switch forgets a MAC address"),
    NOTIFY_SWITCHES(
            "Notify Switches",
            Kind.SWITCH,
            Thing.VIRTUAL_PORT,
            "on",
            Status.VERIFIED,
            "a host announces a VM that has come to it, or to another uplink, by RARP (a port group overrides its host)"),
    RARP_COUNT_AFTER_MIGRATION(
            "RARP count after migration",
            Kind.number(0, 100),
            Thing.VIRTUAL_PORT,
            "1",
            Status.UNVERIFIED,
            "RARP frames for a VM that has migrated"),
    RARP_COUNT_AFTER_FAILOVER(
            "RARP count after failover",
            Kind.number(0, 100),
            Thing.VIRTUAL_PORT,
            "5",
            Status.VERIFIED,
            "RARP frames for a VM whose uplink has changed (around 5)"),
    RARP_DELAY(
            "RARP delay",
            Kind.DURATION,
            Thing.VIRTUAL_PORT,
            "0 s",
            Status.UNVERIFIED,
            "time from a VM's arrival to its first RARP frame (usually less than 1 s)"),
    RARP_INTERVAL(
            "RARP interval",
            Kind.DURATION,
            Thing.VIRTUAL_PORT,
            "50 ms",
            Status.MODEL,
            "time from the first RARP frame to the second (QEMU's schedule)"),
    RARP_INTERVAL_STEP(
            "RARP interval step",
            Kind.DURATION,
            Thing.VIRTUAL_PORT,
            "100 ms",
            Status.MODEL,
            "by how much each further interval is longer (QEMU's schedule)"),
    RARP_LONGEST_INTERVAL(
            "RARP longest interval",
            Kind.DURATION,
            Thing.VIRTUAL_PORT,
            "550 ms",
            Status.MODEL,
            "beyond which intervals do not grow (QEMU's schedule)"),
    GUEST_ANNOUNCEMENT(
            "guest announcement",
            Kind.choice("none", "request", "reply"),
            Thing.VM,
            "none",
            Status.MODEL,
            "the gratuitous ARP that the guest itself sends after it has migrated (Linux: arp_notify)"),
    TEAMING(
            "teaming policy",
            Kind.choice("explicit failover order", "originating port", "source MAC hash", "IP hash"),
            Thing.VIRTUAL_PORT,
            "explicit failover order",
            Status.MODEL,
            "how a virtual switch chooses among its active uplinks; IP hash makes them one link aggregation group"),
    ACTIVE_UPLINKS(
            "active uplinks",
            Kind.TEXT,
            Thing.VIRTUAL_PORT,
            "",
            Status.MODEL,
            "NICs in order, separated by commas; none: the first one, or under another policy than explicit order all"),
    STANDBY_UPLINKS(
            "standby uplinks",
            Kind.TEXT,
            Thing.VIRTUAL_PORT,
            "",
            Status.MODEL,
            "NICs that take over in this order; none: those neither active nor unused"),
    UNUSED_UPLINKS("unused uplinks", Kind.TEXT, Thing.VIRTUAL_PORT, "", Status.MODEL, "NICs that are never used"),
    FAILBACK(
            "failback",
            Kind.SWITCH,
            Thing.VIRTUAL_PORT,
            "on",
            Status.VERIFIED,
            "a recovered active uplink returns at once; else it stays out until it is needed"),
    PROMISCUOUS_MODE(
            "promiscuous mode",
            Kind.SWITCH,
            Thing.VIRTUAL_PORT,
            "off",
            Status.VERIFIED,
            "a virtual port sees all frames of its VLANs"),
    MAC_CHANGES(
            "MAC changes",
            Kind.SWITCH,
            Thing.VIRTUAL_PORT,
            "on",
            Status.VERIFIED,
            "a VM whose guest has changed its MAC address still receives"),
    FORGED_TRANSMITS(
            "forged transmits",
            Kind.SWITCH,
            Thing.VIRTUAL_PORT,
            "on",
            Status.VERIFIED,
            "a VM may send frames with another SRC MAC than its own"),
    PRIVATE_VLAN(
            "private VLAN",
            Kind.PRIVATE_VLAN,
            Thing.VIRTUAL_PORT,
            "none",
            Status.VERIFIED,
            "of a port group on the primary VLAN: none, promiscuous, isolated 101 or community 102"),
    MIGRATION_DURATION(
            "migration duration",
            Kind.DURATION,
            Thing.VM,
            "0 s",
            Status.MODEL,
            "time from the start of a migration to its switch-over, during which the VM runs where it was"),
    MIGRATION_OUTAGE(
            "migration outage",
            Kind.DURATION,
            Thing.VM,
            "0 s",
            Status.MODEL,
            "time at the switch-over during which the VM runs nowhere"),
    MAC_AGEING(
            "MAC ageing",
            Kind.DURATION,
            Thing.PHYSICAL_SWITCH,
            "300 s",
            Status.VERIFIED,
            "age at which a physical switch forgets a MAC address it has not seen as a source"),
    CAM_CAPACITY(
            "CAM capacity",
            Kind.number(0, Integer.MAX_VALUE),
            Thing.PHYSICAL_SWITCH,
            "16384",
            Status.MODEL,
            "MAC addresses that a physical switch remembers; it learns none beyond"),
    FLAP_WINDOW(
            "flap window",
            Kind.DURATION,
            Thing.PHYSICAL_SWITCH,
            "10 s",
            Status.MODEL,
            "a MAC address that moves again within this time is flapping"),
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
        /** What a host does for a network: of the network, else of its host, else of all. */
        OVERLAY("networks and hosts"),
        ROUTER("routers"),
        VM("VMs"),
        /** What a virtual switch's ports have: of a VM, else of its port group or network, else of its host, else of all. */
        VIRTUAL_PORT("port groups, networks, hosts and VMs"),
        /** How a host treats a network: of the network, else of the host, else of all. */
        SEGMENT("networks and hosts"),
        NETWORK("networks"),
        PHYSICAL_SWITCH("physical switches"),
        /** What an underlay link or one of its ends has: of the link, else of the port, else of its device, else of all. */
        LINK("links, uplinks, ports, hosts, underlay routers and physical switches");

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
        static final Kind PRIVATE_VLAN = new Kind("private VLAN", List.of(), 0, 0);
        static final Kind GENEVE_OPTIONS = new Kind("Geneve options", List.of(), 0, 0);
        static final Kind HOST = new Kind("host", List.of(), 0, 0);
        static final Kind TEXT = new Kind("names", List.of(), 0, 0);
        static final Kind PERCENT = new Kind("percentage", List.of(), 0, 100);
        static final Kind RANGE = new Kind("range", List.of(), 1, 65_535);

        static Kind number(int least, int most) {
            return new Kind("number", List.of(), least, most);
        }

        /** Bits of a header, in hexadecimal or decimal digits. */
        static Kind bits(int most) {
            return new Kind("bits", List.of(), 0, most);
        }

        static Kind choice(String... words) {
            return new Kind("choice", List.of(words), 0, 0);
        }
    }
}
