package netherkin.language;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import netherkin.network.lab.LabOptions;
import org.junit.jupiter.api.Test;

/** Which frame a person would point at. */
final class NearestFrameTest {
    private static String failureOf(String claim) {
        Play play = Play.dlr(LabOptions.DEFAULT).when("VM1 pings VM2");
        return assertThrows(AssertionError.class, () -> play.then(claim)).getMessage();
    }

    @Test
    void a_frame_that_a_host_sends_elsewhere_is_judged_as_it_left_the_host() {
        String failure = failureOf("Host B sends an ARP reply with DST MAC = pMAC C to Host A");
        assertThat(failure, containsString("differs    DST MAC     but was pMAC A (00:50:56:60:00:0a)\n"));
        assertThat(failure, containsString("the DLR on Host B passed it on with DST MAC pMAC A in place of vMAC"));
    }

    @Test
    void the_right_frame_of_another_kind_is_nearer_than_one_with_another_sender_elsewhere() {
        String failure = failureOf("VM2 sends an ARP request with SRC MAC = MAC of VM2, DST MAC = vMAC");
        assertThat(failure, containsString("differs    ARP request  but was an ARP reply\n"));
        assertThat(failure, containsString("VM2 answered"));
    }
}
