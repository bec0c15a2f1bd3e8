package netherkin.network.device;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Vni;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Geneve;
import netherkin.network.frame.Gre;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Nvgre;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Stt;
import netherkin.network.frame.Tcp;
import netherkin.network.frame.Udp;
import netherkin.network.frame.VlanTag;
import netherkin.network.frame.Vxlan;
import netherkin.network.topology.Encapsulation;
import netherkin.network.trace.DropReason;
import org.junit.jupiter.api.Test;

/** What a receiver makes of each encapsulation's header. */
class OpenedEnvelopeTest {
    private static final Vni ID = new Vni(70_001);
    private static final EnvelopeStyle STYLE = new EnvelopeStyle(
            new EnvelopeStyle.VxlanStyle(4789, false),
            new EnvelopeStyle.GeneveStyle(6081, Map.of(), List.of()),
            64,
            EnvelopeStyle.OuterDf.ON,
            false,
            49_152,
            65_535,
            false,
            new EnvelopeStyle.GreStyle(true, false, false, false, false, false),
            new EnvelopeStyle.Ipv6Style(true, true, false),
            EnvelopeStyle.OuterEcn.COPY);

    private static final EnvelopeStyle CARRYING = new EnvelopeStyle(
            new EnvelopeStyle.VxlanStyle(4789, false),
            new EnvelopeStyle.GeneveStyle(6081, Map.of(), List.of()),
            64,
            EnvelopeStyle.OuterDf.ON,
            false,
            49_152,
            65_535,
            true,
            new EnvelopeStyle.GreStyle(true, false, false, false, false, false),
            new EnvelopeStyle.Ipv6Style(true, true, false),
            EnvelopeStyle.OuterEcn.COPY);

    private static EthernetFrame tenant() {
        MacAddress mac = MacAddress.parse("02:00:00:00:00:07");
        return new EthernetFrame(MacAddress.BROADCAST, mac, 0x88b5, new Opaque(Bytes.zeros(46)));
    }

    private static EthernetFrame tagged() {
        return tenant().withTags(List.of(VlanTag.of(5)));
    }

    private static OpenedEnvelope open(int protocol, Payload payload) {
        return OpenedEnvelope.of(packet(protocol, payload), STYLE);
    }

    private static Ipv4 packet(int protocol, Payload payload) {
        Ipv4Address ip = Ipv4Address.parse("10.0.0.1");
        return Ipv4.of(ip, ip, protocol, true, payload);
    }

    private static OpenedEnvelope geneve(int flags, EthernetFrame frame, Geneve.Option... options) {
        Geneve geneve = new Geneve(flags, ID, 0xff, List.of(options), frame);
        return open(IpProtocol.UDP, new Udp(50_000, Geneve.PORT, Udp.NO_CHECKSUM, geneve));
    }

    @Test
    void geneve_is_opened_whatever_its_reserved_bits_and_options_that_are_not_critical() {
        OpenedEnvelope opened = geneve(0x3f, tenant(), new Geneve.Option(0x0102, 0x7f, 7, Bytes.zeros(4)));
        assertThat(opened.networks(), contains(new NetworkKey(Encapsulation.GENEVE, ID)));
        assertThat(opened.frame(), is(tenant()));
        assertThat(opened.problem(), is(nullValue()));
    }

    @Test
    void an_unknown_critical_option_closes_a_geneve_packet_whatever_the_c_bit_says() {
        Geneve.Option critical = new Geneve.Option(0x0102, 0x80, 0, Bytes.zeros(4));
        assertThat(geneve(Geneve.CRITICAL, tenant(), critical).problem(), is(DropReason.UNKNOWN_OPTION));
        assertThat(geneve(0, tenant(), critical).problem(), is(DropReason.UNKNOWN_OPTION));
    }

    @Test
    void a_control_message_of_geneve_is_no_tenants_frame() {
        assertThat(geneve(Geneve.CONTROL, tenant()).problem(), is(DropReason.NO_LISTENER));
    }

    @Test
    void an_inner_tag_in_geneve_is_refused_unless_tags_are_carried() {
        assertThat(geneve(0, tagged()).isRefusedForTag(Encapsulation.GENEVE, STYLE), is(true));
        assertThat(geneve(0, tagged()).isRefusedForTag(Encapsulation.GENEVE, CARRYING), is(false));
        assertThat(geneve(0, tenant()).isRefusedForTag(Encapsulation.GENEVE, STYLE), is(false));
    }

    @Test
    void a_wrong_udp_checksum_closes_a_geneve_packet() {
        Geneve geneve = new Geneve(ID, List.of(), tenant());
        assertThat(
                open(IpProtocol.UDP, new Udp(50_000, Geneve.PORT, 0x1234, geneve))
                        .problem(),
                is(DropReason.BAD_CHECKSUM));
    }

    @Test
    void a_version_that_nobody_knows_is_a_bad_envelope() {
        Opaque unknown = new Opaque(Bytes.zeros(60));
        assertThat(
                open(IpProtocol.UDP, new Udp(50_000, Geneve.PORT, Udp.NO_CHECKSUM, unknown))
                        .problem(),
                is(DropReason.BAD_ENVELOPE));
    }

    @Test
    void nvgre_never_carries_a_tag_whatever_is_said_of_tags() {
        OpenedEnvelope opened = open(IpProtocol.GRE, new Nvgre(ID, 9, tagged()));
        assertThat(opened.isRefusedForTag(Encapsulation.NVGRE, CARRYING), is(true));
        assertThat(opened.isRefusedForTag(Encapsulation.GRE, CARRYING), is(false));
    }

    @Test
    void a_key_is_looked_up_as_that_of_gre_and_that_of_nvgre() {
        NetworkKey gre = new NetworkKey(Encapsulation.GRE, new Vni(0x123456));
        NetworkKey nvgre = new NetworkKey(Encapsulation.NVGRE, new Vni(0x1234));
        assertThat(open(IpProtocol.GRE, new Gre(tenant()).withKey(0x123456)).networks(), contains(gre, nvgre));
        assertThat(
                open(IpProtocol.GRE, new Nvgre(new Vni(0x1234), 0x56, tenant())).networks(), contains(nvgre, gre));
        assertThat(
                open(IpProtocol.GRE, new Gre(tenant()).withKey(0x123456).withSequence(1))
                        .networks(),
                contains(gre));
        assertThat(
                open(IpProtocol.GRE, new Gre(tenant()).withKey(0x1_000_000).withSequence(1))
                        .networks(),
                is(empty()));
    }

    @Test
    void a_wrong_checksum_closes_a_gre_packet_and_a_right_one_does_not() {
        Gre right = new Gre(tenant()).withKey(1).withChecksum();
        Gre wrong = new Gre(right.flags(), 0x1234, 0, 1, 0, tenant());
        assertThat(open(IpProtocol.GRE, right).problem(), is(nullValue()));
        assertThat(open(IpProtocol.GRE, wrong).problem(), is(DropReason.BAD_CHECKSUM));
    }

    @Test
    void of_the_reserved_bits_of_gre_the_first_ones_must_be_zero() {
        assertThat(open(IpProtocol.GRE, gre(0x2400)).problem(), is(DropReason.BAD_ENVELOPE));
        assertThat(open(IpProtocol.GRE, gre(0x2800)).problem(), is(DropReason.BAD_ENVELOPE));
        assertThat(open(IpProtocol.GRE, gre(0x23f8)).problem(), is(nullValue()));
        assertThat(open(IpProtocol.GRE, new Opaque(Bytes.zeros(8))).problem(), is(DropReason.BAD_ENVELOPE));
    }

    @Test
    void reserved_bits_of_vxlan_close_it_only_if_the_receiver_is_strict() {
        EnvelopeStyle strict = new EnvelopeStyle(
                new EnvelopeStyle.VxlanStyle(4789, true),
                STYLE.geneve(),
                64,
                EnvelopeStyle.OuterDf.ON,
                false,
                49_152,
                65_535,
                false,
                STYLE.gre(),
                STYLE.ipv6(),
                STYLE.outerEcn());
        List<Vxlan> odd = List.of(
                new Vxlan(0x0c, 0, ID, 0, tenant()),
                new Vxlan(0x08, 1, ID, 0, tenant()),
                new Vxlan(0x08, 0, ID, 1, tenant()));
        for (Vxlan vxlan : odd) {
            Ipv4 packet = packet(IpProtocol.UDP, new Udp(50_000, 4789, Udp.NO_CHECKSUM, vxlan));
            assertThat(OpenedEnvelope.of(packet, STYLE).problem(), is(nullValue()));
            assertThat(OpenedEnvelope.of(packet, strict).problem(), is(DropReason.BAD_ENVELOPE));
        }
        Ipv4 plain = packet(IpProtocol.UDP, new Udp(50_000, 4789, Udp.NO_CHECKSUM, new Vxlan(ID, tenant())));
        assertThat(OpenedEnvelope.of(plain, strict).problem(), is(nullValue()));
    }

    private static OpenedEnvelope stt(long sequence, int checksum, Payload payload) {
        return open(
                IpProtocol.TCP,
                new Tcp(50_000, Stt.PORT, sequence, 1, 0x18, 0xffff, checksum, 0, Bytes.EMPTY, payload));
    }

    @Test
    void stt_gives_the_frame_back_the_tag_that_the_header_carried() {
        Stt stt = Stt.of(ID.value(), tagged());
        OpenedEnvelope opened = stt(stt.sequence(), Checksum.RIGHT, stt);
        assertThat(opened.networks(), contains(new NetworkKey(Encapsulation.STT, ID)));
        assertThat(opened.frame(), is(tagged()));
        assertThat(opened.isRefusedForTag(Encapsulation.STT, STYLE), is(true));
    }

    @Test
    void a_wrong_checksum_a_version_and_a_piece_close_an_stt_segment() {
        Stt stt = Stt.of(ID.value(), tenant());
        Stt later = new Stt(1, 0, 0, 0, 0, 0, ID.value(), 0, tenant());
        Opaque piece = new Opaque(Bytes.zeros(40));
        assertThat(stt(stt.sequence(), 0x1234, stt).problem(), is(DropReason.BAD_CHECKSUM));
        assertThat(stt(later.sequence(), Checksum.RIGHT, later).problem(), is(DropReason.BAD_ENVELOPE));
        assertThat(stt(100L << 16, Checksum.RIGHT, piece).problem(), is(DropReason.FRAGMENT));
        assertThat(stt(40L << 16, Checksum.RIGHT, piece).problem(), is(DropReason.BAD_ENVELOPE));
    }

    @Test
    void a_context_id_of_more_than_24_bits_is_nobodys() {
        Stt stt = Stt.of(1L << 24, tenant());
        assertThat(stt(stt.sequence(), Checksum.RIGHT, stt).networks(), is(empty()));
    }

    private static Gre gre(int flags) {
        return new Gre(flags, Checksum.RIGHT, 0, 1, 0, tenant());
    }
}
