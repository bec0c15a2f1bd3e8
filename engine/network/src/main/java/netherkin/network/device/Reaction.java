package netherkin.network.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Packet;
import netherkin.network.trace.TableChange;

/**
 * What a device does about an arrival, alarm or stimulus: effects in order. The device fills it and returns it; nobody
 * writes to it afterwards. One is made for every hop, and most hold a single effect: only further ones need an array.
 */
public final class Reaction {
    private static final Effect[] NONE = new Effect[0];
    private Effect first;
    private Effect[] more = NONE;
    private int size;

    public int size() {
        return size;
    }

    public Effect get(int index) {
        return index == 0 ? first : more[index - 1];
    }

    /** The effects as a list. */
    public List<Effect> effects() {
        List<Effect> effects = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            effects.add(get(i));
        }
        return List.copyOf(effects);
    }

    Reaction send(Port port, Packet packet) {
        return add(new Effect.Emission(port, packet, null));
    }

    Reaction send(Port port, Packet packet, Entry cause) {
        return add(new Effect.Emission(port, packet, cause));
    }

    Reaction observe(Port port, boolean sent, Packet packet, Entry cause) {
        return add(new Effect.Observation(port, sent, packet, cause));
    }

    Reaction drop(Port port, Packet packet, DropReason reason) {
        return add(new Effect.Discard(port, packet, reason, null));
    }

    Reaction drop(Port port, Packet packet, DropReason reason, Entry cause) {
        return add(new Effect.Discard(port, packet, reason, cause));
    }

    Reaction change(String table, TableChange.Action action, String... row) {
        return add(new Effect.Change(table, action, List.of(row)));
    }

    Reaction wakeMe(Object key, long at) {
        return add(new Effect.SetAlarm(key, at, true));
    }

    /** An alarm that the network may be quiet in spite of. */
    Reaction wakeMeUnawaited(Object key, long at) {
        return add(new Effect.SetAlarm(key, at, false));
    }

    Reaction cancel(Object key) {
        return add(new Effect.CancelAlarm(key));
    }

    Reaction tell(DeviceId to, ControlMessage message) {
        return add(new Effect.Tell(to, message));
    }

    Reaction note(String what) {
        return add(new Effect.Note(what, false));
    }

    private Reaction add(Effect effect) {
        if (size == 0) {
            first = effect;
        } else {
            if (size > more.length) {
                more = Arrays.copyOf(more, 3 * size);
            }
            more[size - 1] = effect;
        }
        size++;
        return this;
    }
}
