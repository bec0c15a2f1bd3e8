package netherkin.network.device;

import java.util.List;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Packet;
import netherkin.network.trace.TableChange;

/** One thing that a device does in a reaction. Each becomes visible in the trace, or asks something of the conductor. */
public sealed interface Effect {
    /**
     * A frame leaves through a port.
     *
     * @param cause the entry it stems from, where that is not the arrival or alarm reacted to; else null
     */
    record Emission(Port port, Packet packet, Entry cause) implements Effect {}

    /** A frame is seen at a point that no link leads to, such as the tunnel side of a VTEP. */
    record Observation(Port port, boolean sent, Packet packet, Entry cause) implements Effect {}

    /** A frame ends here. */
    record Discard(Port port, Packet packet, DropReason reason, Entry cause) implements Effect {}

    /** A table's entry came, changed or went. */
    record Change(String table, TableChange.Action action, List<String> row) implements Effect {}

    /**
     * The device wants to be woken. A second alarm with an equal key replaces the first.
     *
     * @param keepsAwake whether the network is not quiet before it is due
     */
    record SetAlarm(Object key, long at, boolean keepsAwake) implements Effect {}

    /** The alarm with this key is no longer wanted. */
    record CancelAlarm(Object key) implements Effect {}

    /** A message to another device, delivered at once. */
    record Tell(DeviceId to, ControlMessage message) implements Effect {}

    /** Something that people want to read in a trace. */
    record Note(String what, boolean provesAbsence) implements Effect {}
}
