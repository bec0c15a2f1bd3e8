package netherkin.language;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import netherkin.network.lab.LabOptions;
import org.junit.jupiter.api.Test;

/** What a VM misses of a stream: here what its sender gives up as nobody answers for the address. */
final class StreamSentencesTest {
    private static Play stream() {
        return Play.dlr(LabOptions.DEFAULT)
                .given("VM2 has pinged VM3")
                .when("VM2 sends 4 UDP datagrams to VM3 every 2 ms");
    }

    private static String failure(Play play, String text) {
        return assertThrows(AssertionError.class, () -> play.then(text)).getMessage();
    }

    @Test
    void a_stream_that_arrives_is_missed_in_no_part() {
        stream()
                .then("VM3 misses none of them")
                .then("VM3 misses at most 3 of them")
                .then("VM3 is unreachable from VM2 for at most 1 ms")
                .then("ist VM3 von VM2 aus höchstens 1 ms nicht erreichbar")
                .then("VM3 verpasst keines davon")
                .then("verpasst VM3 höchstens zwei davon");
    }

    @Test
    void more_missed_ones_than_there_are_fail_with_their_number() {
        assertThat(failure(stream(), "VM3 misses at least 1 of them"), containsString("but was 0 of 4"));
        assertThat(
                failure(stream(), "VM3 is unreachable from VM2 for at least 1 ms"),
                containsString("but was for 0 ns, 0 of 4 datagrams missed"));
    }

    @Test
    void without_a_stream_nothing_is_proven() {
        assertThat(failure(stream(), "VM1 misses at most 3 of them"), containsString("UNPROVEN"));
        assertThat(
                failure(stream(), "VM3 is unreachable from VM1 for at most 9 s"),
                containsString("no datagram was sent to VM3 by VM1 in the window"));
        assertThat(failure(stream(), "ist VM2 von VM3 mindestens 1 s unerreichbar"), containsString("UNPROVEN"));
    }
}
