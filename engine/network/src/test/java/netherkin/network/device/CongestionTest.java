package netherkin.network.device;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.wire.Frames;
import org.junit.jupiter.api.Test;

/** RFC 6040, with 0 Not-ECT, 1 ECT(1), 2 ECT(0), 3 CE. */
class CongestionTest {
    private static final int DROPPED = -1;

    private static EthernetFrame tenant(int ecn) {
        return Frames.ping().withPayload(((Ipv4) Frames.ping().payload()).withEcn(ecn));
    }

    private static int opened(int inner, int outer) {
        EthernetFrame frame = Congestion.opened(tenant(inner), outer);
        return frame == null ? DROPPED : ((Ipv4) frame.payload()).ecn();
    }

    @Test
    void the_envelope_has_the_tenants_mark_or_what_the_style_makes_of_it() {
        int[] copies = {0, 1, 2, 3};
        int[] withoutCe = {0, 1, 2, 2};
        for (int ecn = 0; ecn < 4; ecn++) {
            assertThat(Congestion.outer(tenant(ecn), EnvelopeStyle.OuterEcn.COPY), is(copies[ecn]));
            assertThat(Congestion.outer(tenant(ecn), EnvelopeStyle.OuterEcn.COPY_WITHOUT_CE), is(withoutCe[ecn]));
            assertThat(Congestion.outer(tenant(ecn), EnvelopeStyle.OuterEcn.ZERO), is(0));
        }
        assertThat(Congestion.outer(Frames.arpRequest(), EnvelopeStyle.OuterEcn.COPY), is(0));
    }

    @Test
    void the_tenant_learns_what_happened_to_its_envelope() {
        int[][] byInner = {{0, 0, 0, DROPPED}, {1, 1, 1, 3}, {2, 1, 2, 3}, {3, 3, 3, 3}};
        for (int inner = 0; inner < 4; inner++) {
            for (int outer = 0; outer < 4; outer++) {
                assertThat(inner + " in " + outer, opened(inner, outer), is(byInner[inner][outer]));
            }
        }
    }

    @Test
    void ipv6_is_marked_too_and_what_is_no_ip_is_let_through() {
        EthernetFrame capable = Frames.neighborSolicitation();
        capable = capable.withPayload(((Ipv6) capable.payload()).withEcn(2));
        assertThat(((Ipv6) Congestion.opened(capable, 3).payload()).ecn(), is(3));
        assertThat(Congestion.opened(Frames.neighborSolicitation(), 3), is(nullValue()));
        assertThat(Congestion.opened(Frames.arpRequest(), 3), is(Frames.arpRequest()));
    }
}
