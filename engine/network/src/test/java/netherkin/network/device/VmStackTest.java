package netherkin.network.device;

import static netherkin.network.device.Net.only;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Udp;
import netherkin.network.frame.VlanTag;
import org.junit.jupiter.api.Test;

class VmStackTest {
    private static final MacAddress STRANGER = MacAddress.parse("02:00:00:00:00:99");
    private static final Ipv4Address A1 = Ipv4Address.parse("192.0.2.1");
    private static final Ipv4Address A2 = Ipv4Address.parse("192.0.2.2");
    private final Net net = Net.flat();

    private void arp(int operation, MacAddress sender, String senderIp, String targetIp) {
        Arp arp = new Arp(operation, sender, Ipv4Address.parse(senderIp), MacAddress.ZERO, Ipv4Address.parse(targetIp));
        net.send("a1", new EthernetFrame(MacAddress.BROADCAST, sender, EtherType.ARP, arp));
    }

    private EthernetFrame echo(Ipv4Address to, int ipChecksum, int icmpChecksum) {
        Icmp icmp = new Icmp(Icmp.ECHO_REQUEST, 0, icmpChecksum, 1 << 16 | 1, Bytes.EMPTY);
        Ipv4 ip = new Ipv4(0, 0, 0, false, false, 0, 64, IpProtocol.ICMP, ipChecksum, A1, to, Bytes.EMPTY, icmp);
        return new EthernetFrame(net.mac("a2"), net.mac("a1"), EtherType.IPV4, ip);
    }

    @Test
    void a_probe_is_answered_and_teaches_nothing() {
        arp(Arp.REQUEST, STRANGER, "0.0.0.0", "192.0.2.2");
        List<EthernetFrame> replies = only(net.sent("a2"), Net::isReply);
        assertThat(replies, hasSize(1));
        assertThat(replies.get(0).destination(), is(STRANGER));
        assertThat(((Arp) replies.get(0).payload()).targetIp(), is(Ipv4Address.ZERO));
        assertThat(net.table("ARP table", "a2"), is(empty()));
    }

    @Test
    void who_claims_the_vms_own_address_is_told_of_and_not_answered() {
        arp(Arp.REQUEST, STRANGER, "192.0.2.2", "192.0.2.2");
        assertThat(net.drops(), contains("a2: address conflict"));
        assertThat(net.sent("a2"), is(empty()));
    }

    @Test
    void an_unasked_reply_to_somebody_else_creates_no_entry() {
        arp(Arp.REPLY, STRANGER, "192.0.2.50", "192.0.2.3");
        assertThat(net.table("ARP table", "a2"), is(empty()));
        arp(Arp.REPLY, STRANGER, "192.0.2.50", "192.0.2.2");
        assertThat(net.table("ARP table", "a2"), contains(List.of("192.0.2.50", STRANGER.toString())));
    }

    @Test
    void a_groups_mac_address_is_never_learned() {
        arp(Arp.REQUEST, MacAddress.parse("03:00:00:00:00:01"), "192.0.2.50", "192.0.2.2");
        assertThat(net.table("ARP table", "a2"), is(empty()));
    }

    @Test
    void a_vm_that_pings_itself_is_answered_without_a_frame() {
        net.ping("a1", "192.0.2.1");
        assertThat(net.sent("a1"), is(empty()));
        assertThat(net.entries().toString().contains("1 sent, 1 answered"), is(true));
        assertThat(net.simulation().now(), is(0L));
    }

    @Test
    void a_ping_to_a_broadcast_address_reaches_all_and_is_left_alone() {
        net.ping("a1", "192.0.2.255");
        assertThat(net.sent("a1").get(0).destination(), is(MacAddress.BROADCAST));
        assertThat(net.received("a2"), hasSize(1));
        assertThat(net.received("b1"), hasSize(1));
        assertThat(net.sent("a2"), is(empty()));
        assertThat(net.sent("b1"), is(empty()));
    }

    @Test
    void answering_broadcast_pings_is_a_setting() {
        net.set("answering broadcast pings", "b1", "on");
        net.ping("a1", "255.255.255.255");
        assertThat(only(net.received("a1"), Net::isEchoReply), hasSize(1));
    }

    @Test
    void what_has_a_wrong_checksum_is_dropped() {
        net.send("a1", echo(A2, 0x1234, Checksum.RIGHT));
        net.send("a1", echo(A2, Checksum.RIGHT, 0x1234));
        assertThat(net.drops(), contains("a2: bad checksum", "a2: bad checksum"));
        assertThat(net.sent("a2"), is(empty()));
    }

    @Test
    void a_zero_udp_checksum_is_none() {
        Udp udp = new Udp(1, 2, Udp.NO_CHECKSUM, new netherkin.network.frame.Opaque(Bytes.EMPTY));
        Ipv4 ip = Ipv4.of(A1, A2, IpProtocol.UDP, false, udp);
        net.send("a1", new EthernetFrame(net.mac("a2"), net.mac("a1"), EtherType.IPV4, ip));
        assertThat(net.received("a2"), hasSize(1));
        assertThat(net.drops(), is(empty()));
    }

    @Test
    void a_frame_of_a_vlan_is_for_nobody_and_a_priority_tag_is_no_vlan() {
        net.send("a1", echo(A2, Checksum.RIGHT, Checksum.RIGHT).withTags(List.of(VlanTag.of(7))));
        assertThat(net.drops(), contains("a2: no listener"));
        net.mark();
        net.send("a1", echo(A2, Checksum.RIGHT, Checksum.RIGHT).withTags(List.of(VlanTag.of(0))));
        assertThat(
                only(net.sent("a2"), Net::isEchoReply).size()
                        + only(net.sent("a2"), Net::isRequest).size(),
                is(2));
    }

    @Test
    void a_payload_under_another_ethertype_is_not_read() {
        net.simulation();
        Arp request = Arp.request(net.mac("a1"), A1, A2);
        net.send("a1", new EthernetFrame(net.mac("a2"), net.mac("a1"), EtherType.IPV4, request));
        net.send(
                "a1",
                echo(A2, Checksum.RIGHT, Checksum.RIGHT)
                        .withPayload(echo(A2, -1, -1).payload()));
        assertThat(only(net.sent("a2"), Net::isReply), is(empty()));
    }

    @Test
    void a_foreign_source_address_is_let_through() {
        net.send(
                "a1",
                new EthernetFrame(
                        MacAddress.BROADCAST,
                        STRANGER,
                        0x88b5,
                        Frames.experimental(STRANGER, STRANGER).payload()));
        assertThat(net.received("b1").get(0).source(), is(STRANGER));
    }

    @Test
    void several_pings_keep_their_replies_apart() {
        Stimulus toA2 = new Stimulus.Ping("a1", A2, 3, 8, false);
        Stimulus toB1 = new Stimulus.Ping("a1", Ipv4Address.parse("192.0.2.3"), 2, 8, false);
        net.stimulate(new Stimulus.AtOnce(List.of(toA2, toB1)));
        String trace = net.entries().toString();
        assertThat(trace.contains("192.0.2.2: 3 sent, 3 answered"), is(true));
        assertThat(trace.contains("192.0.2.3: 2 sent, 2 answered"), is(true));
    }

    @Test
    void pings_to_nobody_end_and_their_packets_are_dropped() {
        net.stimulate(new Stimulus.Ping("a1", Ipv4Address.parse("192.0.2.77"), 5, 8, false));
        assertThat(only(net.sent("a1"), Net::isRequest), hasSize(6));
        assertThat(net.drops(), is(java.util.Collections.nCopies(5, "a1: ARP timeout")));
        assertThat(net.entries().toString().contains("5 sent, 0 answered"), is(true));
    }

    @Test
    void a_reply_that_comes_too_late_does_not_count() {
        net.set("ping timeout", "a1", "15 µs");
        net.ping("a1", "192.0.2.2");
        assertThat(only(net.received("a1"), Net::isEchoReply), hasSize(1));
        assertThat(net.entries().toString().contains("1 sent, 0 answered"), is(true));
    }

    @Test
    void a_machine_that_does_not_exist_is_refused_by_name() {
        IllegalArgumentException e = org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class, () -> net.ping("zz", "192.0.2.2"));
        assertThat(e.getMessage(), is("there is no VM \"zz\""));
    }

    @Test
    void what_is_known_is_updated_by_anybodys_word() {
        net.ping("a1", "192.0.2.2").mark();
        arp(Arp.REQUEST, STRANGER, "192.0.2.1", "192.0.2.55");
        assertThat(net.table("ARP table", "a2"), hasItem(List.of("192.0.2.1", STRANGER.toString())));
        assertThat(net.table("ARP table", "b1"), is(empty()));
    }
}
