package netherkin.network.device;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import netherkin.network.address.MacAddress;
import netherkin.network.topology.Origin;
import org.junit.jupiter.api.Test;

class VirtualSwitchTest {
    private final Net net = Net.flat();

    @Test
    void a_local_address_gets_the_frame_alone() {
        net.simulation();
        net.stimulate(new Stimulus.Announce("a1", net.mac("a2")));
        assertThat(net.received("a2"), hasSize(1));
        assertThat(net.underlay(), is(empty()));
        assertThat(net.received("b1"), is(empty()));
    }

    @Test
    void a_broadcast_goes_to_everyone_else_once() {
        net.stimulate(new Stimulus.Announce("a1", MacAddress.BROADCAST));
        assertThat(net.received("a2"), hasSize(1));
        assertThat(net.received("b1"), hasSize(1));
        assertThat(net.received("a1"), is(empty()));
        assertThat(net.sent("VTEP of B"), is(empty()));
    }

    @Test
    void an_unknown_address_ends_at_the_far_switch() {
        net.stimulate(new Stimulus.Announce("a1", MacAddress.parse("02:00:00:00:00:99")));
        assertThat(net.drops(), contains("virtual switch of B: split horizon"));
        assertThat(net.received("a2"), is(empty()));
    }

    @Test
    void a_frame_to_its_own_sender_is_not_returned() {
        net.simulation();
        net.stimulate(new Stimulus.Announce("a1", net.mac("a1")));
        assertThat(net.drops(), contains("virtual switch of A: unknown destination"));
        assertThat(net.received("a1"), is(empty()));
    }

    @Test
    void a_network_on_one_host_has_no_other_member_and_never_leaves_it() {
        net.machine("c1", "A", "lone", "198.51.100.1/24").machine("c2", "A", "lone", "198.51.100.2/24");
        net.ping("c1", "198.51.100.2");
        net.stimulate(new Stimulus.Announce("c1", MacAddress.BROADCAST));
        assertThat(net.underlay(), is(empty()));
        assertThat(net.received("c2"), hasSize(3));
        assertThat(net.received("a1"), is(empty()));
    }

    @Test
    void a_standby_uplink_sends_nothing_and_passes_nothing_on() {
        net.draft.uplink("B", "vmnic1", Origin.UNKNOWN);
        net.stimulate(new Stimulus.Announce("a1", MacAddress.BROADCAST));
        assertThat(net.sent("vmnic1 of B"), is(empty()));
        assertThat(net.drops(), hasItem("uplink of B: standby uplink"));
        assertThat(net.drops(), everyItem(is("uplink of B: standby uplink")));
        assertThat(net.received("b1"), hasSize(1));
    }

    @Test
    void a_host_without_a_vtep_keeps_its_frames() {
        Net alone = new Net();
        alone.draft.host("A", Origin.UNKNOWN);
        alone.machine("a1", "A", "net", "192.0.2.1/24").machine("a2", "A", "net", "192.0.2.2/24");
        alone.ping("a1", "192.0.2.2");
        assertThat(alone.underlay(), is(empty()));
        assertThat(Net.only(alone.received("a1"), Net::isEchoReply), hasSize(1));
    }
}
