package netherkin.network.topology;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.network.topology.Setting.Status;

/**
 * What {@code Host A behaves like <profile>} sets: a product's values where a source or a trial tells them, each with its
 * source. One without facts equals the defaults and says so: it {@link #isVerified is not verified}.
 */
public enum Profile {
    NSX_V(
            "NSX-V",
            "VMware NSX for vSphere 6",
            fact(Setting.VXLAN_PORT, "8472", Status.VERIFIED, "VMware KB 343367, list of ports"),
            fact(Setting.VMAC, "02:50:56:56:44:52", Status.VERIFIED, "output of net-vdr on hosts"),
            fact(Setting.PMAC_REWRITE, "on", Status.VERIFIED, "VMware NSX troubleshooting guide 6.2, DLR ARP process"),
            fact(Setting.PROXY_ARP, "on", Status.VERIFIED, "VMware NSX troubleshooting guide 6.2, DLR ARP process"),
            fact(Setting.DVS_LOCAL, "on", Status.VERIFIED, "VMware NSX troubleshooting guide 6.2, DLR ARP process"),
            fact(Setting.UNDERLAY_MTU, "1600", Status.VERIFIED, "VMware's recommendation"),
            fact(
                    Setting.ARP_SUPPRESSION,
                    "off",
                    Status.SEED,
                    "the seven steps; VMs' requests: vms, from 6.2.4 on: all"),
            fact(Setting.ARP_SUPPRESSION_AGEING, "180 s", Status.UNVERIFIED, "often quoted"),
            fact(Setting.CONTROLLER_ARP_AGEING, "180 s", Status.UNVERIFIED, "often quoted"),
            fact(Setting.DLR_ARP_AGEING, "600 s", Status.UNVERIFIED, "no source found"),
            fact(Setting.DATA_SOURCE, "pMAC", Status.UNVERIFIED, "the uplink's rewrite is documented for ARP alone"),
            fact(Setting.OUTER_TTL, "64", Status.UNVERIFIED, "no source found"),
            fact(Setting.OUTER_DF, "on", Status.UNVERIFIED, "no source found")),
    VSHIELD("vShield", "VMware vShield, vCloud Networking and Security"),
    NEXUS_1000V("Nexus 1000V", "Cisco Nexus 1000V"),
    NVP("NVP", "Nicira Network Virtualization Platform"),
    HYPER_V(
            "Hyper-V",
            "Hyper-V network virtualization of Windows Server",
            fact(Setting.HYPER_V, "on", Status.VERIFIED, "Microsoft, HNV technical details"),
            fact(
                    Setting.HYPER_V_ENCAPSULATION,
                    "VXLAN",
                    Status.VERIFIED,
                    "Microsoft, HNV technical details: version 2"),
            fact(Setting.HYPER_V_NON_IP, "replicate", Status.UNVERIFIED, "no source found")),
    OVS(
            "OVS",
            "Open vSwitch 3.1.0 with its userspace datapath, as observed",
            fact(Setting.VXLAN_RESERVED_BITS, "drop", Status.VERIFIED, "OVS 3.1.0, lib/netdev-native-tnl.c"),
            value(Setting.INNER_VLAN_TAGS, "carry"),
            value(Setting.OUTER_TTL, "64"),
            value(Setting.OUTER_ECN, "copy without CE"),
            value(Setting.OUTER_DF, "on"),
            value(Setting.UTEP, "off"),
            value(Setting.UDP_CHECKSUM, "off"),
            value(Setting.UDP_SOURCE_PORTS, "32768..60999"),
            value(Setting.UNDERLAY_ARP_MISS, "drop")),
    LINUX(
            "Linux",
            "Linux 6.18's vxlan and gretap devices and its bridge, as observed",
            value(Setting.VXLAN_RESERVED_BITS, "drop"),
            value(Setting.INNER_VLAN_TAGS, "carry"),
            fact(Setting.ZERO_UDP_CHECKSUM_OVER_IPV6, "drop", Status.VERIFIED, "ip-link(8): noudp6zerocsumrx"),
            value(Setting.OUTER_TTL, "64"),
            value(Setting.OUTER_ECN, "copy without CE"),
            value(Setting.OUTER_DF, "off"),
            value(Setting.GRE_DF, "on"),
            value(Setting.VTEP_FRAGMENTATION, "on"),
            value(Setting.VTEP_REASSEMBLY, "on"),
            value(Setting.ICMP_FOR_OVERSIZED_FRAMES, "on"),
            value(Setting.UTEP, "off"),
            value(Setting.UDP_CHECKSUM, "on"),
            value(Setting.MULTICAST_TTL, "1"),
            value(Setting.IGMP_REPORTS, "2"),
            value(Setting.UDP_SOURCE_PORTS, "32768..60999"),
            value(Setting.UNDERLAY_ARP_MISS, "queue"));

    private final String text;
    private final String product;
    private final List<Fact> facts;
    private final Map<Setting, SettingValue> values = new EnumMap<>(Setting.class);

    /**
     * A setting's value under a profile.
     *
     * @param source what tells it
     */
    public record Fact(Setting setting, String value, Status status, String source) {}

    Profile(String text, String product, Fact... facts) {
        this.text = text;
        this.product = product;
        this.facts = List.of(facts);
        for (Fact fact : facts) {
            values.put(fact.setting, SettingValue.of(fact.setting.kind(), fact.value));
        }
    }

    private static Fact fact(Setting setting, String value, Status status, String source) {
        return new Fact(setting, value, status, source);
    }

    /** What the product that the profile names was seen to do. */
    private static Fact value(Setting setting, String value) {
        return fact(setting, value, Status.VERIFIED, "observed");
    }

    /** The name in feature files. */
    public String text() {
        return text;
    }

    /** Which product it is, and of which version. */
    public String product() {
        return product;
    }

    /** The settings that it sets; none means that no facts are known. */
    public List<Fact> facts() {
        return facts;
    }

    /** Whether any of its values is known; if not, it equals the defaults. */
    public boolean isVerified() {
        return facts.stream().anyMatch(fact -> fact.status == Status.VERIFIED);
    }

    /** The profile of that name, or empty. */
    public static Optional<Profile> named(String text) {
        return Arrays.stream(values())
                .filter(profile -> profile.text.equals(text))
                .findFirst();
    }

    /** All names, in order. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Profile::text).toList();
    }

    /** What it says of a setting, or null. */
    SettingValue value(Setting setting) {
        return values.get(setting);
    }
}
