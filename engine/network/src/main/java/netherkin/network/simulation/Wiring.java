package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.device.Device;
import netherkin.network.device.DeviceId;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;

/** Devices, their ports, and which port leads to which. It survives a change of topology: what is there already stays. */
final class Wiring {
    private final Map<DeviceId, Device> devices = new LinkedHashMap<>();
    private final Map<List<String>, Port> portsByKey = new LinkedHashMap<>();
    private final List<Port> ports = new ArrayList<>();
    private final List<Device> owners = new ArrayList<>();
    private final List<Port> peers = new ArrayList<>();
    private final Map<Port, String> outside = new LinkedHashMap<>();
    private final Set<Port> down = new LinkedHashSet<>();

    /** The port with this key, made on first use. Keys are lists, as the names in them may hold any character. */
    Port port(List<String> key, PortKind kind, String host, String owner, String name) {
        Port port = portsByKey.get(key);
        if (port == null) {
            port = new Port(ports.size(), kind, host, owner, name);
            portsByKey.put(key, port);
            ports.add(port);
            owners.add(null);
            peers.add(null);
        }
        return port;
    }

    /** The device, or null. */
    Device device(DeviceId id) {
        return devices.get(id);
    }

    Collection<Device> devices() {
        return Collections.unmodifiableCollection(devices.values());
    }

    List<Port> ports() {
        return Collections.unmodifiableList(ports);
    }

    /** Registers a device with the ports that frames reach it by. */
    void add(DeviceId id, Device device, List<Port> devicePorts) {
        devices.put(id, device);
        for (Port port : devicePorts) {
            owners.set(port.index(), device);
        }
    }

    /** Undoes all links: they are laid anew for each topology. */
    void unplugAll() {
        Collections.fill(peers, null);
        outside.clear();
    }

    /** Undoes the link that leads to a port. */
    void unplug(Port port) {
        Port peer = peers.set(port.index(), null);
        if (peer != null) {
            peers.set(peer.index(), null);
        }
    }

    /** Beyond this port lies a real interface. */
    void leadOutside(Port port, String realInterface) {
        outside.put(port, realInterface);
    }

    /** Real interfaces by the ports that lead to them. */
    Map<Port, String> outside() {
        return Collections.unmodifiableMap(outside);
    }

    void link(Port one, Port other) {
        peers.set(one.index(), other);
        peers.set(other.index(), one);
    }

    /** Takes a port's link down, or up again; false if that is what it is already. */
    boolean setUp(Port port, boolean up) {
        return up ? down.remove(port) : down.add(port);
    }

    /** Whether the link at a port has failed. */
    boolean isDown(Port port) {
        return !down.isEmpty() && down.contains(port);
    }

    /** The links outside of hosts, each once, in order of its first end. */
    List<UnderlayLink> underlay(LinkPlan plan) {
        List<UnderlayLink> all = new ArrayList<>();
        for (Port port : ports) {
            Port peer = peers.get(port.index());
            if (peer != null && peer.index() > port.index() && port.isUnderlay() && peer.isUnderlay()) {
                boolean failed = isDown(port) || isDown(peer);
                all.add(new UnderlayLink(port, peer, failed, plan.of(port).mtu()));
            }
        }
        return all;
    }

    /** The device that owns a port, or null. */
    Device owner(Port port) {
        return owners.get(port.index());
    }

    /** The other end of a port's link, or null if nothing is plugged in. */
    Port peer(Port port) {
        return peers.get(port.index());
    }
}
