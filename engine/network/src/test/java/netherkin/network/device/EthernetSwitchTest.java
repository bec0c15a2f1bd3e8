package netherkin.network.device;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.simulation.BoundReachedError;
import netherkin.network.topology.Origin;
import netherkin.network.topology.PhysicalSwitchDraft;
import netherkin.network.trace.Happening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EthernetSwitchTest {
    private final Net net = new Net();
    private PhysicalSwitchDraft tor;

    @BeforeEach
    void three_hosts() {
        for (String host : List.of("A", "B", "C")) {
            net.draft.host(host, Origin.UNKNOWN);
        }
        tor = net.draft.physicalSwitch("tor", Origin.UNKNOWN);
        net.draft.portGroup("g", "20", "", Origin.UNKNOWN);
        net.draft.portGroup("untagged", "0", "", Origin.UNKNOWN);
    }

    private void trunks() {
        port("1", "A", "", "");
        port("2", "B", "", "");
        port("3", "C", "", "");
    }

    private void port(String port, String host, String vlans, String mode) {
        tor.port(port, Origin.UNKNOWN)
                .connectedTo("vmnic0 of " + host)
                .vlans(vlans)
                .mode(mode);
    }

    private void machines(String network) {
        net.machine("a", "A", network, "10.0.0.1/24")
                .machine("b", "B", network, "10.0.0.2/24")
                .machine("c", "C", network, "10.0.0.3/24");
    }

    private void broadcast(String machine) {
        send(machine, MacAddress.BROADCAST);
    }

    private void send(String machine, MacAddress destination) {
        net.mark().stimulate(new Stimulus.Announce(machine, destination));
    }

    private List<String> row(String machine, String port) {
        return List.of("20", net.mac(machine).toString(), port);
    }

    private void seconds(long seconds) {
        net.stimulate(new Stimulus.PassTime(seconds * 1_000_000_000));
    }

    private void announceAs(String machine, String mac) {
        EthernetFrame frame = Frames.experimental(MacAddress.BROADCAST, MacAddress.parse(mac));
        net.stimulate(new Stimulus.Frame(machine, frame));
    }

    @Test
    void an_unknown_destination_is_flooded_and_a_learned_one_gets_its_frames_alone() {
        trunks();
        machines("g");
        send("a", net.mac("b"));
        assertThat(net.sent("port 2 of tor"), hasSize(1));
        assertThat(net.sent("port 3 of tor"), hasSize(1));
        assertThat(net.sent("port 1 of tor"), empty());
        broadcast("b");
        send("a", net.mac("b"));
        assertThat(net.sent("port 3 of tor"), empty());
        assertThat(net.received("b"), hasSize(1));
    }

    @Test
    void an_address_is_forgotten_300_s_after_it_was_last_seen_as_a_source() {
        trunks();
        machines("g");
        broadcast("b");
        seconds(299);
        assertThat(net.table("MAC table", "tor"), hasItem(row("b", "2")));
        seconds(1);
        assertThat(net.table("MAC table", "tor"), not(hasItem(row("b", "2"))));
        send("a", net.mac("b"));
        assertThat(net.sent("port 3 of tor"), hasSize(1));
    }

    @Test
    void ageing_is_a_setting_of_the_switch() {
        trunks();
        machines("g");
        net.set("MAC ageing", "tor", "15 s");
        broadcast("b");
        seconds(15);
        assertThat(net.table("MAC table", "tor"), empty());
    }

    @Test
    void a_full_table_learns_nothing_more_and_floods() {
        trunks();
        machines("g");
        net.set("CAM capacity", "tor", "2");
        announceAs("c", "02:00:00:00:00:01");
        announceAs("c", "02:00:00:00:00:02");
        broadcast("b");
        assertThat(net.table("MAC table", "tor"), not(hasItem(row("b", "2"))));
        send("a", net.mac("b"));
        assertThat(net.sent("port 3 of tor"), hasSize(1));
        seconds(300);
        broadcast("b");
        assertThat(net.table("MAC table", "tor"), hasItem(row("b", "2")));
    }

    @Test
    void a_static_entry_neither_ages_nor_moves() {
        trunks();
        machines("g");
        tor.staticMac("20", "02:00:00:00:00:09", "3", Origin.UNKNOWN);
        announceAs("a", "02:00:00:00:00:09");
        seconds(400);
        assertThat(net.table("MAC table", "tor"), is(List.of(List.of("20", "02:00:00:00:00:09", "3"))));
        send("a", MacAddress.parse("02:00:00:00:00:09"));
        assertThat(net.sent("port 2 of tor"), empty());
        assertThat(net.sent("port 3 of tor"), hasSize(1));
    }

    @Test
    void an_address_that_moves_back_and_forth_is_reported_as_flapping() {
        trunks();
        machines("g");
        announceAs("a", "02:00:00:00:00:09");
        announceAs("b", "02:00:00:00:00:09");
        assertThat(happenings(), not(hasItem(containsString("flapping"))));
        announceAs("a", "02:00:00:00:00:09");
        assertThat(happenings(), hasItem("Host 02:00:00:00:00:09 in VLAN 20 is flapping between port 2 and port 1"));
    }

    private List<String> happenings() {
        return net.entries().stream()
                .filter(Happening.class::isInstance)
                .map(entry -> ((Happening) entry).what())
                .toList();
    }

    @Test
    void an_access_port_gives_untagged_frames_and_puts_them_into_its_vlan() {
        port("1", "A", "20", "access");
        port("2", "B", "", "");
        port("3", "C", "30", "access");
        net.machine("a", "A", "untagged", "10.0.0.1/24")
                .machine("b", "B", "g", "10.0.0.2/24")
                .machine("c", "C", "untagged", "10.0.0.3/24");
        net.ping("a", "10.0.0.2");
        assertThat(net.received("a").stream().anyMatch(Net::isEchoReply), is(true));
        assertThat(net.received("c"), empty());
        assertThat(net.table("MAC table", "tor"), hasItem(row("a", "1")));
        assertThat(VlanFrames.vlanOf(net.sent("port 2 of tor").get(0)), is(20));
    }

    @Test
    void a_vlan_that_a_trunk_does_not_carry_is_refused_on_arrival_and_not_flooded_to_it() {
        port("1", "A", "", "");
        port("2", "B", "20", "");
        port("3", "C", "30", "");
        machines("g");
        broadcast("a");
        assertThat(net.sent("port 2 of tor"), hasSize(1));
        assertThat(net.sent("port 3 of tor"), empty());
        broadcast("c");
        assertThat(net.drops(), hasItem("tor: VLAN mismatch"));
        assertThat(net.received("a"), empty());
    }

    @Test
    void untagged_frames_on_a_trunk_are_in_its_native_vlan() {
        tor.port("1", Origin.UNKNOWN).connectedTo("vmnic0 of A").nativeVlan("20");
        port("2", "B", "", "");
        net.machine("a", "A", "untagged", "10.0.0.1/24").machine("b", "B", "g", "10.0.0.2/24");
        net.ping("a", "10.0.0.2");
        assertThat(net.received("a").stream().anyMatch(Net::isEchoReply), is(true));
    }

    @Test
    void reserved_group_addresses_are_never_forwarded() {
        trunks();
        machines("g");
        send("a", MacAddress.parse("01:80:c2:00:00:0e"));
        assertThat(net.sent("port 2 of tor"), empty());
        assertThat(net.drops(), hasItem("tor: not its address"));
    }

    @Test
    void a_link_that_fails_takes_its_addresses_along() {
        trunks();
        machines("g");
        broadcast("b");
        net.stimulate(new Stimulus.Link("vmnic0 of B", "port 2 of tor", false));
        assertThat(net.table("MAC table", "tor"), not(hasItem(row("b", "2"))));
        send("a", net.mac("b"));
        assertThat(net.sent("port 2 of tor"), empty());
        net.stimulate(new Stimulus.Link("tor", "B", true));
        send("a", net.mac("b"));
        assertThat(net.received("b"), hasSize(1));
    }

    @Test
    void switches_joined_by_a_trunk_are_one_network() {
        port("1", "A", "", "");
        tor.port("48", Origin.UNKNOWN).connectedTo("port 48 of other");
        PhysicalSwitchDraft other = net.draft.physicalSwitch("other", Origin.UNKNOWN);
        other.port("1", Origin.UNKNOWN).connectedTo("vmnic0 of B");
        machines("g");
        net.ping("a", "10.0.0.2");
        assertThat(net.received("a").stream().anyMatch(Net::isEchoReply), is(true));
        assertThat(net.table("MAC table", "other"), hasItem(row("a", "48")));
    }

    @Test
    void a_loop_of_cables_ends_in_a_failure_that_names_it() {
        trunks();
        machines("g");
        net.draft
                .physicalSwitch("other", Origin.UNKNOWN)
                .port("1", Origin.UNKNOWN)
                .connectedTo("port 47 of tor");
        tor.port("48", Origin.UNKNOWN).connectedTo("port 2 of other");
        BoundReachedError loop = assertThrows(BoundReachedError.class, () -> broadcast("a"));
        assertThat(loop.getMessage(), containsString("layer-2 loop: "));
        assertThat(loop.getMessage(), containsString("of other"));
    }

    @Test
    void an_aggregated_trunk_between_switches_is_one_link_and_no_loop() {
        port("1", "A", "", "");
        PhysicalSwitchDraft other = net.draft.physicalSwitch("other", Origin.UNKNOWN);
        other.port("1", Origin.UNKNOWN).connectedTo("vmnic0 of B");
        tor.port("47", Origin.UNKNOWN).connectedTo("port 47 of other").channel("po1");
        tor.port("48", Origin.UNKNOWN).connectedTo("port 48 of other").channel("po1");
        other.aggregate(List.of("47", "48"), Origin.UNKNOWN);
        machines("g");
        broadcast("a");
        assertThat(net.received("b"), hasSize(1));
        assertThat(net.table("MAC table", "tor"), hasItem(row("a", "1")));
        broadcast("b");
        assertThat(net.table("MAC table", "tor"), hasItem(row("b", "po1")));
        net.stimulate(new Stimulus.Link("port 47 of tor", "port 47 of other", false));
        net.mark().ping("a", "10.0.0.2");
        assertThat(net.received("a").stream().anyMatch(Net::isEchoReply), is(true));
    }

    @Test
    void envelopes_travel_through_declared_switches_untagged() {
        Net overlay = new Net();
        overlay.host("A", "192.168.0.1/24").host("B", "192.168.0.2/24");
        PhysicalSwitchDraft leaf = overlay.draft.physicalSwitch("leaf", Origin.UNKNOWN);
        leaf.port("1", Origin.UNKNOWN).connectedTo("vmnic0 of A").vlans("7").mode("access");
        leaf.port("2", Origin.UNKNOWN).connectedTo("vmnic0 of B").vlans("7").mode("access");
        overlay.machine("a", "A", "net", "10.0.0.1/24").machine("b", "B", "net", "10.0.0.2/24");
        overlay.ping("a", "10.0.0.2");
        assertThat(overlay.received("a").stream().anyMatch(Net::isEchoReply), is(true));
        assertThat(overlay.sent("port 2 of leaf"), not(empty()));
        assertThat(overlay.table("MAC table", "leaf").get(0).get(0), is("7"));
    }

    @Test
    void a_router_is_cabled_to_the_switch_of_each_subnet() {
        Net overlay = new Net();
        overlay.host("A", "192.168.0.1/24").host("B", "192.168.1.2/24");
        overlay.draft.underlayRouter("core", Origin.UNKNOWN);
        PhysicalSwitchDraft second = overlay.draft.physicalSwitch("leaf2", Origin.UNKNOWN);
        second.port("1", Origin.UNKNOWN).connectedTo("core");
        second.port("2", Origin.UNKNOWN).connectedTo("vmnic0 of B");
        PhysicalSwitchDraft first = overlay.draft.physicalSwitch("leaf1", Origin.UNKNOWN);
        first.port("1", Origin.UNKNOWN).connectedTo("core");
        first.port("2", Origin.UNKNOWN).connectedTo("vmnic0 of A");
        overlay.machine("a", "A", "net", "10.0.0.1/24").machine("b", "B", "net", "10.0.0.2/24");
        overlay.ping("a", "10.0.0.2");
        assertThat(overlay.received("a").stream().anyMatch(Net::isEchoReply), is(true));
        assertThat(overlay.sent("port 1 of leaf2"), not(empty()));
    }
}
