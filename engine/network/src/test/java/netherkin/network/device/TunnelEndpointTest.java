package netherkin.network.device;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Vni;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Udp;
import netherkin.network.frame.VlanTag;
import netherkin.network.frame.Vxlan;
import netherkin.network.simulation.ExternalPort;
import netherkin.network.topology.Port;
import org.junit.jupiter.api.Test;

/** What a VTEP does with envelopes from outside (RFC 7348 §4 to §6). */
class TunnelEndpointTest {
    private static final MacAddress FAR = MacAddress.parse("02:00:00:00:00:99");
    private static final Ipv4Address REMOTE = Ipv4Address.parse("10.0.0.2");
    private final Net net = Net.flat();
    private final Queue<EthernetFrame> waiting = new ArrayDeque<>();
    private final Queue<EthernetFrame> left = new ArrayDeque<>();

    private void outside() {
        for (Port port : net.simulation().ports()) {
            if (port.place().equals("vmnic0 of A")) {
                net.simulation().attach(port, new ExternalPort() {
                    @Override
                    public void transmit(EthernetFrame frame, long at) {
                        left.add(frame);
                    }

                    @Override
                    public Arrival poll() {
                        EthernetFrame frame = waiting.poll();
                        return frame == null
                                ? null
                                : new Arrival(frame, net.simulation().now());
                    }
                });
            }
        }
    }

    private EthernetFrame tenant() {
        return new EthernetFrame(MacAddress.BROADCAST, FAR, 0x88b5, new Opaque(Bytes.zeros(46)));
    }

    private Vni vni() {
        return net.topology().overlays().get(0).vni();
    }

    private void receive(int checksum, Payload content) {
        receive(Ipv4.of(
                REMOTE,
                Ipv4Address.parse("10.0.0.1"),
                IpProtocol.UDP,
                true,
                new Udp(50_000, Vxlan.PORT, checksum, content)));
    }

    private void receive(Ipv4 packet) {
        outside();
        MacAddress vtep =
                net.topology().host("A").orElseThrow().vtep().orElseThrow().mac();
        waiting.add(new EthernetFrame(vtep, FAR, EtherType.IPV4, packet));
        net.stimulate(new Stimulus.PassTime(1_000_000));
    }

    @Test
    void an_envelope_is_opened_and_its_sender_learned() {
        receive(Udp.NO_CHECKSUM, new Vxlan(vni(), tenant()));
        assertThat(net.received("a1"), contains(tenant()));
        assertThat(net.received("a2"), hasSize(1));
        assertThat(net.table("MAC table", "VTEP of A"), contains(List.of("net", FAR.toString(), "10.0.0.2")));
        assertThat("split horizon", left, is(empty()));
    }

    @Test
    void reserved_bits_are_ignored_and_the_i_flag_is_not() {
        receive(Udp.NO_CHECKSUM, new Vxlan(0xff, 0xabcdef, vni(), 0x77, tenant()));
        assertThat(net.received("a1"), hasSize(1));
        net.mark();
        receive(Udp.NO_CHECKSUM, new Vxlan(0xf7, 0, vni(), 0, tenant()));
        assertThat(net.received("a1"), is(empty()));
        assertThat(net.drops(), contains("VTEP of A: bad envelope"));
    }

    @Test
    void a_right_checksum_is_accepted_and_a_wrong_one_not() {
        receive(Checksum.RIGHT, new Vxlan(vni(), tenant()));
        assertThat(net.received("a1"), hasSize(1));
        net.mark();
        receive(0x1234, new Vxlan(vni(), tenant()));
        assertThat(net.received("a1"), is(empty()));
        assertThat(net.drops(), contains("VTEP of A: bad checksum"));
    }

    private EthernetFrame marked(int ecn) {
        Ipv4 ip =
                Ipv4.of(REMOTE, REMOTE, 253, true, new Opaque(Bytes.zeros(20))).withEcn(ecn);
        return new EthernetFrame(MacAddress.BROADCAST, FAR, EtherType.IPV4, ip);
    }

    @Test
    void congestion_that_the_envelope_met_is_told_to_the_tenant_or_the_frame_dropped() {
        Vxlan capable = new Vxlan(vni(), marked(2));
        Udp udp = new Udp(50_000, Vxlan.PORT, Udp.NO_CHECKSUM, capable);
        Ipv4Address here = Ipv4Address.parse("10.0.0.1");
        receive(Ipv4.of(REMOTE, here, IpProtocol.UDP, true, udp).withEcn(3));
        assertThat(net.received("a1"), contains(marked(3)));
        net.mark();
        Udp incapable = new Udp(50_000, Vxlan.PORT, Udp.NO_CHECKSUM, new Vxlan(vni(), marked(0)));
        receive(Ipv4.of(REMOTE, here, IpProtocol.UDP, true, incapable).withEcn(3));
        assertThat(net.received("a1"), is(empty()));
        assertThat(net.drops(), contains("VTEP of A: congestion"));
    }

    @Test
    void an_envelope_copies_the_tenants_mark_of_congestion() {
        net.simulation();
        net.send("a1", marked(2).withSource(net.mac("a1")));
        assertThat(Net.only(net.underlay(), f -> f.isEnvelope() && ((Ipv4) f.payload()).ecn() != 2), is(empty()));
        assertThat(net.received("b1"), hasSize(1));
    }

    @Test
    void an_unknown_network_is_dropped_and_teaches_nothing() {
        receive(Udp.NO_CHECKSUM, new Vxlan(new Vni(77), tenant()));
        assertThat(net.drops(), contains("VTEP of A: unknown network"));
        assertThat(net.table("MAC table", "VTEP of A"), is(empty()));
    }

    @Test
    void an_inner_vlan_tag_is_refused_unless_tags_are_carried() {
        EthernetFrame tagged = tenant().withTags(List.of(VlanTag.of(5)));
        receive(Udp.NO_CHECKSUM, new Vxlan(vni(), tagged));
        assertThat(net.drops(), contains("VTEP of A: inner VLAN tag"));
        assertThat(net.received("a1"), is(empty()));
        net.set("inner VLAN tags", "A", "carry").change().mark();
        receive(Udp.NO_CHECKSUM, new Vxlan(vni(), tagged));
        assertThat(net.received("a1"), contains(tagged));
    }

    @Test
    void a_tag_is_stripped_before_the_envelope_unless_tags_are_carried() {
        net.simulation();
        EthernetFrame tagged = tenant().withSource(net.mac("a1")).withTags(List.of(VlanTag.of(5)));
        net.send("a1", tagged);
        assertThat(net.received("b1").get(0).tags(), is(empty()));
        assertThat(net.received("a2").get(0).tags(), hasSize(1));
        net.set("inner VLAN tags", "", "carry").change().mark();
        net.send("a1", tagged);
        assertThat(net.received("b1").get(0).tags(), hasSize(1));
    }

    @Test
    void a_fragment_is_not_reassembled() {
        Ipv4 whole = Ipv4.of(REMOTE, Ipv4Address.parse("10.0.0.1"), IpProtocol.UDP, false, new Opaque(Bytes.zeros(16)));
        receive(new Ipv4(
                0,
                0,
                1,
                false,
                true,
                0,
                64,
                17,
                Checksum.RIGHT,
                whole.source(),
                whole.destination(),
                Bytes.EMPTY,
                whole.payload()));
        assertThat(net.drops(), contains("VTEP of A: fragment"));
    }

    @Test
    void another_udp_port_has_no_listener() {
        Udp udp = new Udp(1, 9, Udp.NO_CHECKSUM, new Vxlan(vni(), tenant()));
        receive(Ipv4.of(REMOTE, Ipv4Address.parse("10.0.0.1"), IpProtocol.UDP, true, udp));
        assertThat(net.drops(), contains("VTEP of A: no listener"));
    }

    @Test
    void an_envelope_in_the_vteps_own_name_is_a_conflict() {
        Udp udp = new Udp(1, Vxlan.PORT, Udp.NO_CHECKSUM, new Vxlan(vni(), tenant()));
        Ipv4Address self = Ipv4Address.parse("10.0.0.1");
        receive(Ipv4.of(self, self, IpProtocol.UDP, true, udp));
        assertThat(net.drops(), contains("VTEP of A: address conflict"));
    }

    @Test
    void what_a_vm_puts_into_vxlan_itself_is_a_tenants_payload() {
        net.simulation();
        Udp udp = new Udp(1, Vxlan.PORT, Udp.NO_CHECKSUM, new Vxlan(vni(), tenant()));
        Ipv4 ip = Ipv4.of(Ipv4Address.parse("192.0.2.1"), Ipv4Address.parse("192.0.2.3"), IpProtocol.UDP, false, udp);
        EthernetFrame nested = new EthernetFrame(net.mac("b1"), net.mac("a1"), EtherType.IPV4, ip);
        net.send("a1", nested);
        assertThat(net.received("b1"), contains(nested));
        assertThat("the inside of the inside is no local broadcast", net.received("a2"), is(empty()));
        assertThat(
                net.table("MAC table", "VTEP of B"),
                contains(List.of("net", net.mac("a1").toString(), "10.0.0.1")));
    }

    @Test
    void frames_to_the_outside_leave_and_none_cross_the_link_that_was_there() {
        outside();
        net.stimulate(new Stimulus.Announce("a1", MacAddress.BROADCAST));
        assertThat("the underlay's ARP requests", left, hasSize(3));
        assertThat(net.received("vmnic0 of B"), is(empty()));
    }
}
