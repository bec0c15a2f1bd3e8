package netherkin.network.device;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Origin;
import netherkin.network.topology.PhysicalSwitchDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamingTest {
    private final Net net = new Net();
    private PhysicalSwitchDraft tor;

    @BeforeEach
    void a_host_with_three_uplinks_at_one_switch() {
        net.draft.host("A", Origin.UNKNOWN).uplinks("nic0, nic1, nic2");
        net.draft.host("B", Origin.UNKNOWN);
        tor = net.draft.physicalSwitch("tor", Origin.UNKNOWN);
        for (int i = 0; i < 3; i++) {
            tor.port("" + (i + 1), Origin.UNKNOWN).connectedTo("nic" + i + " of A");
        }
        tor.port("9", Origin.UNKNOWN).connectedTo("vmnic0 of B");
        net.draft.portGroup("g", "20", "", Origin.UNKNOWN);
        net.machine("vm1", "A", "g", "10.0.0.1/24")
                .machine("vm2", "A", "g", "10.0.0.2/24")
                .machine("far", "B", "g", "10.0.0.9/24");
    }

    private void fail(String nic) {
        net.mark().stimulate(new Stimulus.Uplink("A", nic, false));
    }

    private void recover(String nic) {
        net.mark().stimulate(new Stimulus.Uplink("A", nic, true));
    }

    private List<EthernetFrame> rarps(String nic) {
        return Net.only(net.sent(nic + " of A"), frame -> frame.etherType() == EtherType.RARP);
    }

    private void broadcast(String machine) {
        net.mark().stimulate(new Stimulus.Announce(machine, MacAddress.BROADCAST));
    }

    @Test
    void by_explicit_order_the_first_sends_and_the_others_stand_by() {
        broadcast("vm1");
        assertThat(net.sent("nic0 of A"), hasSize(1));
        assertThat(net.sent("nic1 of A"), empty());
        broadcast("far");
        assertThat(net.received("vm1"), hasSize(1));
        assertThat(net.received("vm2"), hasSize(1));
        assertThat(net.drops(), hasItem("virtual switch of A: standby uplink"));
    }

    @Test
    void a_failed_uplink_announces_its_vms_on_the_next_one() {
        broadcast("vm1");
        fail("nic0");
        assertThat(rarps("nic1"), hasSize(10));
        assertThat(net.sent("nic0 of A"), empty());
        assertThat(
                net.table("MAC table", "tor"),
                hasItem(List.of("20", net.mac("vm1").toString(), "2")));
        net.ping("far", "10.0.0.1");
        assertThat(net.received("far").stream().anyMatch(Net::isEchoReply), is(true));
    }

    @Test
    void with_failback_a_recovered_uplink_returns_at_once() {
        fail("nic0");
        recover("nic0");
        assertThat(rarps("nic0"), hasSize(10));
        broadcast("vm1");
        assertThat(net.sent("nic0 of A"), hasSize(1));
    }

    @Test
    void without_failback_a_recovered_uplink_stays_out_until_it_is_needed() {
        net.set("failback", "A", "off");
        fail("nic0");
        recover("nic0");
        assertThat(rarps("nic0"), empty());
        broadcast("vm1");
        assertThat(net.sent("nic1 of A"), hasSize(1));
        fail("nic1");
        broadcast("vm1");
        assertThat(net.sent("nic0 of A"), hasSize(1));
    }

    @Test
    void with_all_uplinks_down_frames_end_in_the_virtual_switch() {
        fail("nic0");
        fail("nic1");
        fail("nic2");
        broadcast("vm1");
        assertThat(net.drops(), hasItem("virtual switch of A: link down"));
        assertThat(net.received("vm2"), hasSize(1));
    }

    @Test
    void an_unused_uplink_is_never_used() {
        net.set("unused uplinks", "g", "nic1");
        fail("nic0");
        assertThat(rarps("nic1"), empty());
        assertThat(rarps("nic2"), not(empty()));
    }

    @Test
    void the_lists_of_a_port_group_override_the_hosts() {
        net.set("active uplinks", "A", "nic0")
                .set("active uplinks", "g", "nic2")
                .set("standby uplinks", "g", "nic1");
        broadcast("vm1");
        assertThat(net.sent("nic2 of A"), hasSize(1));
        fail("nic2");
        broadcast("vm1");
        assertThat(net.sent("nic1 of A"), hasSize(1));
    }

    @Test
    void a_host_without_the_active_uplink_works_by_its_standby() {
        net.set("active uplinks", "g", "nic2").set("standby uplinks", "g", "vmnic0");
        broadcast("far");
        assertThat(net.received("vm1"), hasSize(1));
        broadcast("vm1");
        assertThat(net.received("far"), hasSize(1));
    }

    @Test
    void by_originating_port_vms_take_uplinks_in_turn_and_hear_by_their_own_alone() {
        net.set("teaming policy", "A", "originating port");
        broadcast("vm1");
        assertThat(net.sent("nic0 of A"), hasSize(1));
        assertThat(net.received("vm2"), hasSize(1));
        broadcast("vm2");
        assertThat(net.sent("nic1 of A"), hasSize(1));
        broadcast("far");
        assertThat(net.received("vm1"), hasSize(1));
        assertThat(net.received("vm2"), hasSize(1));
    }

    @Test
    void what_the_switch_reflects_on_another_uplink_is_dropped() {
        net.set("teaming policy", "A", "originating port");
        broadcast("vm1");
        assertThat(net.received("nic1 of A"), hasSize(1));
        assertThat(net.received("vm2"), hasSize(1));
        assertThat(net.received("vm1"), empty());
        assertThat(net.drops(), hasItem("virtual switch of A: reflection"));
        assertThat(net.sent("nic1 of A"), empty());
    }

    @Test
    void by_source_mac_hash_the_last_octet_decides() {
        net.draft
                .machine("vm3", Origin.UNKNOWN)
                .host("A")
                .network("g")
                .ip("10.0.0.3/24")
                .mac("00:50:56:00:00:05");
        net.set("teaming policy", "g", "source MAC hash");
        broadcast("vm3");
        assertThat(net.sent("nic2 of A"), hasSize(1));
    }

    @Test
    void by_ip_hash_flows_of_one_vm_spread_and_nobody_is_announced() {
        net.set("teaming policy", "A", "IP hash");
        tor.aggregate(List.of("1", "2", "3"), Origin.UNKNOWN);
        net.ping("vm1", "10.0.0.9");
        assertThat(net.received("vm1").stream().anyMatch(Net::isEchoReply), is(true));
        assertThat(net.sent("nic2 of A").stream().anyMatch(frame -> frame.etherType() == EtherType.IPV4), is(true));
        assertThat(
                net.table("MAC table", "tor"),
                hasItem(List.of("20", net.mac("vm1").toString(), "1+2+3")));
        fail("nic2");
        assertThat(rarps("nic0"), empty());
        assertThat(rarps("nic1"), empty());
        net.mark().ping("vm1", "10.0.0.9");
        assertThat(net.received("vm1").stream().anyMatch(Net::isEchoReply), is(true));
    }

    @Test
    void without_notify_switches_a_failure_is_not_announced() {
        net.set("Notify Switches", "g", "off");
        fail("nic0");
        assertThat(rarps("nic1"), empty());
    }
}
