package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netherkin.network.device.DeviceId;
import netherkin.network.device.LearningSwitch;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;

/**
 * The switch of one underlay subnet while it is wired. Its ports belong to what is plugged in, not to a position: a device
 * that comes later leaves the others, and what was learned at them, where they are.
 */
final class UnderlaySegment {
    private final Wiring wiring;
    private final DeviceId id;
    private final String name;
    private final List<Port> ports = new ArrayList<>();
    private final Set<Port> routers = new LinkedHashSet<>();
    private final LearningSwitch existing;
    private int nextNumber;

    UnderlaySegment(Wiring wiring, String subnet, int number) {
        this.wiring = wiring;
        this.id = DeviceId.ofUnderlay(DeviceId.Kind.UNDERLAY_SWITCH, subnet);
        this.existing = (LearningSwitch) wiring.device(id);
        this.name = existing == null ? "underlay switch " + number : existing.place();
        this.nextNumber = existing == null ? 1 : existing.ports().size() + 1;
    }

    /** @param key names what is plugged in */
    void plug(Port attached, List<String> key) {
        List<String> portKey = new ArrayList<>(List.of("switch", id.name()));
        portKey.addAll(key);
        String number = Integer.toString(nextNumber);
        Port port = wiring.port(portKey, PortKind.UNDERLAY_SWITCH, null, name, number);
        nextNumber += port.name().equals(number) ? 1 : 0;
        wiring.link(port, attached);
        ports.add(port);
    }

    /** A router's port: group traffic goes there too. */
    void plugRouter(Port attached, List<String> key) {
        plug(attached, key);
        routers.add(ports.get(ports.size() - 1));
    }

    void finish(long ageingNanos, ReplicationConfigs replication) {
        LearningSwitch device = existing == null ? new LearningSwitch(name, ports, ageingNanos) : existing;
        device.configure(ports, ageingNanos, replication.groups("", routers, routers.isEmpty()));
        wiring.add(id, device, ports);
    }
}
