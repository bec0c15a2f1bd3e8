package netherkin.network.wire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;

import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Gre;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;
import org.junit.jupiter.api.Test;

final class GreCodecTest extends CodecContract {
    private static final int GRE = 34;

    @Override
    EthernetFrame frame() {
        return Frames.gre(
                new Gre(Frames.arpRequest()).withChecksum().withKey(5001).withSequence(170));
    }

    @Override
    String golden() {
        return "00505661000b00505661000a08004500004e00004000402f8cc8c0a89633c0a89634b00065589c390000"
                + "00001389000000aaffffffffffff005056aa000108060001080006040001005056aa0001ac100a0b"
                + "000000000000ac10140b";
    }

    @Test
    void a_wrong_checksum_is_kept() {
        byte[] bytes = FrameEncoder.encode(frame());
        bytes[GRE + 5] ^= 1;
        int found = (bytes[GRE + 4] & 0xff) << 8 | bytes[GRE + 5] & 0xff;
        assertThat(((Gre) carried(bytes)).checksum(), is(found));
        staysExact(bytes, "wrong checksum");
    }

    @Test
    void routing_another_version_and_what_is_no_frame_stay_opaque() {
        for (int[] change : new int[][] {{GRE, 0xf0}, {GRE + 1, 1}, {GRE + 2, 8}}) {
            byte[] bytes = FrameEncoder.encode(frame());
            bytes[change[0]] = (byte) change[1];
            assertThat(carried(bytes), instanceOf(Opaque.class));
            staysExact(bytes, "byte " + change[0]);
        }
    }

    @Test
    void a_key_too_low_for_a_vsid_is_one_of_plain_gre() {
        EthernetFrame frame = Frames.gre(new Gre(Frames.ping()).withKey(0xfffff));
        assertThat(FrameDecoder.OURS.decode(FrameEncoder.encode(frame)), equalTo(frame));
        EthernetFrame higher = Frames.gre(new Gre(Frames.ping()).withKey(0x100001));
        assertThat(
                FrameDecoder.OURS.decode(FrameEncoder.encode(higher)), equalTo(Frames.nvgre(0x1000, 1, Frames.ping())));
    }

    private static Payload carried(byte[] bytes) {
        return ((Ipv4) FrameDecoder.OURS.decode(bytes).payload()).payload();
    }
}
