package netherkin.network.device;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.trace.TableChange.Action;
import org.junit.jupiter.api.Test;

class NeighborTableTest {
    private static final MacAddress ONE = MacAddress.parse("02:00:00:00:00:01");
    private static final MacAddress OTHER = MacAddress.parse("02:00:00:00:00:02");
    private final NeighborTable table = new NeighborTable();

    @Test
    void what_a_claim_changes_is_told() {
        IpAddress ip = IpAddress.parse("192.0.2.1");
        assertThat(table.put(ip, ONE, "a", 0), is(Action.LEARNED));
        assertThat(table.put(ip, ONE, "a", 1), is(nullValue()));
        assertThat(table.put(ip, ONE, "b", 2), is(Action.MOVED));
        assertThat(table.put(ip, OTHER, "b", 3), is(Action.MOVED));
    }

    @Test
    void an_entry_is_as_old_as_its_last_claim() {
        IpAddress ip = IpAddress.parse("2001:db8::1");
        table.age(10);
        table.put(ip, ONE, "a", 0);
        table.put(ip, ONE, "a", 5);
        assertThat(table.find(ip, 14), is(notNullValue()));
        assertThat(table.find(ip, 15), is(nullValue()));
        assertThat(table.put(ip, ONE, "a", 15), is(Action.LEARNED));
    }

    @Test
    void without_an_ageing_time_nothing_is_forgotten() {
        IpAddress ip = IpAddress.parse("192.0.2.1");
        table.put(ip, ONE, "a", 0);
        assertThat(table.find(ip, Long.MAX_VALUE), is(notNullValue()));
    }
}
