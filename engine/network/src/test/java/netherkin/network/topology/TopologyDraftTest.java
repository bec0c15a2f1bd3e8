package netherkin.network.topology;

import static netherkin.network.topology.Scenarios.line;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.address.Vni;
import org.junit.jupiter.api.Test;

class TopologyDraftTest {
    private final TopologyDraft draft = Scenarios.router();

    @Test
    void what_is_given_stays_as_given() {
        Topology topology = draft.build();
        VirtualMachine vm2 = topology.machine("VM2").orElseThrow();
        assertThat(vm2.address(), is(Prefix.parse("172.16.20.12/24")));
        assertThat(vm2.mac(), is(MacAddress.parse("00:50:56:ae:00:02")));
        assertThat(vm2.host(), is("Host B"));
        assertThat(vm2.origin(), is(line(20)));
        assertThat(topology.overlay("VXLAN 5001").orElseThrow().vni(), is(new Vni(5001)));
        Host hostC = topology.host("Host C").orElseThrow();
        assertThat(hostC.pMac(), is(MacAddress.parse("00:50:56:60:00:0c")));
        assertThat(hostC.vtep().orElseThrow().address(), is(Prefix.parse("192.168.50.13/24")));
        assertThat(topology.router("DLR").orElseThrow().lifs().get(1).ip(), is(Ipv4Address.parse("172.16.20.1")));
    }

    @Test
    void a_name_is_looked_up_by_kind() {
        Topology topology = draft.build();
        assertThat(topology.machine("Host A"), is(Optional.empty()));
        assertThat(topology.host("Host A").isPresent(), is(true));
    }

    @Test
    void the_same_declarations_give_the_same_topology() {
        Topology one = draft.build();
        Topology other = Scenarios.router().build();
        assertThat(other.hosts(), is(one.hosts()));
        assertThat(other.machines(), is(one.machines()));
        assertThat(other.routers(), is(one.routers()));
        assertThat(draft.build().machines(), is(one.machines()));
    }

    @Test
    void a_later_sentence_changes_what_an_earlier_one_built() {
        int version = draft.version();
        draft.network("VXLAN 5001", line(30)).id("7001", line(30)).encapsulation("VXLAN", line(30));
        draft.uplink("Host A", "vmnic1", line(31));
        draft.setting("outer TTL", "Host A", "32", line(32));
        Topology topology = draft.build();
        assertThat(topology.overlay("VXLAN 5001").orElseThrow().vni(), is(new Vni(7001)));
        assertThat(
                topology.host("Host A").orElseThrow().uplinks().stream()
                        .map(Uplink::name)
                        .toList(),
                is(java.util.List.of("vmnic0", "vmnic1")));
        assertThat(topology.settings().number(Setting.OUTER_TTL, "Host A"), is(32));
        assertThat(draft.version() > version, is(true));
    }

    @Test
    void a_transport_zone_sets_the_nsx_profile_for_all_hosts() {
        assertThat(draft.build().settings().number(Setting.VXLAN_PORT, "Host C"), is(8472));
        assertThat(draft.leavesReplicationOpen(), is(false));
        assertThat(draft.leavesEncapsulationOpen(), is(true));
    }
}
