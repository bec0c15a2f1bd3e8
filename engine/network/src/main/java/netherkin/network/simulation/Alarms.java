package netherkin.network.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.device.Device;
import netherkin.network.device.Effect;
import netherkin.network.trace.Entry;

/** The alarms that devices have set: a later one with an equal key replaces the earlier, a cancelled one never rings. */
final class Alarms {
    private final Map<Key, Alarm> live = new LinkedHashMap<>();
    private int keepAwake;

    private record Key(Device device, Object key) {}

    /** One alarm; identity tells it from those it replaced. */
    static final class Alarm {
        private final Device device;
        private final Object key;
        private final boolean keepsAwake;
        private final Entry cause;

        private Alarm(Device device, Effect.SetAlarm set, Entry cause) {
            this.device = device;
            this.key = set.key();
            this.keepsAwake = set.keepsAwake();
            this.cause = cause;
        }

        Device device() {
            return device;
        }

        Object key() {
            return key;
        }

        Entry cause() {
            return cause;
        }
    }

    Alarm set(Device device, Effect.SetAlarm set, Entry cause) {
        Alarm alarm = new Alarm(device, set, cause);
        forget(live.put(new Key(device, set.key()), alarm));
        keepAwake += alarm.keepsAwake ? 1 : 0;
        return alarm;
    }

    void cancel(Device device, Object key) {
        forget(live.remove(new Key(device, key)));
    }

    private void forget(Alarm alarm) {
        if (alarm != null && alarm.keepsAwake) {
            keepAwake--;
        }
    }

    /** Whether an alarm that the queue brings up still counts; it then has rung. */
    boolean isDue(Alarm alarm) {
        Key key = new Key(alarm.device, alarm.key);
        if (live.get(key) != alarm) {
            return false;
        }
        live.remove(key);
        forget(alarm);
        return true;
    }

    /** How many alarms the network is not quiet before. */
    int keepAwake() {
        return keepAwake;
    }
}
