package netherkin.network.wire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Stt;
import netherkin.network.frame.Tcp;
import netherkin.network.frame.VlanTag;
import org.junit.jupiter.api.Test;

final class SttCodecTest extends CodecContract {
    private static final int SEQUENCE = 38;

    @Override
    EthernetFrame frame() {
        return Frames.stt(Stt.of(5001, Frames.tagged(Frames.arpRequest(), new VlanTag(EtherType.VLAN, 5, false, 7))));
    }

    @Override
    String golden() {
        return "00505661000b00505661000a0800450000640000400040068cdbc0a89633c0a89634c3cb1d2f003c0000"
                + "000000635018ffff22730000000000000000b00700000000000013890000ffffffffffff005056aa0001"
                + "08060001080006040001005056aa0001ac100a0b000000000000ac10140b";
    }

    @Test
    void an_outermost_802_1q_tag_travels_in_the_header_and_a_service_tag_does_not() {
        VlanTag tag = new VlanTag(EtherType.VLAN, 5, false, 7);
        Stt stt = Stt.of(1, Frames.tagged(Frames.ping(), tag, VlanTag.of(9)));
        assertThat(stt.tag(), equalTo(tag));
        assertThat(stt.frame().tags().size(), is(1));
        VlanTag service = new VlanTag(EtherType.SERVICE_VLAN, 5, false, 7);
        assertThat(Stt.of(1, Frames.tagged(Frames.ping(), service)).tag(), is(nullValue()));
    }

    @Test
    void a_segment_that_holds_only_a_piece_stays_opaque() {
        for (int at : new int[] {SEQUENCE + 1, SEQUENCE + 3}) {
            byte[] bytes = FrameEncoder.encode(frame());
            bytes[at] ^= 1;
            Tcp tcp = (Tcp) ((Ipv4) FrameDecoder.OURS.decode(bytes).payload()).payload();
            assertThat(tcp.payload(), instanceOf(Opaque.class));
            staysExact(bytes, "byte " + at);
        }
    }
}
