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
    private final List<VirtualPort> machines = new ArrayList<>();
    private final Map<MacAddress, VirtualPort> byMac = new LinkedHashMap<>();
    private final List<VirtualPort> promiscuous = new ArrayList<>(0);
    private RouterPort router;
    private SuppressionPolicy suppression = SuppressionPolicy.OFF;
    private NetworkPolicy policy;

    /** A router instance's foot in the network. */
    record RouterPort(Port port, Lif lif, UplinkRewrite rewrite) {}

    Segment(Network network) {
        this.network = network;
    }

    Network network() {
        return network;
    }

    void attach(VirtualPort machine) {
        machines.add(machine);
        byMac.put(machine.effective(), machine);
        if (machine.security().promiscuous()) {
            promiscuous.add(machine);
        }
    }

    void attach(RouterPort newRouter) {
        router = newRouter;
    }

    void suppress(SuppressionPolicy policy) {
        suppression = policy;
    }

    SuppressionPolicy suppression() {
        return suppression;
    }

    void virtualize(NetworkPolicy newPolicy) {
        policy = newPolicy;
    }

    /** What the host knows of the network by policy, or null if it knows nothing beforehand. */
    NetworkPolicy policy() {
        return policy;
    }

    List<VirtualPort> machines() {
        return machines;
    }

    /** Those that see the unicast of others. */
    List<VirtualPort> promiscuous() {
        return promiscuous;
    }

    /** The port of a MAC address that a VM here has, or null. */
    VirtualPort portOf(MacAddress mac) {
        return byMac.get(mac);
    }

    /** The router instance with a LIF in this network, or null. */
    RouterPort router() {
        return router;
    }

    boolean isRouterPort(Port port) {
        return router != null && router.port == port;
    }

    /** Whether a VM or router instance of this host has the address. */
    boolean isHere(MacAddress mac) {
        return isRouterMac(mac) || byMac.containsKey(mac);
    }

    boolean isRouterMac(MacAddress mac) {
        return router != null && router.lif.mac().equals(mac);
    }
}
