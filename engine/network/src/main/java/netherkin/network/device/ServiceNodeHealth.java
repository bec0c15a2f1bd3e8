package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netherkin.network.address.IpAddress;
import netherkin.network.topology.ServiceNode;

/** Which service nodes the controller takes for working: a failure is known after a while, a recovery at once. */
final class ServiceNodeHealth {
    private final Set<String> failed = new LinkedHashSet<>();
    private List<ServiceNode> nodes = List.of();
    private List<IpAddress> announced = List.of();
    private Set<String> informed = Set.of();
    private long detectionNanos;

    /** The key of the alarm that finds a failure. */
    private record Detected(String node) {}

    void configure(List<ServiceNode> serviceNodes, long newDetectionNanos) {
        nodes = List.copyOf(serviceNodes);
        detectionNanos = newDetectionNanos;
    }

    List<String> names() {
        return nodes.stream().map(ServiceNode::name).toList();
    }

    void changed(ControlMessage.ServiceNodeState state, Set<String> hosts, long now, Reaction out) {
        if (state.up()) {
            out.cancel(new Detected(state.node()));
            failed.remove(state.node());
            announce(hosts, out);
        } else {
            out.wakeMe(new Detected(state.node()), now + detectionNanos);
        }
    }

    void wake(Object alarm, Set<String> hosts, Reaction out) {
        if (alarm instanceof Detected detected && failed.add(detected.node)) {
            announce(hosts, out);
        }
    }

    /** Tells all VTEPs which nodes work, unless they know. */
    void announce(Set<String> hosts, Reaction out) {
        List<IpAddress> working = new ArrayList<>();
        for (ServiceNode node : nodes) {
            if (!failed.contains(node.name())) {
                working.add(node.ip());
            }
        }
        if (!working.equals(announced) || !hosts.equals(informed)) {
            announced = working;
            informed = new LinkedHashSet<>(hosts);
            hosts.forEach(host -> out.tell(DeviceId.vtep(host), new ControlMessage.ServiceNodes(working)));
        }
    }
}
