package netherkin.reports.frames;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Optional;
import netherkin.reports.SampleLabs;
import org.junit.jupiter.api.Test;

class FrameDetailsTest {
    private final List<FrameView> frames =
            FrameViews.of(SampleLabs.ping(SampleLabs.routed(2, "VM", "Host "), 9, "VM1", SampleLabs.ip(2), 1));

    private FrameView enveloped() {
        return frames.stream()
                .filter(frame -> frame.envelope().isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void layers_are_told_by_wiresharks_names_and_the_inner_frame_stands_further_in() {
        String text = new FrameDetails().of(enveloped()).orElseThrow().text();
        assertThat(text, startsWith("frame\n  frame.len  "));
        assertThat(text, containsString("\neth\n  eth.dst  "));
        assertThat(text, containsString("\nvxlan\n  vxlan.vni  "));
        assertThat(text, containsString("\n  eth\n    eth.dst  ff:ff:ff:ff:ff:ff"));
        assertThat(text, containsString("\n  arp\n    arp.opcode  1"));
    }

    @Test
    void bytes_are_told_sixteen_to_a_line() {
        assertThat(
                FrameDetails.hex("0123456789abcdefg".getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                is("0000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  0123456789abcdef\n"
                        + "0010  67                                                g\n"));
    }

    @Test
    void bytes_that_were_told_before_are_not_told_again() {
        FrameDetails details = new FrameDetails();
        Optional<FrameDetails.Detail> first = details.of(frames.get(0));
        assertThat(first.orElseThrow().sameAs(), is(0));
        assertThat(details.of(frames.get(1)).orElseThrow().sameAs(), is(1));
    }
}
