package netherkin.network.device;

import java.util.List;
import netherkin.network.address.Ipv4Address;

/** What hosts and the controller tell each other outside the underlay's frames. */
public sealed interface ControlMessage {
    /** A host needs the traffic of a network, as a VM of it is there or its router instance routes into it. */
    record Join(String host, String network) implements ControlMessage {}

    /** The topology has changed: whoever keeps others informed does so where they would know something else. */
    record Refresh() implements ControlMessage {}

    /** The VTEPs of all members of a network, in order of joining. */
    record Members(String network, List<Ipv4Address> vteps) implements ControlMessage {
        public Members {
            vteps = List.copyOf(vteps);
        }
    }
}
