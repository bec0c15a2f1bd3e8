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
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;
import org.junit.jupiter.api.Test;

class RouterForwardingTest {
    private static final Ipv4Address R1 = Ipv4Address.parse("172.16.1.11");
    private final Net net = Net.routed();

    private static Ipv4 packet(String to, int ttl, Payload payload) {
        return Ipv4.of(R1, Ipv4Address.parse(to), IpProtocol.ICMP, false, payload)
                .withTimeToLive(ttl);
    }

    private static Icmp echo() {
        return Icmp.echoRequest(1, 1, Bytes.EMPTY);
    }

    private void route(Ipv4 packet) {
        net.simulation();
        net.send("r1", new EthernetFrame(net.vMac(), net.mac("r1"), EtherType.IPV4, packet));
    }

    private List<EthernetFrame> errors(int type) {
        return only(net.received("r1"), f -> Net.isIcmp(f, type));
    }

    @Test
    void a_packet_is_routed_on_the_host_of_its_source_with_one_ttl_less() {
        net.ping("r1", "172.16.2.12");
        Ipv4 atB2 = (Ipv4) only(net.received("b2"), f -> Net.isIcmp(f, Icmp.ECHO_REQUEST))
                .get(0)
                .payload();
        assertThat(atB2.timeToLive(), is(63));
        assertThat(only(net.sent("edge on B"), f -> Net.isIcmp(f, Icmp.ECHO_REQUEST)), is(empty()));
        assertThat(only(net.sent("edge on A"), Net::isEchoReply), is(empty()));
    }

    @Test
    void a_ttl_of_1_ends_here_and_the_sources_lif_says_so() {
        route(packet("172.16.2.12", 1, echo()));
        assertThat(net.drops(), contains("edge on A: TTL expired"));
        List<EthernetFrame> errors = errors(Icmp.TIME_EXCEEDED);
        assertThat(errors, hasSize(1));
        assertThat(((Ipv4) errors.get(0).payload()).source(), is(Ipv4Address.parse("172.16.1.1")));
        assertThat(net.underlay(), is(empty()));
    }

    @Test
    void no_error_is_about_an_error() {
        route(packet("172.16.2.12", 1, new Icmp(Icmp.UNREACHABLE, 1, Checksum.RIGHT, 0, Bytes.EMPTY)));
        assertThat(net.drops(), contains("edge on A: TTL expired"));
        assertThat(net.received("r1"), is(empty()));
    }

    @Test
    void no_error_is_about_a_later_fragment() {
        Ipv4 ip = new Ipv4(
                0,
                0,
                9,
                false,
                false,
                5,
                1,
                IpProtocol.ICMP,
                Checksum.RIGHT,
                R1,
                Ipv4Address.parse("172.16.2.12"),
                Bytes.EMPTY,
                new Opaque(Bytes.zeros(8)));
        route(ip);
        assertThat(net.received("r1"), is(empty()));
    }

    @Test
    void where_no_lif_leads_is_unreachable() {
        route(packet("198.51.100.1", 64, echo()));
        assertThat(net.drops(), contains("edge on A: no route"));
        assertThat(errors(Icmp.UNREACHABLE), hasSize(1));
    }

    @Test
    void a_subnets_broadcast_address_is_not_forwarded() {
        route(packet("172.16.2.255", 64, echo()));
        assertThat(net.drops(), contains("edge on A: directed broadcast"));
        assertThat(net.sent("edge on A"), is(empty()));
    }

    @Test
    void multicast_and_limited_broadcast_end_here_in_silence() {
        route(packet("224.1.1.1", 64, echo()));
        route(packet("255.255.255.255", 64, echo()));
        assertThat(net.drops(), contains("edge on A: no route", "edge on A: no route"));
        assertThat(net.sent("edge on A"), is(empty()));
    }

    @Test
    void a_wrong_header_checksum_is_not_repaired() {
        Ipv4 right = packet("172.16.2.12", 64, echo());
        Ipv4 wrong = new Ipv4(
                0, 0, 0, false, false, 0, 64, 1, 0x1234, R1, right.destination(), Bytes.EMPTY, right.payload());
        route(wrong);
        assertThat(net.drops(), contains("edge on A: bad checksum"));
        assertThat(net.sent("edge on A"), is(empty()));
    }

    @Test
    void options_are_forwarded_as_they_are() {
        net.ping("r1", "172.16.2.12").mark();
        Bytes options = Bytes.of(new byte[] {1, 1, 1, 0});
        route(new Ipv4(
                0,
                0,
                0,
                false,
                false,
                0,
                64,
                1,
                Checksum.RIGHT,
                R1,
                Ipv4Address.parse("172.16.2.12"),
                options,
                echo()));
        Ipv4 arrived = (Ipv4) net.received("b2").get(0).payload();
        assertThat(arrived.options(), is(options));
        assertThat(only(net.received("r1"), Net::isEchoReply), hasSize(1));
    }

    @Test
    void every_lifs_address_answers_a_ping_wherever_it_comes_in() {
        net.ping("r1", "172.16.2.1");
        Ipv4 reply = (Ipv4) only(net.received("r1"), Net::isEchoReply).get(0).payload();
        assertThat(reply.source(), is(Ipv4Address.parse("172.16.2.1")));
        assertThat(net.underlay(), is(empty()));
    }

    @Test
    void a_packet_waits_for_the_address_and_100_packets_do() {
        net.stimulate(new Stimulus.Datagrams("r1", Ipv4Address.parse("172.16.2.99"), 120, 5, 6, 0));
        assertThat(only(net.sent("edge on A"), Net::isRequest), hasSize(3));
        List<String> drops = net.drops();
        assertThat(
                drops.stream().filter(d -> d.equals("edge on A: ARP timeout")).count()
                        + drops.stream().filter(d -> d.endsWith("queue full")).count(),
                is(120L));
    }

    @Test
    void a_host_joins_the_network_it_routes_into() {
        net.simulation();
        assertThat(only(net.received("VTEP of A"), f -> true), is(empty()));
        assertThat(net.table("VTEP table", "controller").contains(List.of("blue", "10.0.0.1")), is(false));
        net.ping("r1", "172.16.2.12");
        assertThat(net.table("VTEP table", "controller"), hasItem(List.of("blue", "10.0.0.1")));
        assertThat(net.table("VTEP table", "VTEP of C"), hasItem(List.of("blue", "10.0.0.1")));
    }

    @Test
    void other_kinds_of_frames_to_the_vmac_have_no_listener() {
        net.simulation();
        net.send("r1", new EthernetFrame(net.vMac(), net.mac("r1"), 0x88b5, new Opaque(Bytes.zeros(46))));
        assertThat(net.drops(), contains("edge on A: no listener"));
        net.mark();
        net.send(
                "r1",
                new EthernetFrame(
                        MacAddress.BROADCAST, net.mac("r1"), EtherType.IPV4, packet("172.16.2.12", 64, echo())));
        assertThat(net.sent("edge on A"), is(empty()));
    }
}
