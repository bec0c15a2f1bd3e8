package netherkin.network.simulation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventQueueTest {
    private record Event(long time, int sequence) {}

    @Test
    void events_come_by_time_and_then_in_order_of_scheduling() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            EventQueue queue = new EventQueue();
            List<Event> expected = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                Event event = new Event(random.nextInt(20), i);
                queue.add(event.time, event);
                expected.add(event);
            }
            expected.sort(Comparator.comparingLong(Event::time));
            List<Object> seen = new ArrayList<>();
            while (!queue.isEmpty()) {
                assertThat("seed " + seed, queue.firstTime(), is(((Event) expected.get(seen.size())).time));
                seen.add(queue.poll());
            }
            assertThat("seed " + seed, seen, is(expected));
        }
    }

    @Test
    void what_is_added_while_emptying_takes_its_place() {
        EventQueue queue = new EventQueue();
        queue.add(5, "b");
        queue.add(1, "a");
        assertThat(queue.poll(), is("a"));
        queue.add(5, "c");
        queue.add(2, "early");
        assertThat(queue.poll(), is("early"));
        assertThat(queue.poll(), is("b"));
        assertThat(queue.poll(), is("c"));
        assertThat(queue.isEmpty(), is(true));
    }
}
