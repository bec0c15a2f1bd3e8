package netherkin.network.simulation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import netherkin.network.device.Controller;
import netherkin.network.device.Device;
import netherkin.network.device.Effect;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    private final Device device = new Controller();
    private final Alarms alarms = new Alarms();

    private Alarms.Alarm set(Object key, long at, boolean keepsAwake) {
        return alarms.set(device, new Effect.SetAlarm(key, at, keepsAwake), null);
    }

    @Test
    void an_alarm_rings_once() {
        Alarms.Alarm alarm = set("a", 1, true);
        assertThat(alarms.keepAwake(), is(1));
        assertThat(alarms.isDue(alarm), is(true));
        assertThat(alarms.isDue(alarm), is(false));
        assertThat(alarms.keepAwake(), is(0));
    }

    @Test
    void a_later_alarm_with_an_equal_key_replaces_the_earlier() {
        Alarms.Alarm earlier = set(new String("key"), 1, true);
        Alarms.Alarm later = set(new String("key"), 2, true);
        assertThat(alarms.keepAwake(), is(1));
        assertThat(alarms.isDue(earlier), is(false));
        assertThat(alarms.isDue(later), is(true));
    }

    @Test
    void two_devices_may_use_the_same_key() {
        Alarms.Alarm own = set("a", 1, true);
        Alarms.Alarm other = alarms.set(new Controller(), new Effect.SetAlarm("a", 1, true), null);
        assertThat(alarms.isDue(own), is(true));
        assertThat(alarms.isDue(other), is(true));
    }

    @Test
    void a_cancelled_alarm_never_rings() {
        Alarms.Alarm alarm = set("a", 1, true);
        alarms.cancel(device, "a");
        alarms.cancel(device, "b");
        assertThat(alarms.keepAwake(), is(0));
        assertThat(alarms.isDue(alarm), is(false));
    }

    @Test
    void an_alarm_that_does_not_keep_awake_leaves_the_network_quiet() {
        Alarms.Alarm alarm = set("a", 1, false);
        assertThat(alarms.keepAwake(), is(0));
        assertThat(alarms.isDue(alarm), is(true));
        assertThat(alarms.keepAwake(), is(0));
    }
}
