package netherkin.network.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.topology.Host;
import netherkin.network.topology.Port;
import netherkin.network.topology.Topology;

/** A scenario's capture points in the order in which people read a network: host by host from the VMs down, then the underlay. */
final class CapturePoints {
    private CapturePoints() {}

    static List<Port> of(Topology topology, List<Port> ports) {
        Map<String, Integer> order = new LinkedHashMap<>();
        for (Host host : topology.hosts()) {
            order.put(host.name(), order.size());
        }
        List<Port> points = new ArrayList<>();
        for (Port port : ports) {
            if (port.isCapturePoint()) {
                points.add(port);
            }
        }
        points.sort(Comparator.comparingInt((Port p) -> order.getOrDefault(p.host(), order.size()))
                .thenComparing(Port::kind)
                .thenComparingInt(Port::index));
        return points;
    }
}
