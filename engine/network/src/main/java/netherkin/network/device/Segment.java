package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.MacAddress;
import netherkin.network.topology.Lif;
import netherkin.network.topology.Network;
import netherkin.network.topology.Port;

/** One network's part of a virtual switch: who is attached to it on this host. MAC addresses are known by registration. */
final class Segment {
    private final Network network;
    private final List<Port> machines = new ArrayList<>();
    private final Map<MacAddress, Port> byMac = new LinkedHashMap<>();
    private RouterPort router;

    /** A router instance's foot in the network. */
    record RouterPort(Port port, Lif lif, UplinkRewrite rewrite) {}

    Segment(Network network) {
        this.network = network;
    }

    Network network() {
        return network;
    }

    void attach(Port port, MacAddress mac) {
        machines.add(port);
        byMac.put(mac, port);
    }

    void attach(RouterPort newRouter) {
        router = newRouter;
    }

    List<Port> machines() {
        return machines;
    }

    /** The port of a MAC address that a VM here has, or null. */
    Port portOf(MacAddress mac) {
        return byMac.get(mac);
    }

    /** The router instance with a LIF in this network, or null. */
    RouterPort router() {
        return router;
    }

    boolean isRouterMac(MacAddress mac) {
        return router != null && router.lif.mac().equals(mac);
    }
}
