package netherkin.network.topology;

import java.util.List;

/**
 * A router of the tenants' that is no distributed one: an edge gateway in a VM, or a physical router where it stands on a
 * host without VTEP. It has one vNIC in each network, with a MAC address of its own.
 */
public record ExternalRouter(String name, Origin origin, String host, List<Lif> interfaces, List<StaticRoute> routes) {
    public ExternalRouter {
        interfaces = List.copyOf(interfaces);
        routes = List.copyOf(routes);
    }

    /** One of its vNICs, as a virtual switch knows VMs. */
    public VirtualMachine vnic(Lif foot) {
        return new VirtualMachine(name, origin, host, foot.network(), foot.address(), foot.mac(), null);
    }
}
