package netherkin.network.device;

import java.util.List;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/** Something that frames arrive at. The same calls give the same reactions, on every JVM. */
public interface Device {
    /** As sentences call it: {@code VTEP of Host A}, {@code DLR on Host B}, {@code VM1}. */
    String place();

    /** The host that it is inside of, or null. */
    String host();

    /** A frame has arrived at one of its ports. */
    Reaction receive(Sighting arrival);

    /** An alarm that it set is due. */
    default Reaction wake(Object alarm, long now) {
        return new Reaction();
    }

    /** A sentence does something to it. */
    default Reaction apply(Stimulus stimulus, long now) {
        return new Reaction();
    }

    /** Word from the control plane. */
    default Reaction hear(ControlMessage message, long now) {
        return new Reaction();
    }

    /** Its tables at this time, without aged entries. */
    default List<TableSnapshot> tables(long now) {
        return List.of();
    }
}
