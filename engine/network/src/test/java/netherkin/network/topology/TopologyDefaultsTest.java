package netherkin.network.topology;

import static netherkin.network.topology.Scenarios.line;
import static netherkin.network.topology.Scenarios.machine;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopologyDefaultsTest {
    private final TopologyDraft draft = Scenarios.twoHosts();

    private static List<String> vteps(Topology topology) {
        return topology.hosts().stream()
                .map(host -> host.vtep().map(vtep -> vtep.address().toString()).orElse("none"))
                .toList();
    }

    private static VirtualMachine vm(Topology topology, String name) {
        return topology.machine(name).orElseThrow();
    }

    private static List<String> uplinks(Topology topology, String host) {
        return topology.host(host).orElseThrow().uplinks().stream()
                .map(Uplink::name)
                .toList();
    }

    @Test
    void a_host_has_one_uplink_and_a_pmac_of_its_own() {
        Topology topology = draft.build();
        assertThat(uplinks(topology, "hv2"), contains("vmnic0"));
        assertThat(topology.hosts().get(0).pMac(), hasToString("00:50:56:eb:00:01"));
        assertThat(topology.hosts().get(1).pMac(), hasToString("00:50:56:eb:00:02"));
    }

    @Test
    void without_an_overlay_network_no_host_gets_a_vtep() {
        assertThat(vteps(draft.build()), contains("none", "none"));
    }

    @Test
    void an_overlay_network_gives_every_host_a_vtep_in_one_subnet() {
        draft.network("overlay1", line(3));
        Topology topology = draft.build();
        assertThat(vteps(topology), contains("192.168.50.11/24", "192.168.50.12/24"));
        assertThat(topology.underlayRouters(), is(empty()));
        Vtep vtep = topology.hosts().get(1).vtep().orElseThrow();
        assertThat(vtep.gateway(), is(nullValue()));
        assertThat(vtep.mac(), hasToString("00:50:56:61:00:02"));
    }

    @Test
    void a_host_without_a_vtep_column_joins_the_subnet_of_the_first_vtep() {
        draft.host("hv3", line(3)).vtep("10.0.7.11/16");
        draft.network("overlay1", line(4));
        assertThat(vteps(draft.build()), contains("10.0.0.11/16", "10.0.0.12/16", "10.0.7.11/16"));
    }

    @Test
    void an_interface_column_is_uplink_and_underlay_address() {
        TopologyDraft lab = new TopologyDraft();
        lab.host("hv1", line(1)).nic("eth0", "10.1.0.1/24");
        lab.host("hv2", line(2)).nic("eth0", "10.1.0.2/24").uplinks("eth1");
        lab.host("hv3", line(3)).uplinks("eth0, eth1").nic("eth0", "10.1.0.3/24");
        lab.host("hv4", line(4)).nic("eth0", "");
        Topology topology = lab.build();
        assertThat(vteps(topology), contains("10.1.0.1/24", "10.1.0.2/24", "10.1.0.3/24", "none"));
        assertThat(uplinks(topology, "hv1"), contains("eth0"));
        assertThat(uplinks(topology, "hv2"), contains("eth1", "eth0"));
        assertThat(uplinks(topology, "hv3"), contains("eth0", "eth1"));
        assertThat(uplinks(topology, "hv4"), contains("vmnic0"));
    }

    @Test
    void an_empty_uplinks_cell_means_none() {
        draft.host("hv3", line(3)).uplinks("");
        assertThat(uplinks(draft.build(), "hv3"), is(empty()));
    }

    @Test
    void vteps_in_two_subnets_imply_a_router_with_each_subnets_last_free_address() {
        TopologyDraft routed = new TopologyDraft();
        routed.host("hv1", line(1)).vtep("10.0.1.254/24");
        routed.host("hv2", line(2)).vtep("10.0.2.1/28");
        Topology topology = routed.build();
        UnderlayRouter router = topology.underlayRouters().get(0);
        assertThat(router.name(), is("underlay router"));
        assertThat(router.interfaces().get(0).address(), hasToString("10.0.1.253/24"));
        assertThat(router.interfaces().get(1).address(), hasToString("10.0.2.14/28"));
        assertThat(router.interfaces().get(1).mac(), hasToString("00:50:56:70:00:02"));
        assertThat(
                topology.hosts().get(0).vtep().orElseThrow().gateway(),
                is(router.interfaces().get(0).ip()));
    }

    @Test
    void the_first_of_two_declared_underlay_routers_is_the_gateway() {
        TopologyDraft routed = new TopologyDraft();
        routed.host("hv1", line(1)).vtep("10.0.1.1/24");
        routed.host("hv2", line(2)).vtep("10.0.2.1/24");
        routed.underlayRouter("core", line(3));
        routed.underlayRouter("spare", line(4));
        Topology topology = routed.build();
        assertThat(
                topology.underlayRouter("spare")
                        .orElseThrow()
                        .interfaces()
                        .get(0)
                        .ip(),
                hasToString("10.0.1.253"));
        assertThat(topology.hosts().get(1).vtep().orElseThrow().gateway(), hasToString("10.0.2.254"));
        assertThat(topology.underlayRouters().size(), is(2));
    }

    @Test
    void networks_are_numbered_from_5000_around_given_ids() {
        draft.network("a", line(3));
        draft.network("b", line(4));
        draft.network("c", line(5)).id("5000", line(5));
        draft.network("d", line(6))
                .id("0", line(6))
                .encapsulation("VXLAN", line(6))
                .replication("unicast", line(6));
        assertThat(
                draft.build().overlays().stream()
                        .map(network -> network.vni().value())
                        .toList(),
                contains(5001, 5002, 5000, 0));
    }

    @Test
    void a_vm_takes_prefix_and_gateway_from_the_lif_of_its_network() {
        draft.router("Edge", line(3)).lif("overlay1", "10.9.0.1/16", null, line(4));
        machine(draft, "VM1", 5).ip("10.9.7.7");
        machine(draft, "VM2", 6);
        machine(draft, "VM3", 7).gateway("10.9.7.7");
        machine(draft, "VM4", 8).gateway("");
        Topology topology = draft.build();
        assertThat(vm(topology, "VM1").address(), hasToString("10.9.7.7/16"));
        assertThat(vm(topology, "VM1").gateway(), hasToString("10.9.0.1"));
        assertThat(vm(topology, "VM2").address(), hasToString("10.9.0.11/16"));
        assertThat(vm(topology, "VM3").gateway(), hasToString("10.9.7.7"));
        assertThat(vm(topology, "VM4").gateway(), is(nullValue()));
    }

    @Test
    void without_a_router_a_vm_has_no_gateway_and_24_bits_of_prefix() {
        machine(draft, "VM1", 3).ip("10.1.1.1");
        machine(draft, "VM2", 4);
        Topology topology = draft.build();
        assertThat(vm(topology, "VM1").address(), hasToString("10.1.1.1/24"));
        assertThat(vm(topology, "VM1").gateway(), is(nullValue()));
        assertThat(vm(topology, "VM2").address(), hasToString("10.1.1.11/24"));
    }

    @Test
    void every_network_without_addresses_gets_a_private_subnet() {
        draft.router("DLR", line(3)).lif("a", null, null, line(4)).lif("b", null, null, line(5));
        draft.machine("VM1", line(6)).host("hv1").network("a");
        draft.machine("VM2", line(7)).host("hv2").network("b");
        draft.machine("VM3", line(8)).host("hv2").network("c").ip("172.16.20.9");
        Topology topology = draft.build();
        assertThat(vm(topology, "VM1").address(), hasToString("172.16.10.11/24"));
        assertThat(vm(topology, "VM1").gateway(), hasToString("172.16.10.1"));
        assertThat(vm(topology, "VM2").address(), hasToString("172.16.30.11/24"));
        assertThat(vm(topology, "VM1").mac(), hasToString("00:50:56:aa:00:01"));
        assertThat(vm(topology, "VM2").mac(), hasToString("00:50:56:aa:00:02"));
    }

    @Test
    void a_chosen_address_is_never_a_given_one() {
        machine(draft, "VM1", 3);
        machine(draft, "VM2", 4).ip("172.16.10.11").mac("00:50:56:aa:00:01");
        draft.host("hv3", line(5)).pMac("00:50:56:eb:00:01");
        Topology topology = draft.build();
        assertThat(vm(topology, "VM1").ip(), hasToString("172.16.10.12"));
        assertThat(vm(topology, "VM1").mac(), hasToString("00:50:56:aa:00:02"));
        assertThat(topology.hosts().get(0).pMac(), hasToString("00:50:56:eb:00:02"));
    }

    @Test
    void the_same_symbolic_name_is_the_same_address() {
        machine(draft, "VM1", 3).mac("MAC_x").ip("IP1");
        draft.machine("VM2", line(4)).host("hv2").network("overlay2").mac("MAC_x");
        Topology topology = draft.build();
        assertThat(vm(topology, "VM2").mac(), is(vm(topology, "VM1").mac()));
        assertThat(topology.symbolicMacs().get("MAC_x"), is(vm(topology, "VM1").mac()));
        assertThat(topology.symbolicIps().get("IP1"), is(vm(topology, "VM1").ip()));
    }

    @Test
    void a_router_shares_the_vmac_unless_a_lif_gives_another() {
        draft.router("DLR", line(3)).lif("a", "10.0.1.1/24", "", line(4)).lif("b", "10.0.2.1/24", "vMAC", line(5));
        draft.router("Edge", line(6))
                .lif("c", "10.0.1.1/24", null, line(7))
                .lif("d", "10.0.2.1/24", "02:00:00:00:00:07", line(8));
        Topology topology = draft.build();
        LogicalRouter dlr = topology.router("DLR").orElseThrow();
        assertThat(dlr.vMac(), hasToString("02:50:56:56:44:52"));
        assertThat(dlr.lifs().get(1).mac(), is(dlr.vMac()));
        LogicalRouter edge = topology.router("Edge").orElseThrow();
        assertThat(edge.vMac(), hasToString("02:00:00:00:00:07"));
        assertThat(edge.lifs().get(0).mac(), is(edge.vMac()));
    }

    @Test
    void the_only_host_and_the_only_network_need_not_be_said() {
        TopologyDraft small = new TopologyDraft();
        small.host("hv1", line(1));
        small.network("overlay1", line(2));
        small.machine("VM1", line(3));
        VirtualMachine vm1 = vm(small.build(), "VM1");
        assertThat(vm1.host(), is("hv1"));
        assertThat(vm1.network().name(), is("overlay1"));
    }

    @Test
    void an_address_cell_may_hold_the_word_for_the_address_it_has_anyway() {
        draft.host("Host A", line(3)).pMac("pMAC A");
        draft.host("Host B", line(4)).pMac("pMAC of Host B");
        machine(draft, "VM1", 5).mac("MAC of VM1");
        Topology topology = draft.build();
        assertThat(topology.host("Host A").orElseThrow().pMac(), hasToString("00:50:56:eb:00:03"));
        assertThat(vm(topology, "VM1").mac(), hasToString("00:50:56:aa:00:01"));
    }

    @Test
    void a_variant_sets_only_what_the_scenario_leaves_open() {
        draft.network("overlay1", line(3)).encapsulation("VXLAN", line(3));
        Variant variant = new Variant(Optional.of("OVS"), Optional.of("VXLAN"), Optional.of("unicast"));
        assertThat(draft.build(variant).settings().text(Setting.UNDERLAY_ARP_MISS, "hv1"), is("drop"));
        assertThat(draft.leavesEncapsulationOpen(), is(false));
        assertThat(draft.leavesReplicationOpen(), is(true));
        draft.profile("NSX-V", "", line(4));
        assertThat(draft.build(variant).settings().text(Setting.UNDERLAY_ARP_MISS, "hv1"), is("queue"));
    }

    @Test
    void what_is_real_is_remembered() {
        assertThat(draft.host("hv3", line(3)).realInterface("veth-a").realInterface(), is(Optional.of("veth-a")));
        assertThat(machine(draft, "VM1", 4).real().isReal(), is(true));
        assertThat(draft.build().hosts(), is(not(empty())));
    }

    @Test
    void five_hundred_hosts_with_ten_vms_each_find_their_places() {
        TopologyDraft large = new TopologyDraft();
        for (int i = 0; i < 500; i++) {
            large.host("host " + i, line(i));
        }
        RouterDraft router = large.router("DLR", line(600));
        for (int i = 0; i < 50; i++) {
            router.lif("net " + i, null, null, line(601 + i));
        }
        for (int i = 0; i < 5000; i++) {
            large.machine("VM" + i, line(1000 + i)).host("host " + i % 500).network("net " + i % 50);
        }
        Topology topology = large.build();
        assertThat(
                topology.machines().stream().map(VirtualMachine::ip).distinct().count(), is(5000L));
        assertThat(
                topology.machines().stream().map(VirtualMachine::mac).distinct().count(), is(5000L));
        assertThat(vteps(topology).stream().distinct().count(), is(500L));
        assertThat(vm(topology, "VM4999").host(), is("host 499"));
    }
}
