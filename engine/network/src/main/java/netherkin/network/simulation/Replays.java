package netherkin.network.simulation;

import java.util.List;
import netherkin.network.device.Stimulus;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Entry;

/** Lets the frames of captures arrive. At the place of something real they go out of the interface that leads to it. */
final class Replays {
    private Replays() {}

    /** @throws IllegalArgumentException if no frame can arrive there, or if there are several places */
    static void begin(Stimulus.Replay replay, Wiring wiring, Performer performer, Entry cause) {
        Port port = port(replay, wiring.ports());
        String speed = replay.fullSpeed() ? " at full speed" : "";
        Entry happening =
                performer.happen("the " + replay.what() + " is replayed into " + port.place() + speed, false, cause);
        for (Stimulus.Timed timed : replay.frames()) {
            long at = performer.now() + (replay.fullSpeed() ? 0 : timed.afterNanos());
            EthernetFrame frame = timed.frame();
            Runnable arrival = () -> performer.deliver(port, frame, happening);
            performer.schedule(at, arrival);
        }
    }

    private static Port port(Stimulus.Replay replay, List<Port> all) {
        List<Port> there = all.stream()
                .filter(port -> port.kind() != PortKind.VTEP && replay.at().test(port))
                .toList();
        if (there.isEmpty()) {
            throw new IllegalArgumentException("no frame can be replayed into " + replay.place()
                    + "; expected a VM, an uplink, a switch port or a router's interface");
        }
        if (there.size() > 1) {
            throw new IllegalArgumentException("frames can be replayed into one place only, and " + replay.place()
                    + " has " + there.size() + ": "
                    + String.join(
                            ", ", there.stream().map(Port::place).distinct().toList()));
        }
        return there.get(0);
    }
}
