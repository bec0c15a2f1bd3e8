package netherkin.network.topology;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhysicalTopologyTest {
    private final TopologyDraft draft = new TopologyDraft();
    private int line;

    private Origin next() {
        return new Origin("f.feature", ++line);
    }

    private void hosts(String... names) {
        for (String name : names) {
            draft.host(name, next());
        }
    }

    private SwitchPort port(String owner, String name) {
        return draft.build().physicalSwitch(owner).orElseThrow().ports().stream()
                .filter(port -> port.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String problem() {
        return assertThrows(ScenarioException.class, draft::build).getMessage();
    }

    @Test
    void a_port_group_in_every_host_is_in_hosts_declared_later_too() {
        draft.portGroup("Servers", "20", "", next());
        hosts("Host A", "Host B");
        PortGroup servers = draft.build().portGroup("Servers").orElseThrow();
        assertThat(servers.in("Host B").orElseThrow().vlan(), is(20));
        assertThat(servers.in("Host B").orElseThrow().mode(), is(VlanTagging.Mode.VST));
    }

    @Test
    void a_port_group_may_be_on_another_vlan_in_each_host() {
        hosts("Host A", "Host B", "Host C");
        draft.portGroup("Servers", "20", "Host A", next());
        draft.portGroup("Servers", "30", "Host B", next());
        PortGroup servers = draft.build().portGroup("Servers").orElseThrow();
        assertThat(servers.in("Host A").orElseThrow().vlan(), is(20));
        assertThat(servers.in("Host B").orElseThrow().vlan(), is(30));
        assertThat(servers.in("Host C"), is(Optional.empty()));
    }

    @Test
    void no_vlan_is_external_tagging_and_4095_or_a_range_is_guest_tagging() {
        assertThat(VlanTagging.parse("none").mode(), is(VlanTagging.Mode.EST));
        assertThat(VlanTagging.parse("0").mode(), is(VlanTagging.Mode.EST));
        assertThat(VlanTagging.parse("4094").mode(), is(VlanTagging.Mode.VST));
        assertThat(VlanTagging.parse("4095").mode(), is(VlanTagging.Mode.VGT));
        VlanTagging range = VlanTagging.parse("20-29");
        assertThat(range.mode(), is(VlanTagging.Mode.VGT));
        assertThat(range.vlans().contains(29), is(true));
        assertThat(range.vlans().contains(30), is(false));
    }

    @Test
    void a_vlan_beyond_4095_is_refused() {
        hosts("h");
        draft.portGroup("Servers", "4096", "", next());
        assertThat(problem(), containsString("port group \"Servers\" can't be on VLAN 4096; expected: 0 for none"));
    }

    @Test
    void a_vm_in_a_port_group_needs_no_vtep_and_no_overlay_network() {
        hosts("h");
        draft.portGroup("Servers", "20", "", next());
        draft.machine("web", next()).host("h").network("Servers").ip("10.20.0.10/24");
        Topology topology = draft.build();
        assertThat(topology.overlays(), hasSize(0));
        assertThat(topology.host("h").orElseThrow().vtep(), is(Optional.empty()));
        assertThat(topology.machine("web").orElseThrow().network().name(), is("Servers"));
    }

    @Test
    void a_vm_on_a_host_without_its_port_group_is_refused() {
        hosts("h", "other");
        draft.portGroup("Servers", "20", "other", next());
        draft.machine("web", next()).host("h").network("Servers");
        assertThat(problem(), containsString("\"web\" is on \"h\", which has no port group \"Servers\""));
    }

    @Test
    void a_switch_port_may_lead_to_what_is_declared_later() {
        draft.physicalSwitch("s1", next()).port("1", next()).connectedTo("port 2 of s2");
        draft.physicalSwitch("s2", next());
        draft.physicalSwitch("s3", next()).port("7", next()).connectedTo("vmnic0 of Host A");
        hosts("Host A");
        assertThat(port("s1", "1").peer(), is(new SwitchPort.OtherSwitch("s2", "2")));
        assertThat(port("s2", "2").peer(), is(new SwitchPort.OtherSwitch("s1", "1")));
        assertThat(port("s3", "7").peer(), is(new SwitchPort.Nic("Host A", "vmnic0")));
    }

    @Test
    void a_port_without_vlans_is_a_trunk_for_all() {
        draft.physicalSwitch("s", next())
                .port("1", next())
                .connectedTo("")
                .vlans("")
                .mode("");
        assertThat(port("s", "1").access(), is(false));
        assertThat(port("s", "1").vlans(), is(VlanSet.ALL));
        assertThat(port("s", "1").peer(), is(nullValue()));
    }

    @Test
    void an_access_port_takes_untagged_frames_into_its_vlan() {
        draft.physicalSwitch("s", next()).port("1", next()).vlans("20").mode("access");
        assertThat(port("s", "1").access(), is(true));
        assertThat(port("s", "1").nativeVlan(), is(20));
    }

    @Test
    void a_native_vlan_is_carried_too() {
        draft.physicalSwitch("s", next()).port("1", next()).vlans("20, 30").nativeVlan("99");
        assertThat(port("s", "1").vlans().toString(), is("20,30,99"));
        assertThat(port("s", "1").nativeVlan(), is(99));
    }

    @Test
    void an_uplink_can_tell_its_switch_port_which_is_declared_with_it() {
        hosts("Host A");
        draft.physicalSwitch("pSwitch", next()).port("3", next()).connectedTo("vmnic0 of Host A");
        draft.uplink("Host A", "vmnic1", "port 4 of pSwitch", next());
        assertThat(port("pSwitch", "4").peer(), is(new SwitchPort.Nic("Host A", "vmnic1")));
    }

    @Test
    void one_nic_at_two_ports_is_refused() {
        hosts("Host A");
        PhysicalSwitchDraft s = draft.physicalSwitch("s", next());
        s.port("1", next()).connectedTo("vmnic0 of Host A");
        s.port("2", next()).connectedTo("vmnic0 of Host A");
        assertThat(problem(), containsString("f.feature:4"));
        assertThat(problem(), containsString("vmnic0 of Host A is connected to port 1 of s already"));
    }

    @Test
    void an_unknown_nic_is_refused_with_the_nearest() {
        hosts("Host A");
        draft.physicalSwitch("s", next()).port("1", next()).connectedTo("vmnic9 of Host A");
        assertThat(problem(), containsString("nothing to connect to is called \"vmnic9 of Host A\""));
        assertThat(problem(), containsString("vmnic0 of Host A"));
    }

    @Test
    void aggregated_ports_share_a_channel() {
        draft.physicalSwitch("s", next()).aggregate(List.of("3", "4"), next());
        assertThat(port("s", "3").channel(), is("3+4"));
        assertThat(port("s", "4").channel(), is("3+4"));
    }

    @Test
    void a_setting_of_a_virtual_port_belongs_to_port_groups_hosts_and_vms() {
        hosts("Host A");
        draft.portGroup("Servers", "20", "", next());
        draft.setting("Notify Switches", "port group Servers", "off", next());
        draft.setting("failback", "the virtual switch of Host A", "off", next());
        Settings settings = draft.build().settings();
        assertThat(settings.isOn(Setting.NOTIFY_SWITCHES, "Servers"), is(false));
        assertThat(settings.nearestOwner(Setting.NOTIFY_SWITCHES, "web", "Servers", "Host A"), is("Servers"));
        assertThat(settings.isOn(Setting.FAILBACK, "Host A"), is(false));
    }

    @Test
    void a_team_of_unknown_uplinks_is_refused() {
        hosts("Host A");
        draft.setting("standby uplinks", "Host A", "vmnic0, vmnik1", next());
        assertThat(problem(), containsString("no uplink is called \"vmnik1\""));
    }

    @Test
    void a_private_vlan_is_written_in_one_of_four_ways() {
        hosts("Host A");
        draft.portGroup("Servers", "20", "", next());
        draft.setting("private VLAN", "Servers", "isolated", next());
        assertThat(problem(), containsString("expected: none, promiscuous, isolated 101 or community 102"));
    }

    @Test
    void a_switch_port_has_vlans_from_1_to_4094() {
        draft.physicalSwitch("s", next()).port("1", next()).vlans("0");
        assertThat(
                problem(),
                containsString("port 1 of \"s\" can't have the VLANs \"0\"; expected: VLANs from 1 to 4094"));
    }

    @Test
    void an_access_port_is_in_one_vlan() {
        draft.physicalSwitch("s", next()).port("1", next()).vlans("20, 30").mode("access");
        assertThat(problem(), containsString("is an access port with VLANs 20,30; expected one"));
    }

    @Test
    void two_ends_of_a_cable_may_both_tell_it_but_not_differently() {
        draft.physicalSwitch("s1", next()).port("1", next()).connectedTo("port 1 of s2");
        draft.physicalSwitch("s2", next()).port("1", next()).connectedTo("port 1 of s1");
        assertThat(port("s2", "1").peer(), is(new SwitchPort.OtherSwitch("s1", "1")));
        draft.physicalSwitch("s3", next()).port("9", next()).connectedTo("port 1 of s2");
        assertThat(problem(), containsString("port 1 of s2 is connected to port 1 of s1 already"));
    }
}
