package netherkin.network.device;

import static netherkin.network.device.Net.only;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import org.junit.jupiter.api.Test;

/** The seven steps, and what must not happen in them. */
class RouterArpTest {
    private static final Ipv4Address B2 = Ipv4Address.parse("172.16.2.12");
    private final Net net = Net.routed();

    private void ping() {
        net.ping("r1", "172.16.2.12");
    }

    private static boolean asksForB2(EthernetFrame frame) {
        return Net.isRequest(frame)
                && ((Arp) frame.tenant().payload()).targetIp().equals(B2);
    }

    private static boolean answersForB2(EthernetFrame frame) {
        return Net.isReply(frame) && ((Arp) frame.tenant().payload()).senderIp().equals(B2);
    }

    @Test
    void step_1_the_instance_asks_in_the_vmacs_name() {
        ping();
        List<EthernetFrame> requests = only(net.sent("edge on A"), RouterArpTest::asksForB2);
        assertThat(requests, hasSize(1));
        EthernetFrame request = requests.get(0);
        assertThat(request.source(), is(net.vMac()));
        assertThat(request.destination(), is(MacAddress.BROADCAST));
        Arp expected = Arp.request(net.vMac(), Ipv4Address.parse("172.16.2.1"), B2);
        assertThat(request.payload(), is(expected));
    }

    @Test
    void step_2_one_copy_for_each_other_vtep_leaves_in_the_hosts_own_name() {
        ping();
        List<EthernetFrame> copies = only(net.sent("VTEP of A"), Net::isRequest);
        assertThat(copies, hasSize(2));
        for (EthernetFrame copy : copies) {
            assertThat(copy.source(), is(net.pMac("A")));
            assertThat(copy.destination(), is(MacAddress.BROADCAST));
            assertThat(((Arp) copy.payload()).senderMac(), is(net.vMac()));
        }
    }

    @Test
    void step_3_the_request_goes_to_the_local_instance_alone() {
        ping();
        EthernetFrame request = only(net.received("edge on B"), Net::isRequest).get(0);
        assertThat(request.source(), is(net.pMac("A")));
        assertThat(request.destination(), is(net.vMac()));
        List<EthernetFrame> fromA = only(net.received("b2"), f -> f.source().equals(net.pMac("A")) && Net.isRequest(f));
        assertThat(fromA, is(empty()));
    }

    @Test
    void step_4_the_instance_asks_again_within_its_host() {
        ping();
        assertThat(only(net.received("b2"), Net::isRequest), hasSize(1));
        assertThat(only(net.received("b2"), Net::isRequest).get(0).source(), is(net.vMac()));
        assertThat(only(net.sent("vmnic0 of B"), f -> f.isEnvelope() && asksForB2(f)), is(empty()));
        boolean marked = net.entries().stream()
                .anyMatch(e -> e instanceof Sighting s
                        && s.sent()
                        && s.port().place().equals("edge on B")
                        && s.packet().has(Packet.DVS_LOCAL));
        assertThat(marked, is(true));
    }

    @Test
    void steps_5_to_7_the_reply_finds_its_way_back_to_who_asked() {
        ping();
        assertThat(only(net.sent("b2"), Net::isReply).get(0).destination(), is(net.vMac()));
        List<EthernetFrame> tunnelled = only(net.sent("VTEP of B"), RouterArpTest::answersForB2);
        assertThat(tunnelled, hasSize(1));
        assertThat(tunnelled.get(0).destination(), is(net.pMac("A")));
        assertThat(tunnelled.get(0).source(), is(net.mac("b2")));
        List<EthernetFrame> arrived = only(net.received("edge on A"), RouterArpTest::answersForB2);
        assertThat(arrived, hasSize(1));
        assertThat(arrived.get(0).destination(), is(net.vMac()));
        assertThat(
                net.table("ARP table", "edge on A"),
                hasItem(List.of("172.16.2.12", net.mac("b2").toString())));
        assertThat(only(net.received("r1"), Net::isEchoReply), hasSize(1));
    }

    @Test
    void no_arp_frame_with_the_vmac_crosses_the_underlay() {
        ping();
        List<EthernetFrame> shared = only(
                net.underlay(),
                f -> f.isEnvelope()
                        && f.tenant().payload() instanceof Arp
                        && (f.tenant().source().equals(net.vMac())
                                || f.tenant().destination().equals(net.vMac())));
        assertThat(shared, is(empty()));
    }

    @Test
    void a_third_host_repeats_the_request_and_sends_nothing_back() {
        ping();
        assertThat(only(net.received("b3"), Net::isRequest), hasSize(1));
        assertThat(net.sent("b3"), is(empty()));
        assertThat(net.sent("VTEP of C"), is(empty()));
    }

    @Test
    void a_host_outside_the_network_gets_nothing() {
        net.host("D", "10.0.0.4/24").machine("g1", "D", "green", "172.16.9.11/24");
        ping();
        assertThat(net.received("VTEP of D"), is(empty()));
        assertThat(net.received("edge on D"), is(empty()));
    }

    @Test
    void a_vm_on_the_same_host_answers_the_first_request_and_no_reply_is_tunnelled() {
        net.machine("b1", "A", "blue", "172.16.2.11");
        net.ping("r1", "172.16.2.11");
        assertThat(only(net.received("b1"), Net::isRequest), hasSize(1));
        assertThat(only(net.received("b2"), Net::isRequest), hasSize(1));
        assertThat(only(net.received("VTEP of A"), Net::isReply), is(empty()));
        assertThat(only(net.sent("VTEP of A"), Net::isEchoReply), is(empty()));
        assertThat(only(net.received("r1"), Net::isEchoReply), hasSize(1));
    }

    @Test
    void a_request_for_a_lif_is_answered_by_the_local_instance_and_stays_in_the_host() {
        net.machine("r2", "A", "red", "172.16.1.12").machine("r3", "B", "red", "172.16.1.13");
        net.stimulate(new Stimulus.ArpRequest("r1", Ipv4Address.parse("172.16.1.1")));
        List<EthernetFrame> replies = only(net.received("r1"), Net::isReply);
        assertThat(replies, hasSize(1));
        assertThat(replies.get(0).source(), is(net.vMac()));
        assertThat(net.underlay(), is(empty()));
        assertThat(net.received("r3"), is(empty()));
        assertThat("a broadcast is one on its host", only(net.received("r2"), Net::isRequest), hasSize(1));
    }

    @Test
    void an_instance_learns_only_what_it_asked_for_or_what_targets_it() {
        net.simulation();
        Arp unasked = new Arp(Arp.REPLY, net.mac("b2"), B2, net.vMac(), Ipv4Address.parse("172.16.2.1"));
        net.send("b2", new EthernetFrame(net.vMac(), net.mac("b2"), EtherType.ARP, unasked));
        net.stimulate(new Stimulus.GratuitousArp("b2"));
        assertThat(net.table("ARP table", "edge on B"), is(empty()));
        net.stimulate(new Stimulus.ArpRequest("b2", Ipv4Address.parse("172.16.2.1")));
        assertThat(
                net.table("ARP table", "edge on B"),
                contains(List.of("172.16.2.12", net.mac("b2").toString())));
    }

    @Test
    void a_gratuitous_arp_updates_what_the_instance_knows() {
        ping();
        net.simulation();
        MacAddress other = MacAddress.parse("02:00:00:00:00:77");
        Ipv4Address ip = B2;
        net.send("b2", new EthernetFrame(MacAddress.BROADCAST, other, EtherType.ARP, Arp.request(other, ip, ip)));
        assertThat(net.table("ARP table", "edge on A"), hasItem(List.of("172.16.2.12", other.toString())));
        assertThat(net.table("ARP table", "edge on C"), not(hasItem(List.of("172.16.2.12", other.toString()))));
    }

    @Test
    void a_reply_that_comes_after_the_proxys_lifetime_is_not_passed_on() {
        net.set("DLR proxy lifetime", "edge", "1 µs");
        ping();
        assertThat(only(net.sent("VTEP of B"), Net::isReply), is(empty()));
        assertThat(only(net.received("r1"), Net::isEchoReply), is(empty()));
    }

    @Test
    void a_vm_with_the_lifs_address_is_told_of_and_starts_no_loop() {
        net.simulation();
        Ipv4Address lif = Ipv4Address.parse("172.16.2.1");
        MacAddress mac = net.mac("b2");
        Arp request = Arp.request(mac, lif, Ipv4Address.parse("172.16.2.13"));
        net.send("b2", new EthernetFrame(MacAddress.BROADCAST, mac, EtherType.ARP, request));
        assertThat(net.drops(), hasItem("edge on B: address conflict"));
        assertThat(only(net.received("b3"), Net::isRequest), hasSize(1));
        assertThat(only(net.received("VTEP of B"), Net::isReply), hasSize(1));
    }
}
