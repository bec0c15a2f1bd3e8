package netherkin.network.field;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Gre;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Stt;
import netherkin.network.frame.Udp;
import netherkin.network.frame.VlanTag;
import netherkin.network.wire.Frames;
import netherkin.network.wire.Hex;
import netherkin.network.wire.Samples;
import org.junit.jupiter.api.Test;

final class FieldsTest {
    private static final EthernetFrame ENVELOPE =
            Frames.vxlan(8472, 5001, Frames.tagged(Frames.ping(), new VlanTag(0x8100, 5, false, 20)));

    @Test
    void a_field_names_the_tenants_frame_and_outer_the_envelope() {
        assertThat(read("SRC MAC", ENVELOPE), equalTo("00:50:56:aa:00:01"));
        assertThat(read("OUTER SRC MAC", ENVELOPE), equalTo("00:50:56:61:00:0a"));
        assertThat(read("SRC IP", ENVELOPE), equalTo("172.16.10.11"));
        assertThat(read("OUTER DST IP", ENVELOPE), equalTo("192.168.150.52"));
        assertThat(read("OUTER DST PORT", ENVELOPE), equalTo("8472"));
        assertThat(read("DST PORT", ENVELOPE), nullValue());
        assertThat(read("LENGTH", ENVELOPE), equalTo("102"));
        assertThat(read("OUTER LENGTH", ENVELOPE), equalTo("152"));
        assertThat(read("frame.len", ENVELOPE), equalTo("152"));
    }

    @Test
    void a_bare_frame_has_no_outer_fields_but_its_length() {
        assertThat(read("OUTER SRC MAC", Frames.ping()), nullValue());
        assertThat(read("OUTER LENGTH", Frames.ping()), equalTo("98"));
        assertThat(read("network ID", Frames.ping()), nullValue());
    }

    @Test
    void a_vni_above_127_in_its_low_byte_is_read_unsigned() {
        for (String name : List.of("network ID", "VNI", "OUTER VNI", "vxlan.vni")) {
            assertThat(name, read(name, ENVELOPE), equalTo("5001"));
        }
    }

    @Test
    void of_nested_tunnels_the_tenants_network_is_the_innermost() {
        EthernetFrame nested = Frames.vxlan(8472, 5001, Frames.vxlan(4789, 77, Frames.arpRequest()));
        assertThat(read("network ID", nested), equalTo("77"));
        assertThat(read("OUTER network ID", nested), equalTo("5001"));
        assertThat(read("OPCODE", nested), equalTo("1"));
    }

    @Test
    void the_network_of_a_tunnel_without_a_codec_is_read_from_its_header() {
        Opaque geneve = new Opaque(Bytes.of(Hex.bytes("0000655800138900" + "00".repeat(14))));
        EthernetFrame frame = Frames.ipv4(IpProtocol.UDP, new Udp(50123, 6081, Udp.NO_CHECKSUM, geneve));
        assertThat(read("network ID", frame), equalTo("5001"));
        assertThat(read("geneve.vni", frame), equalTo("5001"));
        EthernetFrame gre = Frames.ipv4(IpProtocol.GRE, new Opaque(Bytes.of(Hex.bytes("2000655800138900"))));
        assertThat(read("gre.key", gre), equalTo("1280256"));
        assertThat(read("stt.context_id", gre), nullValue());
    }

    @Test
    void the_network_is_told_by_every_encapsulation_in_its_own_way() {
        assertThat(read("network ID", Frames.geneve(5001, Frames.ping())), equalTo("5001"));
        assertThat(read("network ID", Frames.nvgre(5001, 9, Frames.ping())), equalTo("5001"));
        assertThat(read("gre.key", Frames.nvgre(5001, 9, Frames.ping())), equalTo("1280265"));
        EthernetFrame keyed = Frames.gre(new Gre(Frames.ping()).withKey(0xffff_ffffL));
        assertThat(read("OUTER network ID", keyed), equalTo("4294967295"));
        assertThat(read("gre.key", keyed), equalTo("4294967295"));
        assertThat(read("OUTER IP PROTOCOL", keyed), equalTo("47"));
        assertThat(read("network ID", Frames.gre(new Gre(Frames.ping()))), nullValue());
        EthernetFrame stt = Frames.stt(Stt.of(5001, Frames.ping()));
        assertThat(read("network ID", stt), equalTo("5001"));
        assertThat(read("OUTER stt.context_id", stt), equalTo("5001"));
        assertThat(read("OUTER DST PORT", stt), equalTo("7471"));
    }

    @Test
    void the_ether_type_is_the_one_behind_the_tags() {
        assertThat(read("EtherType", ENVELOPE), equalTo("0x0800"));
        assertThat(read("vlan.etype", ENVELOPE), equalTo("0x0800"));
        assertThat(read("vlan.etype", Frames.ping()), nullValue());
        assertThat(read("VLAN", ENVELOPE), equalTo("20"));
        assertThat(read("PRIORITY", ENVELOPE), equalTo("5"));
        assertThat(read("OUTER VLAN", ENVELOPE), nullValue());
    }

    @Test
    void a_packet_quoted_by_an_error_is_not_the_tenants_but_is_an_occurrence() {
        EthernetFrame error = Frames.icmpError(Icmp.UNREACHABLE, 4, 1450, Frames.udp(5000, 6000, 20), 28);
        assertThat(read("SRC PORT", error), nullValue());
        assertThat(read("ICMP CODE", error), equalTo("4"));
        assertThat(read("SEQUENCE", error), nullValue());
        assertThat(printed(Field.SRC_PORT.readAll(error)), contains("5000"));
        assertThat(printed(Field.IP_PROTOCOL.readAll(error)), contains("1", "17"));
        assertThat(printed(Field.SRC_MAC.readAll(ENVELOPE)), contains("00:50:56:61:00:0a", "00:50:56:aa:00:01"));
    }

    @Test
    void one_name_of_the_language_covers_several_headers_and_wiresharks_name_one() {
        EthernetFrame v6 = Samples.ipv6().get(7);
        EthernetFrame tcp = Frames.tcp(2, "", 0);
        assertThat(read("SRC IP", v6), equalTo("fe80::250:56ff:feaa:1"));
        assertThat(read("ip.src", v6), nullValue());
        assertThat(read("SRC PORT", v6), equalTo("5460"));
        assertThat(read("SRC PORT", tcp), equalTo("50000"));
        assertThat(read("udp.srcport", tcp), nullValue());
        assertThat(read("tcp.dstport", tcp), equalTo("8081"));
    }

    @Test
    void what_is_written_is_equal_to_what_is_read() {
        assertThat(Fields.find("EtherType").orElseThrow().type().parse("2048"), equalTo(value("EtherType", ENVELOPE)));
        assertThat(Fields.find("TTL").orElseThrow().type().parse("0x40"), equalTo(value("TTL", ENVELOPE)));
        assertThat(Fields.find("DF").orElseThrow().type().parse("1"), equalTo(value("DF", ENVELOPE)));
        assertThat(FieldType.MAC.parse("00-50-56-AA-00-01"), equalTo(value("SRC MAC", ENVELOPE)));
        assertThat(FieldType.NUMBER.parse("10").compare(FieldType.NUMBER.parse("9")), greaterThan(0));
        assertThat(FieldType.IP.parse("10.0.0.1").compare(FieldType.IP.parse("9.255.0.1")), greaterThan(0));
        assertThrows(IllegalArgumentException.class, () -> FieldType.NUMBER.parse("many"));
        assertThrows(
                IllegalArgumentException.class,
                () -> FieldType.NUMBER.parse("1").compare(FieldType.IP.parse("10.0.0.1")));
    }

    @Test
    void names_are_found_as_written_and_the_longest_one_wins() {
        assertThat(Fields.find("src mac").isPresent(), is(false));
        assertThat(Fields.find("tag").isPresent(), is(false));
        assertThat(Fields.at("with OUTER SRC IP = 1", 5).orElseThrow().name(), equalTo("OUTER SRC IP"));
        assertThat(Fields.at("vlan.etype = 1", 0).orElseThrow().name(), equalTo("vlan.etype"));
        assertThat(Fields.at("VLANs", 0).isPresent(), is(false));
    }

    private static FieldValue value(String name, EthernetFrame frame) {
        return Fields.find(name).orElseThrow().read(frame);
    }

    private static String read(String name, EthernetFrame frame) {
        FieldValue value = value(name, frame);
        return value == null ? null : value.toString();
    }

    private static List<String> printed(List<FieldValue> values) {
        return values.stream().map(FieldValue::toString).toList();
    }
}
