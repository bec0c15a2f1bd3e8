package netherkin.network.device;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VlanSwitchingTest {
    private final Net net = new Net();

    @BeforeEach
    void two_hosts() {
        net.draft.host("A", Origin.UNKNOWN);
        net.draft.host("B", Origin.UNKNOWN);
    }

    private void group(String name, String vlan) {
        net.draft.portGroup(name, vlan, "", Origin.UNKNOWN);
    }

    private void send(String machine, MacAddress destination) {
        net.mark().stimulate(new Stimulus.Announce(machine, destination));
    }

    private void sendTagged(String machine, int vlan) {
        EthernetFrame frame = Frames.experimental(MacAddress.BROADCAST, net.mac(machine));
        net.mark().send(machine, VlanFrames.tagged(frame, vlan));
    }

    private boolean pings(String from, String ip) {
        net.mark().ping(from, ip);
        return net.received(from).stream().anyMatch(Net::isEchoReply);
    }

    @Test
    void the_virtual_switch_tags_on_the_uplink_and_untags_towards_the_vm() {
        group("g", "20");
        net.machine("a", "A", "g", "10.0.0.1/24").machine("b", "B", "g", "10.0.0.2/24");
        send("a", net.mac("b"));
        assertThat(VlanFrames.vlanOf(net.sent("vmnic0 of A").get(0)), is(20));
        assertThat(net.received("b").get(0).tags(), empty());
    }

    @Test
    void with_external_tagging_frames_are_untagged_on_the_uplink() {
        group("g", "0");
        net.machine("a", "A", "g", "10.0.0.1/24").machine("b", "B", "g", "10.0.0.2/24");
        send("a", net.mac("b"));
        assertThat(net.sent("vmnic0 of A").get(0).tags(), empty());
        assertThat(net.received("b"), hasSize(1));
    }

    @Test
    void a_guest_may_tag_under_guest_tagging_alone_and_with_its_vlans_alone() {
        group("trunk", "20-29");
        group("g", "20");
        net.draft
                .machine("a", Origin.UNKNOWN)
                .host("A")
                .network("trunk")
                .ip("10.0.0.1/24")
                .vlan("20");
        net.machine("b", "B", "g", "10.0.0.2/24");
        assertThat(pings("a", "10.0.0.2"), is(true));
        sendTagged("a", 30);
        assertThat(net.drops(), hasItem("virtual switch of A: VLAN mismatch"));
        sendTagged("b", 20);
        assertThat(net.drops(), hasItem("virtual switch of B: VLAN mismatch"));
        assertThat(net.sent("vmnic0 of B"), empty());
    }

    @Test
    void vms_in_two_vlans_hear_nothing_of_each_other() {
        group("g", "20");
        group("h", "30");
        net.machine("a", "A", "g", "10.0.0.1/24")
                .machine("b", "B", "h", "10.0.0.2/24")
                .machine("a2", "A", "h", "10.0.0.3/24");
        send("a", MacAddress.BROADCAST);
        assertThat(net.received("b"), empty());
        assertThat(net.received("a2"), empty());
        assertThat(net.drops(), hasItem("virtual switch of B: VLAN mismatch"));
    }

    @Test
    void port_groups_on_one_vlan_are_one_network() {
        group("g", "20");
        group("h", "20");
        net.machine("a", "A", "g", "10.0.0.1/24").machine("a2", "A", "h", "10.0.0.3/24");
        assertThat(pings("a", "10.0.0.3"), is(true));
    }

    @Test
    void a_port_group_on_another_vlan_in_the_other_host_cuts_its_vms_off() {
        net.draft.portGroup("g", "20", "A", Origin.UNKNOWN);
        net.draft.portGroup("g", "30", "B", Origin.UNKNOWN);
        net.machine("a", "A", "g", "10.0.0.1/24").machine("b", "B", "g", "10.0.0.2/24");
        assertThat(pings("a", "10.0.0.2"), is(false));
        assertThat(net.drops(), hasItem("virtual switch of B: VLAN mismatch"));
    }

    @Test
    void local_unicast_never_leaves_the_host_and_unknown_unicast_goes_to_the_uplink_alone() {
        group("g", "20");
        net.machine("a", "A", "g", "10.0.0.1/24")
                .machine("a2", "A", "g", "10.0.0.2/24")
                .machine("b", "B", "g", "10.0.0.3/24");
        send("a", net.mac("a2"));
        assertThat(net.sent("vmnic0 of A"), empty());
        send("a", net.mac("b"));
        assertThat(net.received("a2"), empty());
        assertThat(net.sent("vmnic0 of A"), hasSize(1));
    }

    @Test
    void unknown_unicast_from_an_uplink_is_dropped_and_nothing_learned() {
        group("g", "20");
        net.machine("a", "A", "g", "10.0.0.1/24").machine("b", "B", "g", "10.0.0.2/24");
        send("a", MacAddress.parse("02:00:00:00:00:77"));
        assertThat(net.received("b"), empty());
        assertThat(net.drops(), hasItem("virtual switch of B: unknown destination"));
        assertThat(net.sent("vmnic0 of B"), empty());
    }

    @Test
    void a_promiscuous_port_sees_the_unicast_of_others_in_its_vlan() {
        group("g", "20");
        group("probe", "20");
        net.set("promiscuous mode", "probe", "on");
        net.machine("a", "A", "g", "10.0.0.1/24")
                .machine("a2", "A", "g", "10.0.0.2/24")
                .machine("p", "A", "probe", "10.0.0.3/24");
        send("a", net.mac("a2"));
        assertThat(net.received("p"), hasSize(1));
        assertThat(net.received("a2"), hasSize(1));
        net.set("promiscuous mode", "probe", "off").change();
        send("a", net.mac("a2"));
        assertThat(net.received("p"), empty());
    }

    @Test
    void forged_transmits_are_dropped_where_they_are_refused() {
        group("g", "20");
        net.set("forged transmits", "g", "off");
        net.machine("a", "A", "g", "10.0.0.1/24").machine("b", "B", "g", "10.0.0.2/24");
        EthernetFrame forged = Frames.experimental(MacAddress.BROADCAST, MacAddress.parse("02:00:00:00:00:77"));
        net.mark().send("a", forged);
        assertThat(net.drops(), hasItem("virtual switch of A: forged transmit"));
        assertThat(net.received("b"), empty());
        send("a", MacAddress.BROADCAST);
        assertThat(net.received("b"), hasSize(1));
    }

    @Test
    void a_guest_with_a_changed_address_receives_nothing_where_that_is_refused() {
        group("g", "20");
        net.machine("a", "A", "g", "10.0.0.1/24").machine("b", "B", "g", "10.0.0.2/24");
        net.stimulate(new Stimulus.ChangeMac("b", MacAddress.parse("02:00:00:00:00:77")));
        assertThat(pings("a", "10.0.0.2"), is(true));
        net.set("MAC changes", "g", "off").change();
        assertThat(pings("a", "10.0.0.2"), is(false));
        assertThat(net.drops(), hasItem("virtual switch of B: MAC change"));
    }

    @Test
    void isolated_vms_reach_promiscuous_ones_alone() {
        privateVlan();
        assertThat(pings("i1", "10.0.0.1"), is(true));
        assertThat(pings("i1", "10.0.0.3"), is(false));
        assertThat(pings("i1", "10.0.0.4"), is(false));
        assertThat(pings("c1", "10.0.0.5"), is(true));
        assertThat(pings("c1", "10.0.0.1"), is(true));
        send("i1", net.mac("i2"));
        assertThat(net.drops(), hasItem("virtual switch of A: private VLAN"));
        assertThat(net.sent("vmnic0 of A"), empty());
    }

    /** Gateway p; isolated i1, i2; community c1, c2 on two hosts. */
    private void privateVlan() {
        group("gateway", "100");
        group("isolated", "100");
        group("community", "100");
        net.set("private VLAN", "gateway", "promiscuous")
                .set("private VLAN", "isolated", "isolated 101")
                .set("private VLAN", "community", "community 102");
        net.machine("p", "B", "gateway", "10.0.0.1/24")
                .machine("i1", "A", "isolated", "10.0.0.2/24")
                .machine("i2", "A", "isolated", "10.0.0.3/24")
                .machine("c1", "A", "community", "10.0.0.4/24")
                .machine("c2", "B", "community", "10.0.0.5/24");
    }

    @Test
    void a_host_with_a_vtep_carries_vlans_beside_envelopes() {
        Net both = new Net();
        both.host("A", "192.168.0.1/24").host("B", "192.168.0.2/24");
        both.draft.portGroup("g", "20", "", Origin.UNKNOWN);
        both.machine("a", "A", "net", "10.0.0.1/24")
                .machine("b", "B", "net", "10.0.0.2/24")
                .machine("va", "A", "g", "10.9.0.1/24")
                .machine("vb", "B", "g", "10.9.0.2/24");
        both.ping("a", "10.0.0.2");
        assertThat(both.received("a").stream().anyMatch(Net::isEchoReply), is(true));
        assertThat(both.received("vb"), empty());
        both.mark().ping("va", "10.9.0.2");
        assertThat(both.received("va").stream().anyMatch(Net::isEchoReply), is(true));
        assertThat(both.received("b"), empty());
        assertThat(List.copyOf(both.drops()), not(hasItem("VTEP of B: not its address")));
    }

    @Test
    void a_promiscuous_port_sees_what_an_uplink_brings_for_others_too() {
        group("g", "20");
        net.machine("a", "A", "g", "10.0.0.1/24")
                .machine("b", "B", "g", "10.0.0.2/24")
                .machine("p", "B", "g", "10.0.0.3/24");
        net.set("promiscuous mode", "p", "on");
        send("a", net.mac("b"));
        assertThat(net.received("p"), hasSize(1));
        assertThat(net.received("b"), hasSize(1));
        send("a", MacAddress.parse("02:00:00:00:00:77"));
        assertThat(net.received("p"), hasSize(1));
        assertThat(net.received("b"), empty());
    }
}
