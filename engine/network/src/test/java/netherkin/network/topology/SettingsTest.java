package netherkin.network.topology;

import static netherkin.network.topology.Scenarios.line;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final TopologyDraft draft = Scenarios.router();

    @Test
    void a_things_own_value_goes_before_everybodys_and_that_before_the_profiles() {
        draft.setting("VXLAN port", "the hosts", "4444", line(30));
        draft.setting("VXLAN port", "Host B", "5555", line(31));
        Settings settings = draft.build().settings();
        assertThat(settings.number(Setting.VXLAN_PORT, "Host A"), is(4444));
        assertThat(settings.number(Setting.VXLAN_PORT, "Host B"), is(5555));
        assertThat(Scenarios.router().build().settings().number(Setting.VXLAN_PORT, "Host A"), is(8472));
        assertThat(Settings.DEFAULT.number(Setting.VXLAN_PORT, "Host A"), is(4789));
    }

    @Test
    void a_hosts_own_profile_goes_before_that_of_all() {
        draft.profile("Linux", "Host B", line(30));
        Settings settings = draft.build().settings();
        assertThat(settings.isOn(Setting.OUTER_DF, "Host A"), is(true));
        assertThat(settings.isOn(Setting.OUTER_DF, "Host B"), is(false));
        assertThat(settings.isOn(Setting.UDP_CHECKSUM, "Host B"), is(true));
        assertThat(settings.range(Setting.UDP_SOURCE_PORTS, "Host B"), is(new Settings.Range(32768, 60999)));
        assertThat(settings.range(Setting.UDP_SOURCE_PORTS, "Host A"), is(new Settings.Range(49152, 65535)));
    }

    @Test
    void every_kind_of_value_is_read() {
        draft.setting("link delay", "the network", "1.5 ms", line(30));
        draft.setting("vMAC", "the DLR", "02:00:00:00:00:01", line(31));
        draft.setting("underlay ARP miss", "", "drop", line(32));
        draft.setting("MTU", "all VMs", "1400", line(33));
        Topology topology = draft.build();
        assertThat(topology.settings().nanos(Setting.LINK_DELAY, ""), is(1_500_000L));
        assertThat(topology.router("DLR").orElseThrow().vMac(), hasToString("02:00:00:00:00:01"));
        assertThat(topology.settings().text(Setting.UNDERLAY_ARP_MISS, "Host C"), is("drop"));
        assertThat(topology.settings().number(Setting.VM_MTU, "VM3"), is(1400));
    }

    @Test
    void every_default_is_a_value_that_its_own_setting_takes() {
        for (Setting setting : Setting.values()) {
            Settings same = Settings.DEFAULT.with(setting, "", setting.defaultValue());
            assertThat(same.text(setting, "x"), is(setting.defaultValue()));
            assertThat(Setting.named(setting.text()), is(Optional.of(setting)));
        }
    }

    @Test
    void a_value_that_does_not_fit_is_refused() {
        IllegalArgumentException problem =
                assertThrows(IllegalArgumentException.class, () -> Settings.DEFAULT.with(Setting.VM_MTU, "VM1", "67"));
        assertThat(problem.getMessage(), is("a number from 68 to 65535"));
    }

    @Test
    void a_profile_without_facts_equals_the_defaults_and_says_so() {
        assertThat(Profile.names(), contains("NSX-V", "vShield", "Nexus 1000V", "NVP", "Hyper-V", "OVS", "Linux"));
        assertThat(Profile.NSX_V.isVerified(), is(true));
        assertThat(Profile.NEXUS_1000V.isVerified(), is(false));
        Settings settings = Settings.DEFAULT.withProfile("", Profile.NEXUS_1000V);
        for (Setting setting : Setting.values()) {
            assertThat(settings.text(setting, "Host A"), is(setting.defaultValue()));
        }
    }
}
