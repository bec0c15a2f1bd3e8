package netherkin.network.topology;

import java.util.List;
import java.util.Optional;

/**
 * All that exists in one scenario: complete (every default filled in), validated as a whole, immutable. Elements come in
 * order of declaration.
 */
public record Topology(
        List<Host> hosts,
        List<OverlayNetwork> overlays,
        List<LogicalRouter> routers,
        List<VirtualMachine> machines,
        List<UnderlayRouter> underlayRouters,
        Settings settings) {
    public Topology {
        hosts = List.copyOf(hosts);
        overlays = List.copyOf(overlays);
        routers = List.copyOf(routers);
        machines = List.copyOf(machines);
        underlayRouters = List.copyOf(underlayRouters);
    }

    public Optional<Host> host(String name) {
        return hosts.stream().filter(h -> h.name().equals(name)).findFirst();
    }

    public Optional<VirtualMachine> machine(String name) {
        return machines.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    public Optional<LogicalRouter> router(String name) {
        return routers.stream().filter(r -> r.name().equals(name)).findFirst();
    }

    public Optional<OverlayNetwork> overlay(String name) {
        return overlays.stream().filter(n -> n.name().equals(name)).findFirst();
    }

    public Optional<UnderlayRouter> underlayRouter(String name) {
        return underlayRouters.stream().filter(r -> r.name().equals(name)).findFirst();
    }
}
