package netherkin.network.wire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import netherkin.network.address.Vni;
import netherkin.network.frame.Arp;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Udp;
import netherkin.network.frame.Vxlan;
import org.junit.jupiter.api.Test;

final class FrameDecoderTest {
    private static final FrameDecoder ASSIGNED = new FrameDecoder(DecodeAs.ASSIGNED);

    @Test
    void a_vni_above_127_in_its_low_byte_is_read_unsigned() {
        byte[] bytes = FrameEncoder.encode(Frames.vxlan(4789, 5001, Frames.arpRequest()));
        assertThat(Hex.of(Arrays.copyOfRange(bytes, 46, 49)), equalTo("001389"));
        assertThat(vxlan(FrameDecoder.OURS.decode(bytes)).vni(), equalTo(new Vni(5001)));
    }

    @Test
    void which_ports_are_tunnels_is_told_from_outside() {
        byte[] bytes = FrameEncoder.encode(Frames.vxlan(8472, 5001, Frames.arpRequest()));
        assertThat(ASSIGNED.decode(bytes).isEnvelope(), is(false));
        assertThat(FrameDecoder.OURS.decode(bytes).isEnvelope(), is(true));
        FrameDecoder told = new FrameDecoder(DecodeAs.ASSIGNED.with("udp/8472=vxlan"));
        assertThat(told.decode(bytes).tenant(), equalTo(Frames.arpRequest()));
    }

    @Test
    void a_rule_that_says_nothing_known_is_refused() {
        for (String rule :
                List.of("tcp/1=vxlan", "udp/65536=vxlan", "udp/x=vxlan", "udp/1=ftp", "udp/1", "udp/=vxlan")) {
            assertThrows(IllegalArgumentException.class, () -> DecodeAs.ASSIGNED.with(rule), rule);
        }
    }

    @Test
    void layers_before_the_cut_are_kept_and_the_place_is_told() {
        byte[] bytes = FrameEncoder.encode(Frames.vxlan(4789, 5001, Frames.ping()));
        Decoded inspected = FrameDecoder.OURS.inspect(bytes, 0, 90);
        EthernetFrame tenant = inspected.frame().orElseThrow().tenant();
        assertThat(((Ipv4) tenant.payload()).source(), equalTo(Frames.IP1));
        assertThat(((Ipv4) tenant.payload()).payload(), instanceOf(Opaque.class));
        assertThat(inspected.problem().orElseThrow().offset(), is(14));
        assertThat(inspected.problem().orElseThrow().toString(), containsString("wanted 134 bytes, got 76"));
    }

    @Test
    void a_wrong_checksum_is_kept() {
        byte[] bytes = FrameEncoder.encode(Frames.ping());
        bytes[36] ^= 1;
        Icmp icmp = (Icmp) ((Ipv4) FrameDecoder.OURS.decode(bytes).payload()).payload();
        assertThat(icmp.checksum() != Checksum.RIGHT, is(true));
        CodecContract.staysExact(bytes, "wrong checksum");
    }

    @Test
    void a_tunnel_with_a_wrong_length_still_shows_its_tenant_when_inspected() {
        byte[] bytes = FrameEncoder.encode(Frames.vxlan(4789, 5001, Frames.arpRequest()));
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 6);
        longer[17] += 6;
        Decoded inspected = FrameDecoder.OURS.inspect(longer, 0, longer.length);
        assertThat(inspected.frame().orElseThrow().tenant().payload(), instanceOf(Arp.class));
        CodecContract.staysExact(longer, "bytes behind UDP");
    }

    @Test
    void tunnels_are_followed_sixteen_deep() {
        EthernetFrame frame = Frames.arpRequest();
        for (int i = 0; i < 16; i++) {
            frame = Frames.vxlan(4789, i, frame);
        }
        byte[] bytes = FrameEncoder.encode(frame);
        assertThat(FrameDecoder.OURS.decode(bytes).tenant(), equalTo(Frames.arpRequest()));
        byte[] deeper = FrameEncoder.encode(Frames.vxlan(4789, 99, frame));
        assertThat(FrameDecoder.OURS.decode(deeper).tenant().payload(), instanceOf(Ipv4.class));
        Problem problem =
                FrameDecoder.OURS.inspect(deeper, 0, deeper.length).problem().orElseThrow();
        assertThat(problem.text(), equalTo("tunnels nested deeper than 16"));
        CodecContract.staysExact(deeper, "17 tunnels");
    }

    @Test
    void a_frame_is_read_and_written_in_the_middle_of_an_array() {
        byte[] target = new byte[200];
        int length = FrameEncoder.encode(Frames.ping(), target, 33);
        assertThat(length, is(98));
        assertThat(FrameDecoder.OURS.decode(target, 33, length), equalTo(Frames.ping()));
        assertThrows(WireException.class, () -> FrameEncoder.encode(Frames.ping(), new byte[100], 3));
    }

    @Test
    void noise_is_a_frame_of_its_own_bytes() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            if (noise.length > 14 && random.nextBoolean()) {
                noise[12] = 8;
                noise[13] = 0;
                noise[14] = 0x45;
            }
            CodecContract.staysExact(noise, "seed 7 round " + round);
        }
    }

    @Test
    void a_packet_too_long_for_its_length_field_is_refused() {
        WireException refused = assertThrows(WireException.class, () -> FrameEncoder.encode(Frames.udp(1, 2, 65_530)));
        assertThat(refused.getMessage(), containsString("65535 is the longest"));
    }

    private static Vxlan vxlan(EthernetFrame frame) {
        return (Vxlan) ((Udp) ((Ipv4) frame.payload()).payload()).payload();
    }
}
