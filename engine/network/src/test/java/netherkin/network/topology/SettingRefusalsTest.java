package netherkin.network.topology;

import static netherkin.network.topology.Scenarios.line;
import static netherkin.network.topology.Scenarios.refusal;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class SettingRefusalsTest {
    private final TopologyDraft draft = Scenarios.router();

    @Test
    void an_unknown_setting() {
        draft.setting("outer TTl", "Host A", "3", line(33));
        assertThat(
                refusal(draft),
                is("a.feature:33: no setting is called \"outer TTl\"; nearest: outer TTL, outer ECN, outer DF"));
    }

    @Test
    void a_setting_of_an_unknown_host() {
        draft.setting("outer TTL", "Host D", "3", line(33));
        assertThat(
                refusal(draft),
                is("a.feature:33: \"outer TTL\" belongs to hosts; no host is called "
                        + "\"Host D\"; nearest: Host A, Host B, Host C"));
    }

    @Test
    void a_setting_of_the_wrong_kind_of_thing() {
        draft.setting("outer TTL", "VM1", "3", line(33));
        assertThat(
                refusal(draft),
                is("a.feature:33: \"outer TTL\" belongs to hosts; no host is called "
                        + "\"VM1\"; nearest: Host A, Host B, Host C"));
    }

    @Test
    void a_setting_of_the_whole_network_on_a_host() {
        draft.setting("time bound", "Host A", "1 min", line(33));
        assertThat(refusal(draft), is("a.feature:33: \"time bound\" belongs to the network, not to \"Host A\""));
    }

    @Test
    void a_number_out_of_range() {
        draft.setting("outer TTL", "Host A", "256", line(33));
        assertThat(
                refusal(draft), is("a.feature:33: \"outer TTL\" can't be \"256\"; expected: a number from 1 to 255"));
    }

    @Test
    void a_switch_neither_on_nor_off() {
        draft.setting(Setting.UDP_CHECKSUM, "Host A", "yes", line(33));
        assertThat(refusal(draft), is("a.feature:33: \"UDP checksum\" can't be \"yes\"; expected: on or off or wrong"));
    }

    @Test
    void no_time() {
        draft.setting("link delay", "the underlay", "fast", line(33));
        assertThat(
                refusal(draft), is("a.feature:33: \"link delay\" can't be \"fast\"; expected: a time such as 20 ms"));
    }

    @Test
    void a_range_backwards() {
        draft.setting("UDP source ports", "the hosts", "9..1", line(33));
        assertThat(
                refusal(draft),
                is("a.feature:33: \"UDP source ports\" can't be \"9..1\"; expected: a "
                        + "range such as 49152..65535, the smaller number first"));
    }

    @Test
    void a_vmac_that_is_a_group_address() {
        draft.setting("vMAC", "the DLR", "01:00:00:00:00:00", line(33));
        assertThat(
                refusal(draft),
                is("a.feature:33: \"vMAC\" can't be \"01:00:00:00:00:00\"; expected: a "
                        + "unicast MAC address such as 02:50:56:56:44:52"));
    }

    @Test
    void an_unknown_profile() {
        draft.profile("NSX", "", line(33));
        assertThat(refusal(draft), is("a.feature:33: no profile is called \"NSX\"; nearest: NSX-V, NVP"));
    }

    @Test
    void a_profile_of_an_unknown_host() {
        draft.profile("OVS", "Host X", line(33));
        assertThat(
                refusal(draft),
                is("a.feature:33: a profile belongs to hosts; no host is called \"Host "
                        + "X\"; nearest: Host A, Host B, Host C"));
    }

    @Test
    void a_link_that_no_cable_makes() {
        draft.underlayRouter("core", line(20));
        draft.setting("loss", "the link between core and Host A", "10 %", line(33));
        assertThat(
                refusal(draft),
                is("a.feature:33: there is no link between Host A and core; expected two things that a cable joins, or"
                        + " one end, such as vmnic0 of a host"));
    }

    @Test
    void a_chance_of_more_than_all() {
        draft.setting("loss", "Host A", "101 %", line(33));
        assertThat(
                refusal(draft),
                is("a.feature:33: \"link loss\" can't be \"101 %\"; expected: a percentage such as 2.5 %, with four"
                        + " decimals at most"));
    }

    @Test
    void a_link_of_nothing_declared() {
        draft.setting("loss", "vmnic0 of Host Z", "1 %", line(33));
        assertThat(refusal(draft).startsWith("a.feature:33: \"link loss\" belongs to links, uplinks"), is(true));
    }
}
