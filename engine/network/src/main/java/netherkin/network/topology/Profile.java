package netherkin.network.topology;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code Host A behaves like <profile>} sets: a product's values where a source or a trial tells them. One without
 * facts equals the defaults and says so: it {@link #isVerified is not verified}.
 */
public enum Profile {
    /** VXLAN on port 8472 (VMware's list of ports); all else about its envelopes is unverified. */
    NSX_V("NSX-V", value(Setting.VXLAN_PORT, "8472")),
    /** No facts known. */
    VSHIELD("vShield"),
    /** No facts known. */
    NEXUS_1000V("Nexus 1000V"),
    /** No facts known. */
    NVP("NVP"),
    /** No facts known about its envelopes. */
    HYPER_V("Hyper-V"),
    /** Open vSwitch 3.1.0 with its userspace datapath, observed. */
    OVS(
            "OVS",
            value(Setting.OUTER_TTL, "64"),
            value(Setting.OUTER_ECN, "copy without CE"),
            value(Setting.OUTER_DF, "on"),
            value(Setting.UDP_CHECKSUM, "off"),
            value(Setting.UDP_SOURCE_PORTS, "32768..60999"),
            value(Setting.UNDERLAY_ARP_MISS, "drop")),
    /** Linux 6.18's vxlan device, observed. */
    LINUX(
            "Linux",
            value(Setting.OUTER_TTL, "64"),
            value(Setting.OUTER_ECN, "copy without CE"),
            value(Setting.OUTER_DF, "off"),
            value(Setting.UDP_CHECKSUM, "on"),
            value(Setting.UDP_SOURCE_PORTS, "32768..60999"),
            value(Setting.UNDERLAY_ARP_MISS, "queue"));

    private final String text;
    private final Map<Setting, SettingValue> values = new EnumMap<>(Setting.class);

    private record Value(Setting setting, String text) {}

    Profile(String text, Value... values) {
        this.text = text;
        for (Value value : values) {
            this.values.put(value.setting, SettingValue.of(value.setting.kind(), value.text));
        }
    }

    private static Value value(Setting setting, String text) {
        return new Value(setting, text);
    }

    /** The name in feature files. */
    public String text() {
        return text;
    }

    /** Whether any of its values is known; if not, it equals the defaults. */
    public boolean isVerified() {
        return !values.isEmpty();
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
