package netherkin.network.wire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import netherkin.network.address.Vni;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Geneve;
import org.junit.jupiter.api.Test;

final class GeneveCodecTest extends CodecContract {
    @Override
    EthernetFrame frame() {
        return Frames.geneve(5001, Frames.arpRequest(), Frames.geneveOption());
    }

    @Override
    String golden() {
        return "00505661000b00505661000a0800450000560000400040118cdec0a89633c0a89634c3cb17c10042"
                + "00000240655800138900 0102800100010002ffffffffffff005056aa000108060001080006040001"
                + "005056aa0001ac100a0b000000000000ac10140b";
    }

    @Test
    void the_c_bit_says_that_an_option_is_critical() {
        Geneve.Option harmless = new Geneve.Option(0x0102, 0x7f, 0, Bytes.EMPTY);
        assertThat(new Geneve(new Vni(1), List.of(Frames.geneveOption()), Frames.ping()).flags(), is(Geneve.CRITICAL));
        assertThat(new Geneve(new Vni(1), List.of(harmless), Frames.ping()).flags(), is(0));
    }

    @Test
    void a_header_that_breaks_the_rules_stays_opaque_and_says_why() {
        byte[] bytes = FrameEncoder.encode(frame());
        assertThat(problem(bytes, 42, 0x42), equalTo("Geneve header of version 1, only 0 is known"));
        assertThat(problem(bytes, 53, 0x02), equalTo("Geneve option longer than all options"));
    }

    private static String problem(byte[] bytes, int at, int value) {
        byte[] broken = bytes.clone();
        broken[at] = (byte) value;
        staysExact(broken, "byte " + at);
        return FrameDecoder.OURS
                .inspect(broken, 0, broken.length)
                .problem()
                .orElseThrow()
                .text();
    }
}
