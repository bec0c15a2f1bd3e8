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
import netherkin.network.address.Ipv4Address;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Origin;
import netherkin.network.topology.PhysicalSwitchDraft;
import netherkin.network.trace.Happening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverlayMigrationTest {
    private final Net net = new Net();

    @BeforeEach
    void three_hosts_and_two_vms() {
        net.host("A", "10.0.0.1/24").host("B", "10.0.0.2/24").host("C", "10.0.0.3/24");
        net.machine("web", "A", "net", "192.0.2.1/24").machine("client", "C", "net", "192.0.2.9/24");
    }

    private void migrate(String machine, String host) {
        net.mark().stimulate(new Stimulus.Migrate(machine, host, 0));
    }

    private void datagrams(int count) {
        net.mark().stimulate(new Stimulus.Datagrams("client", Ipv4Address.parse("192.0.2.1"), count, 1, 2, 0));
    }

    private List<EthernetFrame> rarps(String place) {
        return Net.only(net.sent(place), frame -> frame.tenant().etherType() == EtherType.RARP);
    }

    private List<String> behind(String vtep) {
        return List.of("net", net.mac("web").toString(), vtep);
    }

    @Test
    void the_rarp_is_flooded_in_its_network_and_moves_the_other_vteps_entries() {
        net.ping("client", "192.0.2.1");
        assertThat(net.table("MAC table", "VTEP of C"), hasItem(behind("10.0.0.1")));
        migrate("web", "B");
        assertThat(rarps("VTEP of B"), hasSize(1));
        assertThat(rarps("VTEP of B").get(0).length(), is(60));
        assertThat(net.table("MAC table", "VTEP of C"), hasItem(behind("10.0.0.2")));
        datagrams(3);
        assertThat(net.received("web"), hasSize(3));
        assertThat(net.received("vmnic0 of A"), empty());
    }

    @Test
    void without_it_frames_go_to_the_old_host_which_has_left_the_network() {
        net.set("Notify Switches", "net", "off");
        net.ping("client", "192.0.2.1");
        migrate("web", "B");
        assertThat(rarps("VTEP of B"), empty());
        datagrams(3);
        assertThat(net.received("web"), empty());
        assertThat(net.received("vmnic0 of A"), hasSize(3));
        assertThat(net.drops(), hasItem("VTEP of A: unknown network"));
    }

    @Test
    void the_new_host_joins_and_the_old_one_leaves_with_its_last_vm() {
        net.ping("client", "192.0.2.1");
        migrate("web", "B");
        assertThat(net.table("VTEP table", "controller"), hasItem(List.of("net", "10.0.0.2")));
        assertThat(net.table("VTEP table", "controller"), not(hasItem(List.of("net", "10.0.0.1"))));
        assertThat(net.table("VTEP table", "VTEP of C"), is(List.of(List.of("net", "10.0.0.2"))));
    }

    @Test
    void the_old_host_stays_while_another_vm_of_the_network_is_there() {
        net.machine("other", "A", "net", "192.0.2.2/24");
        net.ping("client", "192.0.2.1");
        migrate("web", "B");
        assertThat(net.table("VTEP table", "controller"), hasItem(List.of("net", "10.0.0.1")));
        net.mark().ping("other", "192.0.2.1");
        assertThat(net.received("other").stream().anyMatch(Net::isEchoReply), is(true));
    }

    @Test
    void the_new_host_no_longer_takes_the_vm_for_a_remote_one() {
        net.machine("local", "B", "net", "192.0.2.3/24");
        net.ping("local", "192.0.2.1");
        assertThat(net.table("MAC table", "VTEP of B"), hasItem(behind("10.0.0.1")));
        migrate("web", "B");
        assertThat(net.table("MAC table", "VTEP of B"), empty());
        net.mark().ping("local", "192.0.2.1");
        assertThat(net.received("local").stream().anyMatch(Net::isEchoReply), is(true));
        assertThat(net.underlay(), empty());
    }

    @Test
    void it_is_routed_to_at_its_new_host() {
        Net routed = Net.routed();
        routed.ping("r1", "172.16.2.12");
        routed.mark().stimulate(new Stimulus.Migrate("b2", "A", 0));
        routed.mark().ping("r1", "172.16.2.12");
        assertThat(routed.received("r1").stream().anyMatch(Net::isEchoReply), is(true));
        assertThat(routed.underlay(), empty());
        routed.mark().ping("r1", "172.16.2.13");
        assertThat(routed.received("r1").stream().anyMatch(Net::isEchoReply), is(true));
        routed.mark().stimulate(new Stimulus.Migrate("r1", "C", 0));
        routed.mark().ping("r1", "172.16.2.12");
        assertThat(routed.received("r1").stream().anyMatch(Net::isEchoReply), is(true));
    }

    @Test
    void a_move_proves_that_something_happened() {
        migrate("web", "B");
        assertThat(
                net.entries().stream().anyMatch(entry -> entry instanceof Happening h && h.provesAbsence()), is(true));
    }

    @Test
    void a_move_to_where_it_is_or_to_nowhere_is_refused() {
        Stimulus same = new Stimulus.Migrate("web", "A", 0);
        String message = assertThrows(IllegalArgumentException.class, () -> net.stimulate(same))
                .getMessage();
        assertThat(message, containsString("web is on A already"));
        Stimulus nowhere = new Stimulus.Migrate("web", "Z", 0);
        assertThrows(IllegalArgumentException.class, () -> net.stimulate(nowhere));
    }

    @Test
    void envelopes_leave_by_the_standby_uplink_when_the_active_one_fails() {
        net.draft.uplink("C", "vmnic1", Origin.UNKNOWN);
        net.ping("client", "192.0.2.1");
        net.stimulate(new Stimulus.Uplink("C", "vmnic0", false));
        net.mark().ping("client", "192.0.2.1");
        assertThat(net.received("client").stream().anyMatch(Net::isEchoReply), is(true));
        assertThat(net.sent("vmnic1 of C"), not(empty()));
        assertThat(net.sent("vmnic0 of C"), empty());
    }

    @Test
    void a_vtep_that_returns_to_its_recovered_uplink_is_found_there() {
        net.draft.uplink("A", "vmnic1", Origin.UNKNOWN);
        PhysicalSwitchDraft leaf = net.draft.physicalSwitch("leaf", Origin.UNKNOWN);
        leaf.port("1", Origin.UNKNOWN).connectedTo("vmnic0 of A");
        leaf.port("2", Origin.UNKNOWN).connectedTo("vmnic1 of A");
        leaf.port("3", Origin.UNKNOWN).connectedTo("vmnic0 of C");
        net.ping("client", "192.0.2.1");
        net.stimulate(new Stimulus.Uplink("A", "vmnic0", false));
        net.ping("client", "192.0.2.1");
        net.stimulate(new Stimulus.Uplink("A", "vmnic0", true));
        datagrams(3);
        assertThat(net.received("web"), hasSize(3));
        assertThat(net.received("vmnic1 of A"), empty());
    }
}
