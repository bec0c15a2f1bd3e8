package netherkin.live;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LiveClockTest {
    private static final long HOUR = 3_600_000_000_000L;

    @Test
    void it_reaches_what_is_due_and_never_goes_back() {
        LiveClock clock = new LiveClock();
        assertThat(clock.await(0, 1_000_000), is(1_000_000L));
        assertThat(clock.await(HOUR, 5), is(HOUR));
    }

    @Test
    void a_frame_that_waits_ends_the_wait_until_it_is_taken() {
        LiveClock clock = new LiveClock();
        clock.frameCame();
        assertThat(clock.await(0, HOUR), is(lessThan(HOUR)));
        clock.frameTaken();
        assertThat(clock.await(0, 1), is(1L));
    }

    @Test
    void a_moment_before_its_beginning_is_its_beginning() {
        LiveClock clock = new LiveClock();
        assertThat(clock.at(Instant.EPOCH), is(0L));
        assertThat(clock.at(Instant.now().plusSeconds(1)), is(greaterThanOrEqualTo(1_000_000_000L)));
    }
}
