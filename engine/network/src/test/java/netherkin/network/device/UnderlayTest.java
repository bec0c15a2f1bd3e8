package netherkin.network.device;

import static netherkin.network.device.Net.only;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.topology.Origin;
import org.junit.jupiter.api.Test;

class UnderlayTest {
    private static Net twoSubnets() {
        return new Net()
                .host("A", "10.0.1.1/24")
                .host("B", "10.0.2.1/24")
                .machine("a1", "A", "net", "192.0.2.1/24")
                .machine("b1", "B", "net", "192.0.2.2/24");
    }

    private static List<EthernetFrame> envelopes(List<EthernetFrame> frames) {
        return only(frames, EthernetFrame::isEnvelope);
    }

    @Test
    void a_router_changes_the_outside_and_leaves_the_inside_alone() {
        Net net = twoSubnets();
        net.stimulate(new Stimulus.Announce("a1", MacAddress.BROADCAST));
        EthernetFrame before = envelopes(net.sent("vmnic0 of A")).get(0);
        EthernetFrame after = envelopes(net.received("vmnic0 of B")).get(0);
        assertThat(after.tenant(), is(before.tenant()));
        assertThat(((Ipv4) after.payload()).timeToLive(), is(((Ipv4) before.payload()).timeToLive() - 1));
        assertThat(after.source(), is(not(before.source())));
        assertThat(after.destination(), is(not(before.destination())));
    }

    @Test
    void an_envelope_whose_ttl_is_used_up_is_reported_to_the_vtep_and_not_to_the_vm() {
        Net net = twoSubnets().set("outer TTL", "A", "1");
        net.stimulate(new Stimulus.Announce("a1", MacAddress.BROADCAST));
        assertThat(net.drops(), hasItem("underlay router: TTL expired"));
        assertThat(only(net.received("vmnic0 of A"), f -> Net.isIcmp(f, 11)), hasSize(1));
        assertThat(net.received("a1"), is(empty()));
        assertThat(net.received("b1"), is(empty()));
    }

    @Test
    void of_two_routers_the_first_is_the_gateway() {
        Net net = twoSubnets();
        net.draft.underlayRouter("r1", Origin.UNKNOWN);
        net.draft.underlayRouter("r2", Origin.UNKNOWN);
        net.ping("a1", "192.0.2.2");
        assertThat(only(net.received("a1"), Net::isEchoReply), hasSize(1));
        assertThat(envelopes(net.sent("r1")), is(not(empty())));
        assertThat(envelopes(net.sent("r2")), is(empty()));
    }

    @Test
    void an_envelope_too_long_for_the_underlay_is_dropped_at_its_vtep() {
        Net net = twoSubnets().set("underlay MTU", "", "1500");
        net.ping("a1", "192.0.2.2").mark();
        net.stimulate(new Stimulus.Ping("a1", netherkin.network.address.Ipv4Address.parse("192.0.2.2"), 1, 1472, true));
        assertThat(net.drops(), hasItem("VTEP of A: too long"));
        assertThat(net.received("b1"), is(empty()));
    }

    @Test
    void hosts_ask_for_a_next_hop_once_and_queue_meanwhile() {
        Net net = twoSubnets();
        net.stimulate(new Stimulus.Announce("a1", MacAddress.BROADCAST));
        List<EthernetFrame> asked = only(net.sent("vmnic0 of A"), f -> !f.isEnvelope() && f.payload() instanceof Arp);
        assertThat(asked, hasSize(1));
        assertThat(envelopes(net.sent("vmnic0 of A")), hasSize(1));
        assertThat(net.drops(), everyItem(not("VTEP of A: ARP pending")));
    }

    @Test
    void a_datapath_that_does_not_queue_drops_and_asks_all_the_same() {
        Net net = twoSubnets().set("underlay ARP miss", "", "drop");
        net.stimulate(new Stimulus.Announce("a1", MacAddress.BROADCAST));
        assertThat(net.drops(), hasItem("VTEP of A: ARP pending"));
        assertThat(net.received("b1"), is(empty()));
        net.stimulate(new Stimulus.Announce("a1", MacAddress.BROADCAST));
    }

    @Test
    void a_reserved_group_address_passes_no_switch() {
        LearningSwitch device = new LearningSwitch("s", List.of(), 1);
        assertThat(device.ports(), is(empty()));
        Net net = Net.flat();
        net.stimulate(new Stimulus.Announce("a1", MacAddress.parse("01:80:c2:00:00:0e")));
        assertThat("in an envelope it is no link's own", net.received("b1"), hasSize(1));
    }
}
